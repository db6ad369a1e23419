// Runs a program in a process group of its own, and takes it along when the test run is stopped.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { root } from '../../cli/project/root.mjs'
import { endTrees } from './process-tree.mjs'

const keptCharacters = 200_000
const posix = process.platform !== 'win32'
const leaders = new Set()
let watchdog

function watch(what, pid) {
  if (!watchdog) {
    watchdog = spawn(process.execPath, [fileURLToPath(new URL('watchdog.mjs', import.meta.url))], { detached: posix, stdio: ['pipe', 'ignore', 'inherit'] })
    // It is there to outlive this process, never to keep it alive.
    watchdog.unref()
    watchdog.stdin.unref()
    watchdog.stdin.on('error', () => {})
  }
  watchdog.stdin.write(`${what} ${pid}\n`)
}

/** Runs a script with this Node to its end. Gives its exit code, the end of what it said, and how long it took (ms). */
export function runProgram(args, env = {}) {
  return new Promise((resolve) => {
    const began = performance.now()
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: posix })
    leaders.add(child.pid)
    watch('started', child.pid)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said = (said + data).slice(-keptCharacters)))
    const closed = new Promise((done) => child.once('close', done))
    child.on('exit', async (code) => {
      const took = performance.now() - began
      // What it left behind holds its output open, and would be there at the next run.
      await endTrees([child.pid])
      leaders.delete(child.pid)
      watch('ended', child.pid)
      await closed
      resolve({ code, said, took })
    })
  })
}

/** Ctrl-C, a closed terminal, a stopped job: this process ends after all that it has started. */
export function endWithPrograms() {
  let ending = false
  const end = async (code) => {
    if (ending) return
    ending = true
    await endTrees([...leaders])
    process.exit(code)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => end(128 + constants.signals[name]))
  // npm passes no signal on when it is killed: all that shows is that somebody else is the parent now.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && end(1), 500).unref()
}
