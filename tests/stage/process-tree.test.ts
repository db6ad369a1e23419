import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'touchlet-processes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes its pid into the file it is given and stays; the second argument is what it starts in turn. */
const stays = (deaf: boolean, starts = '') =>
  `require('fs').appendFileSync(process.argv[1], process.pid + '\\n'); ${deaf ? "for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {});" : ''} setInterval(() => {}, 1000); ${starts}`
const startsTwo = `const start = (code, detached) => require('child_process').spawn(process.execPath, ['-e', code, process.argv[1]], { detached, stdio: 'inherit' });
start(${JSON.stringify(stays(false))}, false); start(${JSON.stringify(stays(true))}, true);`

const isRunning = (pid: number) => {
  try {
    // A zombie has a status too; in a container without an init nobody reaps it.
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')) ? process.kill(pid, 0) : false
  } catch {
    return false
  }
}

for (const [signal, how] of [
  ['SIGINT', 'by Ctrl-C'],
  ['SIGTERM', 'by whoever started it'],
  ['SIGHUP', 'with its terminal'],
  ['SIGKILL', 'without a chance to tidy up'],
] as const) {
  test
    .skipIf(process.platform === 'win32')
    .concurrent(`a run that is stopped ${how} (${signal}) takes all with it: children, and what is deaf in a group of its own`, async () => {
      const file = join(folder, signal)
      const run = `import { endWithPrograms, runProgram } from ${JSON.stringify(new URL('run-program.mjs', import.meta.url).href)}
endWithPrograms(); await runProgram(['-e', ${JSON.stringify(stays(false, startsTwo))}, ${JSON.stringify(file)}])`
      const child = spawn(process.execPath, ['--input-type=module', '-e', run], { stdio: 'ignore' })
      const ended = new Promise((resolve) => child.once('exit', resolve))
      const pids = () => readFileSync(file, { encoding: 'utf8', flag: 'a+' }).trim().split('\n').filter(Boolean).map(Number)
      await vi.waitFor(() => expect(pids()).toHaveLength(3), 60_000)
      expect(pids().every(isRunning)).toBe(true)
      child.kill(signal)
      await ended
      await vi.waitFor(() => expect(pids().filter(isRunning)).toEqual([]), 60_000)
    })
}
