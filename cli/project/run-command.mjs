import { spawn } from 'node:child_process'
import { Plain } from './progress.mjs'

const keptLines = 40
const live = new Set()

/** Ends what still runs of it: whoever is stopped takes along what it started. */
export function endCommands() {
  for (const child of live) child.kill('SIGTERM')
}

/** Runs a program to its end; a failure carries the last lines of what it said. Gives what it wrote to stdout. */
export function runCommand(program, args, options = {}) {
  const { say = [program, ...args].join(' '), ...rest } = options
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...rest, env: { ...(rest.env ?? process.env), NO_COLOR: '1', FORCE_COLOR: '0' } })
    live.add(child)
    let out = ''
    let all = ''
    child.stdout.on('data', (data) => {
      out += data
      all += data
    })
    child.stderr.on('data', (data) => {
      all += data
    })
    child.on('error', (error) => reject(new Plain(`${say} could not be started: ${error.message}`)))
    child.on('close', (code) => {
      live.delete(child)
      if (code === 0) return resolve(out)
      reject(new Plain(`${say} ended with ${code}:\n${gist(all)}`))
    })
  })
}

export const lastLines = (text) => text.trimEnd().split('\n').slice(-keptLines).join('\n')

/** The beginning and the end of a long text: some programs say what is wrong first, others last. */
function gist(text) {
  const lines = text.trimEnd().split('\n')
  return lines.length <= keptLines ? lines.join('\n') : [...lines.slice(0, keptLines / 2), '…', ...lines.slice(-keptLines / 2)].join('\n')
}
