import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Plain } from './progress.mjs'
import { inRoot } from './root.mjs'

// A folder each: two workerds that open one D1 folder at the same moment fail with SQLITE_BUSY.
export const edgeFolder = (state) => state
export const backendFolder = (state) => join(state, 'backend')

/** The databases of both Workers, each with its configuration, its migrations and its folder in the state. */
export const databases = {
  edge: { config: 'wrangler.toml', migrations: 'runtime/edge/storage/migrations', folder: edgeFolder },
  backend: { config: 'examples/backend/wrangler.toml', migrations: 'examples/backend/migrations', folder: backendFolder },
}

/**
 * Applies what is new among a database's migrations where `wrangler dev --persist-to` will look for it, and records them as
 * `wrangler d1 migrations apply` does. It runs in a Worker of its own: wrangler takes seconds to start, workerd a fraction of one.
 */
const applier = `export default { async fetch(request, { DB }) {
  await DB.prepare('CREATE TABLE IF NOT EXISTS d1_migrations(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)').run()
  const { results } = await DB.prepare('SELECT name FROM d1_migrations').all()
  const applied = new Set(results.map(({ name }) => name))
  for (const { name, queries } of (await request.json()).filter(({ name }) => !applied.has(name))) {
    try {
      await DB.batch([...queries.map((query) => DB.prepare(query)), DB.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name)])
    } catch (error) {
      return new Response(name + ': ' + error.message, { status: 500 })
    }
  }
  return new Response()
} }`

/** Brings one local database in `state` up to date. Nothing is started where no migration is new. */
export async function migrateLocal(state, { config, migrations, folder }) {
  const files = readdirSync(inRoot(migrations))
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(inRoot(migrations, name), 'utf8') }))
  const hash = createHash('sha256')
  for (const { name, sql } of files) hash.update(name).update(sql)
  const wanted = hash.digest('hex')
  const stamp = join(folder(state), 'migrated.sha256')
  const persisted = join(folder(state), 'v3')
  if (existsSync(persisted) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'up to date'
  await apply(join(persisted, 'd1'), databaseId(config), files)
  mkdirSync(folder(state), { recursive: true })
  writeFileSync(stamp, wanted)
}

const databaseId = (config) => /^database_id\s*=\s*"([^"]+)"/m.exec(readFileSync(inRoot(config), 'utf8'))[1]

async function apply(d1Persist, id, files) {
  // Read only now: both are large, and most starts have nothing to apply.
  const [{ Miniflare }, { unstable_splitSqlQuery: split }] = await Promise.all([import('miniflare'), import('wrangler')])
  const worker = new Miniflare({ modules: true, script: applier, compatibilityDate: '2026-04-20', d1Databases: { DB: id }, d1Persist })
  try {
    const response = await worker.dispatchFetch('http://migrations/', {
      method: 'POST',
      body: JSON.stringify(files.map(({ name, sql }) => ({ name, queries: split(sql) }))),
    })
    if (!response.ok) throw new Plain(`A migration cannot be applied: ${await response.text()}`)
  } finally {
    await worker.dispose()
  }
}
