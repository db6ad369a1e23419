import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot, offline, root, wrangler } from './root.mjs'
import { runCommand } from './run-command.mjs'

// A folder each: two workerds that open one D1 folder at the same moment fail with SQLITE_BUSY.
export const edgeFolder = (state) => state
export const backendFolder = (state) => join(state, 'backend')

/** The databases of both Workers, each with its configuration, its migrations and its folder in the state. */
const databases = [
  { config: 'wrangler.toml', migrations: 'runtime/edge/storage/migrations', folder: edgeFolder },
  { config: 'examples/backend/wrangler.toml', migrations: 'examples/backend/migrations', folder: backendFolder },
]

/** Brings the local databases in `state` up to date. Asking wrangler takes seconds, so it is asked only when a migration is new. */
export async function migrateLocal(state) {
  const stamp = join(state, 'migrated.sha256')
  const hash = createHash('sha256')
  for (const { migrations } of databases) {
    for (const file of readdirSync(inRoot(migrations))
      .filter((name) => name.endsWith('.sql'))
      .sort())
      hash.update(file).update(readFileSync(inRoot(migrations, file)))
  }
  const wanted = hash.digest('hex')
  const made = databases.every(({ folder }) => existsSync(join(folder(state), 'v3')))
  if (made && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'up to date'
  await Promise.all(
    databases.map(({ config, folder }) =>
      runCommand(process.execPath, [wrangler, 'd1', 'migrations', 'apply', 'DB', '--local', '--persist-to', folder(state), '--config', config], {
        cwd: root,
        env: { ...process.env, ...offline, CI: 'true' },
        say: `wrangler d1 migrations apply (${config})`,
      }),
    ),
  )
  mkdirSync(state, { recursive: true })
  writeFileSync(stamp, wanted)
}
