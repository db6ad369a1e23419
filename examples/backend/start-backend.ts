import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getPlatformProxy } from 'wrangler'
import type { BackendEnv } from './backend-env.ts'

/**
 * The proxy of a database waits in this thread for another one, and the notice of the call before may come late and wake it
 * (miniflare, `SynchronousFetcher`): it finds no answer, and every call after it gets that of the one before. Woken for nothing, it waits on.
 */
const wait = Atomics.wait as (cell: Int32Array, index: number, value: number, timeout?: number) => 'ok' | 'not-equal' | 'timed-out'
const waitOn: typeof wait = (cell, index, value, timeout) => {
  for (;;) {
    const woken = wait(cell, index, value, timeout)
    if (woken !== 'ok' || Atomics.load(cell, index) !== value) return woken
  }
}
Atomics.wait = waitOn as typeof Atomics.wait

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The backend's own database with all its rows, in memory, for tests that speak to its routes in this process. */
export async function startBackend(): Promise<{ env: BackendEnv['Bindings']; end: () => Promise<void> }> {
  const platform = await getPlatformProxy<Pick<BackendEnv['Bindings'], 'DB'>>({ configPath: here('wrangler.toml'), persist: false, remoteBindings: false })
  const env = { DB: platform.env.DB, OMS_TOKEN: 'let-me-in' }
  for (const file of readdirSync(here('migrations')).sort()) {
    const sql = readFileSync(here(`migrations/${file}`), 'utf8').replace(/^\s*--.*$/gm, '')
    await env.DB.batch(
      sql
        .split(/;\s*$/m)
        .filter((one) => one.trim() !== '')
        .map((one) => env.DB.prepare(one)),
    )
  }
  return { env, end: () => platform.dispose() }
}
