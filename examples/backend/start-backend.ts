import { readdirSync, readFileSync } from 'node:fs'
import { getPlatformProxy } from 'wrangler'
import type { BackendEnv } from './backend-env.ts'

const here = (path: string) => new URL(path, import.meta.url).pathname

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
