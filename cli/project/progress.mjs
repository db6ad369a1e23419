// Progress on a terminal: a line for each step that ended, with its time, and below them one that moves with what is under way.
const { stdout } = process
const colour = stdout.isTTY && !process.env.NO_COLOR
const paint = (code, text) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text)

export const green = (text) => paint('32', text)
export const red = (text) => paint('31', text)
export const quiet = (text) => paint('2', text)
export const bold = (text) => paint('1', text)

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'
const frameMs = 120
/** ms after which a log that is no terminal says that a step is still under way, and again each time it has doubled */
const quietFor = 2000
/** name → when it began */
const running = new Map()
let ticking = null

/**
 * Runs a step and says how it went; several may run at once. `work` may return a short note ("unchanged"). A failure names its step,
 * why it failed and, by `advice`, what to do about it.
 */
export async function step(name, work, advice) {
  const began = performance.now()
  running.set(name, began)
  const reminders = stdout.isTTY ? repaintWhileRunning() : remind(name, began)
  try {
    const note = await work()
    ended(name, '✓', green, `${seconds(performance.now() - began)}${typeof note === 'string' ? `, ${note}` : ''}`)
  } catch (error) {
    ended(name, '✗', red, seconds(performance.now() - began))
    if (error instanceof Plain && error.step === undefined) {
      error.step = name
      error.message = `"${name}" failed: ${error.message}${advice === undefined ? '' : `\n\nWhat to do: ${advice}`}`
    }
    throw error
  } finally {
    reminders()
  }
}

function ended(name, mark, paintMark, note) {
  running.delete(name)
  erase()
  stdout.write(`  ${paintMark(mark)} ${name.padEnd(34)} ${quiet(note)}\n`)
  paintRunning()
}

const erase = () => stdout.isTTY && stdout.write('\r\x1b[2K')

/** One line, cut to the terminal: a line that wraps could not be erased. */
function paintRunning() {
  if (!stdout.isTTY || running.size === 0) return
  const now = performance.now()
  const names = [...running].map(([name, began]) => `${name} ${Math.floor((now - began) / 1000)} s`).join(', ')
  const frame = frames[Math.floor(now / frameMs) % frames.length]
  stdout.write(`\r\x1b[2K  ${quiet(`${frame} ${names.slice(0, (stdout.columns ?? 80) - 6)}`)}`)
}

function repaintWhileRunning() {
  ticking ??= setInterval(paintRunning, frameMs).unref()
  return () => {
    if (running.size > 0) return
    clearInterval(ticking)
    ticking = null
  }
}

function remind(name, began) {
  let timer
  const after = (ms) => {
    timer = setTimeout(() => {
      stdout.write(`  … ${name.padEnd(34)} ${Math.round((performance.now() - began) / 1000)} s so far\n`)
      after(ms * 2)
    }, ms).unref()
  }
  after(quietFor)
  return () => clearTimeout(timer)
}

/** A failure whose message is all that a person needs: no stack is printed for it. */
export class Plain extends Error {}
