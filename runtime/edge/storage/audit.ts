import type { D1Database } from '@cloudflare/workers-types'

export interface AuditEntry {
  brand: string
  person: string
  /** a verb and what it was done to: `publish`, `returns@3f2a…` */
  action: string
  subject: string
}

/** Who did what, when. Rows are only ever added. */
export function openAudit(db: D1Database) {
  return {
    async add({ brand, person, action, subject }: AuditEntry): Promise<void> {
      await db
        .prepare('INSERT INTO audit (brand, at, person, action, subject) VALUES (?, ?, ?, ?, ?)')
        .bind(brand, new Date().toISOString(), person, action, subject)
        .run()
    },
  }
}
