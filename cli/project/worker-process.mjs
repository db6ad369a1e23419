import { spawn } from 'node:child_process'
import { Plain } from './progress.mjs'
import { offline, root, wrangler } from './root.mjs'
import { lastLines } from './run-command.mjs'

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is removed
const colours = /\u001b\[[\d;]*m/g
/** A browser that went away, and where wrangler keeps its log: nothing for a person to act on. */
const noise = /disconnected:|^\s*stack: |Logs were written to/

const grace = 4000
/** seconds; a rebuild restarts workerd, which takes some on a busy machine */
const goneAfter = 15
const readyWithin = 60_000

/** A `wrangler dev` of ours, with workerd below it, in a process group of its own so that all of it can be ended. */
export class WorkerProcess {
  #child
  #said = ''
  #ended
  #stopping = false

  constructor(name, args) {
    this.name = name
    this.#child = spawn(
      process.execPath,
      [wrangler, 'dev', ...args, '--ip', '127.0.0.1', '--inspector-port', '0', '--log-level', 'warn', '--show-interactive-dev-session', 'false'],
      {
        cwd: root,
        env: { ...process.env, ...offline, CI: 'true', NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
      },
    )
    this.#ended = new Promise((resolve) => this.#child.once('close', resolve))
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream.on('data', (data) => this.#heard(String(data)))
  }

  /** What the worker says once it is up (warnings, errors); replaced by the caller. */
  onLine = () => {}

  #heard(text) {
    this.#said = (this.#said + text).slice(-20_000)
    for (const line of text.replace(colours, '').split('\n')) if (line.trim() && !noise.test(line)) this.onLine(line)
  }

  /** Rejects when the process ends although nobody stopped it. */
  async died() {
    const code = await this.#ended
    if (this.#stopping) return new Promise(() => {})
    throw new Plain(`${this.name} ended (${code}). Its last words:\n${lastLines(this.#said)}`)
  }

  async ready(url) {
    const until = Date.now() + readyWithin
    let last = 'no answer'
    while (Date.now() < until) {
      try {
        const response = await fetch(url, { signal: AbortSignal.timeout(3000) })
        await response.body?.cancel()
        if (response.ok) return
        last = `status ${response.status}`
      } catch (error) {
        last = error.cause?.code ?? error.message
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Plain(`${this.name} is not ready after ${readyWithin / 1000} s (${last}). Its last words:\n${lastLines(this.#said)}`)
  }

  /** Rejects once nobody has listened for a while: wrangler itself outlives a workerd that crashed. A slow answer is not a death. */
  async gone(url) {
    for (let refused = 0; refused < goneAfter; ) {
      await new Promise((resolve) => setTimeout(resolve, 1000).unref())
      refused = this.#stopping || (await isHeard(url)) ? 0 : refused + 1
    }
    throw new Plain(`${this.name} no longer answers. Its last words:\n${lastLines(this.#said)}`)
  }

  async stop() {
    if (this.#stopping) return this.#ended
    this.#stopping = true
    this.#signal('SIGTERM')
    const late = setTimeout(() => this.#signal('SIGKILL'), grace)
    await this.#ended
    clearTimeout(late)
    // wrangler may be gone before workerd is: the group is ended whole.
    this.#signal('SIGKILL')
  }

  #signal(signal) {
    try {
      if (process.platform === 'win32') spawn('taskkill', ['/pid', String(this.#child.pid), '/t', '/f'])
      else process.kill(-this.#child.pid, signal)
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
    }
  }
}

async function isHeard(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) })
    await response.body?.cancel()
    return true
  } catch (error) {
    return error.cause?.code !== 'ECONNREFUSED'
  }
}
