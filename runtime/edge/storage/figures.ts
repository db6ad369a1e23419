import type { D1Database } from '@cloudflare/workers-types'

/** Something to count: no customer, no time finer than a day. */
export interface FigureEvent {
  brand: string
  app: string
  /** yyyy-mm-dd in the brand's time zone */
  day: string
  what: 'visit' | 'outcome'
}

export interface Figures {
  visits: number
  outcomes: number
}

const empty = (): Figures => ({ visits: 0, outcomes: 0 })

/** Day roll-ups. An upsert that adds: KV read-modify-write loses updates (200 increments → 14). */
export function openFigures(db: D1Database) {
  return {
    async add(events: readonly FigureEvent[]): Promise<void> {
      const sums = new Map<string, { event: FigureEvent; n: number }>()
      for (const event of events) {
        const key = `${event.brand}/${event.app}/${event.day}/${event.what}`
        const sum = sums.get(key)
        if (sum) sum.n++
        else sums.set(key, { event, n: 1 })
      }
      if (sums.size === 0) return
      const add = db.prepare('INSERT INTO figures (brand, app, day, what, n) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n')
      await db.batch([...sums.values()].map(({ event, n }) => add.bind(event.brand, event.app, event.day, event.what, n)))
    },

    async ofApp(brand: string, app: string, day: string): Promise<Figures> {
      const { results } = await db
        .prepare('SELECT what, n FROM figures WHERE brand = ? AND app = ? AND day = ?')
        .bind(brand, app, day)
        .all<{ what: string; n: number }>()
      return results.reduce(count, empty())
    },

    async ofBrand(brand: string, day: string): Promise<Map<string, Figures>> {
      const { results } = await db
        .prepare('SELECT app, what, n FROM figures WHERE brand = ? AND day = ?')
        .bind(brand, day)
        .all<{ app: string; what: string; n: number }>()
      const figures = new Map<string, Figures>()
      for (const row of results) figures.set(row.app, count(figures.get(row.app) ?? empty(), row))
      return figures
    },
  }
}

function count(figures: Figures, { what, n }: { what: string; n: number }): Figures {
  return what === 'visit' ? { ...figures, visits: figures.visits + n } : { ...figures, outcomes: figures.outcomes + n }
}

/** The calendar day in a time zone, yyyy-mm-dd (how Swedish writes dates). */
export const dayIn = (timeZone: string, now: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)
