// The product as a person starts it, on ports and a state of its own.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { findPorts } from '../cli/project/ports.mjs'
import { inRoot, root } from '../cli/project/root.mjs'

const readyWithin = 300_000

/** Starts it with an empty state in `folder` and gives its two addresses and the way to end it. */
export async function startProduct(folder) {
  const port = await findPorts(9710)
  const state = inRoot(folder)
  // Example apps that are there already are kept as they are: those of an earlier run would be used.
  rmSync(state, { recursive: true, force: true })
  const child = spawn(process.execPath, ['cli/project/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), TOUCHLET_STATE: state },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const abandon = () => child.kill('SIGTERM')
  process.once('exit', abandon)
  let said = ''
  const ended = new Promise((resolve) => child.once('close', resolve))
  await new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGTERM')
      reject(new Error(`not ready after ${readyWithin / 1000} s:\n${said}`))
    }, readyWithin)
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => {
        said = (said + part).slice(-8000)
        if (!/Ready in/.test(said)) return
        clearTimeout(late)
        resolve()
      })
    }
    ended.then(() => {
      clearTimeout(late)
      reject(new Error(`it could not be started:\n${said}`))
    })
  })
  return {
    studio: `http://localhost:${port}`,
    apps: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM')
      await ended
      process.off('exit', abandon)
    },
  }
}
