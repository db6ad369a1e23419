import type { D1Database } from '@cloudflare/workers-types'
import type { App } from '../../../schemas/documents.ts'

/** A draft: what composers work on. `revision` grows by one with every save. */
export interface Draft {
  app: App
  revision: number
  savedAt: string
  savedBy: string
}

interface Row {
  body: string
  revision: number
  saved_at: string
  saved_by: string
}

const draft = (row: Row): Draft => ({ app: JSON.parse(row.body) as App, revision: row.revision, savedAt: row.saved_at, savedBy: row.saved_by })
const columns = 'body, revision, saved_at, saved_by'

export function openApps(db: D1Database) {
  return {
    async list(brand: string): Promise<Draft[]> {
      const { results } = await db.prepare(`SELECT ${columns} FROM apps WHERE brand = ? ORDER BY saved_at DESC, id`).bind(brand).all<Row>()
      return results.map(draft)
    },

    async read(brand: string, id: string): Promise<Draft | null> {
      const row = await db.prepare(`SELECT ${columns} FROM apps WHERE brand = ? AND id = ?`).bind(brand, id).first<Row>()
      return row && draft(row)
    },

    /** Null where there is one with this id already. */
    async create(app: App, by: string): Promise<{ revision: number } | null> {
      return db
        .prepare('INSERT INTO apps (brand, id, body, revision, saved_by, saved_at) VALUES (?, ?, ?, 1, ?, ?) ON CONFLICT DO NOTHING RETURNING revision')
        .bind(app.brand, app.id, JSON.stringify(app), by, new Date().toISOString())
        .first<{ revision: number }>()
    },

    /** Null where `revision` is not the present one (or there is no such app): somebody else has saved. */
    async save(app: App, revision: number, by: string): Promise<{ revision: number } | null> {
      return db
        .prepare('UPDATE apps SET body = ?, revision = revision + 1, saved_by = ?, saved_at = ? WHERE brand = ? AND id = ? AND revision = ? RETURNING revision')
        .bind(JSON.stringify(app), by, new Date().toISOString(), app.brand, app.id, revision)
        .first<{ revision: number }>()
    },

    async remove(brand: string, id: string): Promise<boolean> {
      const done = await db.prepare('DELETE FROM apps WHERE brand = ? AND id = ?').bind(brand, id).run()
      return done.meta.changes > 0
    },
  }
}
