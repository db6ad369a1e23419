// Progress on a terminal: one line a step, with its time.
const { stdout } = process
const colour = stdout.isTTY && !process.env.NO_COLOR
const paint = (code, text) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text)

export const green = (text) => paint('32', text)
export const red = (text) => paint('31', text)
export const quiet = (text) => paint('2', text)
export const bold = (text) => paint('1', text)

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/** Runs a step and says how it went. `work` may return a short note ("unchanged"). */
export async function step(name, work) {
  const began = performance.now()
  if (stdout.isTTY) stdout.write(`  ${quiet('…')} ${name}`)
  try {
    const note = await work()
    say('✓', green, name, `${seconds(performance.now() - began)}${typeof note === 'string' ? `, ${note}` : ''}`)
  } catch (error) {
    say('✗', red, name, seconds(performance.now() - began))
    throw error
  }
}

function say(mark, paintMark, name, note) {
  if (stdout.isTTY) stdout.write('\r\x1b[2K')
  stdout.write(`  ${paintMark(mark)} ${name.padEnd(34)} ${quiet(note)}\n`)
}

/** A failure whose message is all that a person needs: no stack is printed for it. */
export class Plain extends Error {}
