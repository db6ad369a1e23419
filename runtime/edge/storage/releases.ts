import type { D1Database } from '@cloudflare/workers-types'

export interface ReleaseRow {
  release: string
  number: number
  publishedAt: string
  publishedBy: string
  live: boolean
}

/** What customers see of an app. `release` null: closed. `generation` is what a mover must have seen. */
export interface LivePointer {
  release: string | null
  generation: number
  movedAt: string
}

export interface Mover {
  by: string
  /** the generation this move was decided on; 0 where there was no pointer yet */
  from: number
}

const pointerColumns = 'release, generation, moved_at AS movedAt'

/** Releases and the pointer to the live one. */
export function openReleases(db: D1Database) {
  const at = () => new Date().toISOString()
  // Compare-and-set as one upsert: it changes nothing where the generation is not the one the mover saw.
  const move = (brand: string, app: string, release: string | null, mover: Mover, condition: string, ...more: (string | number)[]) =>
    db
      .prepare(
        `INSERT INTO live (brand, app, release, generation, moved_by, moved_at) SELECT ?1, ?2, ?3, 1, ?4, ?5 WHERE ${condition}
         ON CONFLICT (brand, app) DO UPDATE SET release = excluded.release, generation = live.generation + 1, moved_by = excluded.moved_by, moved_at = excluded.moved_at
         WHERE live.generation = ?6`,
      )
      .bind(brand, app, release, mover.by, at(), mover.from, ...more)

  return {
    async list(brand: string, app: string): Promise<ReleaseRow[]> {
      const { results } = await db
        .prepare(
          `SELECT r.hash AS release, r.number, r.published_at AS publishedAt, r.published_by AS publishedBy, l.release IS NOT NULL AS live
           FROM releases r LEFT JOIN live l ON l.brand = r.brand AND l.app = r.app AND l.release = r.hash
           WHERE r.brand = ? AND r.app = ? ORDER BY r.number DESC LIMIT 200`,
        )
        .bind(brand, app)
        .all<Omit<ReleaseRow, 'live'> & { live: number }>()
      return results.map((row) => ({ ...row, live: row.live === 1 }))
    },

    async body(hash: string): Promise<string | null> {
      const row = await db.prepare('SELECT body FROM releases WHERE hash = ?').bind(hash).first<{ body: string }>()
      return row?.body ?? null
    },

    async live(brand: string, app: string): Promise<LivePointer | null> {
      return db.prepare(`SELECT ${pointerColumns} FROM live WHERE brand = ? AND app = ?`).bind(brand, app).first<LivePointer>()
    },

    async liveOfBrand(brand: string): Promise<Map<string, LivePointer>> {
      const { results } = await db.prepare(`SELECT app, ${pointerColumns} FROM live WHERE brand = ?`).bind(brand).all<LivePointer & { app: string }>()
      return new Map(results.map(({ app, ...pointer }) => [app, pointer]))
    },

    /**
     * Writes the release and moves the pointer to it, in one transaction. False where the draft is no longer at
     * `revision` or the pointer was moved by someone else: nothing is live then that was not before.
     */
    async publish(brand: string, app: string, release: { hash: string; body: string }, revision: number, mover: Mover): Promise<boolean> {
      const [, moved] = await db.batch([
        db
          .prepare(
            `INSERT INTO releases (hash, brand, app, number, body, published_by, published_at)
             SELECT ?1, ?2, ?3, COALESCE((SELECT MAX(number) FROM releases WHERE brand = ?2 AND app = ?3), 0) + 1, ?4, ?5, ?6
             WHERE EXISTS (SELECT 1 FROM apps WHERE brand = ?2 AND id = ?3 AND revision = ?7) ON CONFLICT (hash) DO NOTHING`,
          )
          .bind(release.hash, brand, app, release.body, mover.by, at(), revision),
        move(brand, app, release.hash, mover, 'EXISTS (SELECT 1 FROM apps WHERE brand = ?1 AND id = ?2 AND revision = ?7)', revision),
      ])
      return (moved?.meta.changes ?? 0) > 0
    },

    /** Back to an earlier release of this app. */
    async rollback(brand: string, app: string, hash: string, mover: Mover): Promise<boolean> {
      const done = await move(brand, app, hash, mover, 'EXISTS (SELECT 1 FROM releases WHERE brand = ?1 AND app = ?2 AND hash = ?3)').run()
      return done.meta.changes > 0
    },

    async close(brand: string, app: string, mover: Mover): Promise<boolean> {
      const done = await move(brand, app, null, mover, 'EXISTS (SELECT 1 FROM live WHERE brand = ?1 AND app = ?2)').run()
      return done.meta.changes > 0
    },
  }
}
