import type { D1Database } from '@cloudflare/workers-types'
import { dayIn } from '../../../schemas/day-bounds.ts'

/** Something to count: no customer, no time finer than a day. */
export interface FigureEvent {
  brand: string
  app: string
  /** yyyy-mm-dd in the brand's time zone */
  day: string
  /** `solved`, `unsolved`: the customer's own word */
  what: 'visit' | 'outcome' | 'solved' | 'unsolved'
  /** stands for what must not be counted twice, in place of its message's id; says nothing of anybody */
  once?: string
}

/** The same as it happens: which day that is, is worked out when it is sent (the first time in an isolate takes 10 ms). */
export interface Happening extends Omit<FigureEvent, 'day'> {
  /** what it is known by, however often it is sent */
  once: string
  /** epoch ms */
  at: number
  /** IANA, the brand's */
  timeZone: string
}

export const eventOf = ({ at, timeZone, ...event }: Happening): FigureEvent => ({ ...event, day: dayIn(timeZone, at) })

export interface Figures {
  visits: number
  outcomes: number
  /** customers who said that it was, or was not, solved */
  solved: number
  unsolved: number
}

export const noFigures: Readonly<Figures> = { visits: 0, outcomes: 0, solved: 0, unsolved: 0 }

/** Longer than a queue keeps a message it could not deliver (4 days). */
const rememberedMs = 5 * 24 * 3600 * 1000

/** Day roll-ups. An upsert that adds: KV read-modify-write loses updates (200 increments → 14). */
export function openFigures(db: D1Database) {
  return {
    /** Adds each event once, however often it is handed over under the same id. One transaction: counted and remembered, or neither. */
    async add(events: readonly (FigureEvent & { id: string })[], now: number): Promise<void> {
      if (events.length === 0) return
      const all = JSON.stringify(events)
      await db.batch([
        db
          .prepare(
            `INSERT INTO figures (brand, app, day, what, n)
             SELECT value->>'brand', value->>'app', value->>'day', value->>'what', COUNT(DISTINCT value->>'id') FROM json_each(?)
             WHERE value->>'id' NOT IN (SELECT id FROM counted) GROUP BY 1, 2, 3, 4
             ON CONFLICT DO UPDATE SET n = n + excluded.n`,
          )
          .bind(all),
        db.prepare("INSERT INTO counted (id, at) SELECT value->>'id', ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING").bind(now, all),
        db.prepare('DELETE FROM counted WHERE at < ?').bind(now - rememberedMs),
      ])
    },

    async ofApp(brand: string, app: string, day: string): Promise<Figures> {
      const { results } = await db
        .prepare('SELECT what, n FROM figures WHERE brand = ? AND app = ? AND day = ?')
        .bind(brand, app, day)
        .all<{ what: string; n: number }>()
      return results.reduce<Figures>(count, noFigures)
    },

    async ofBrand(brand: string, day: string): Promise<Map<string, Figures>> {
      const { results } = await db
        .prepare('SELECT app, what, n FROM figures WHERE brand = ? AND day = ?')
        .bind(brand, day)
        .all<{ app: string; what: string; n: number }>()
      const figures = new Map<string, Figures>()
      for (const row of results) figures.set(row.app, count(figures.get(row.app) ?? noFigures, row))
      return figures
    },
  }
}

function count(figures: Figures, { what, n }: { what: string; n: number }): Figures {
  switch (what) {
    case 'visit':
      return { ...figures, visits: figures.visits + n }
    case 'outcome':
      return { ...figures, outcomes: figures.outcomes + n }
    case 'solved':
      return { ...figures, solved: figures.solved + n }
    default:
      return { ...figures, unsolved: figures.unsolved + n }
  }
}
