import type { DayRow, StoreRow } from './store-row.ts'

export interface OtherDay {
  date: string
  hours: string
  label: string
  labelEn: string
}

const dayMs = 86_400_000
/** Holidays are told this many days ahead. */
const daysAhead = 60

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const clocks = new Map<string, Intl.DateTimeFormat>()

/** What the clock on the store's wall shows, as if it were UTC: its day and its minute can be reckoned with. */
function wallClock(timeZone: string, now: number): number {
  let clock = clocks.get(timeZone)
  if (!clock) {
    // Swedish writes 2026-11-25 14:30.
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    clocks.set(timeZone, clock)
  }
  return Date.parse(`${clock.format(now).replace(' ', 'T')}:00Z`)
}

/** The days ahead on which this store differs from its week. What is said of the store itself goes before a holiday of the country. */
export function otherDays({ id, country, time_zone }: StoreRow, rows: readonly DayRow[], now: number): OtherDay[] {
  const wall = wallClock(time_zone, now)
  const [today, last] = [isoDay(wall), isoDay(wall + daysAhead * dayMs)]
  const found = new Map<string, OtherDay>()
  for (const mine of [true, false])
    for (const row of rows) {
      if (mine ? row.store !== id : row.country !== country) continue
      const date = row.date ?? isoDay(wall + (row.in_days as number) * dayMs)
      if (date >= today && date <= last && !found.has(date)) found.set(date, { date, hours: row.hours, label: row.label, labelEn: row.label_en })
    }
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

export interface OpenNow {
  open: boolean
  /** today's hours as the door says them; empty where closed */
  today: string
  /** the instant at which `open` is no longer true (ISO 8601, UTC): who keeps this answer can tell */
  until: string
}

/** Whether a store is open at this instant, by its own clock, and until when that holds (at most two days). */
export function openNow({ week, time_zone }: StoreRow, others: readonly OtherDay[], now: number): OpenNow {
  const wall = wallClock(time_zone, now)
  const midnight = Date.parse(`${isoDay(wall)}T00:00:00Z`)
  const usual = JSON.parse(week) as string[]
  const hoursAt = (day: number): string => others.find(({ date }) => date === isoDay(day))?.hours ?? usual[(new Date(day).getUTCDay() + 6) % 7] ?? ''
  const spans = [-1, 0, 1].flatMap((offset) => {
    const day = midnight + offset * dayMs
    return [...hoursAt(day).matchAll(/(\d+):(\d+)-(\d+):(\d+)/g)].map((found) => {
      const [h = 0, m = 0, toH = 0, toM = 0] = found.slice(1).map(Number)
      const [from, to] = [h * 60 + m, toH * 60 + toM]
      return { from: day + from * 60_000, to: day + (to <= from ? to + 1440 : to) * 60_000 }
    })
  })
  const current = spans.find(({ from, to }) => from <= wall && wall < to)
  const change = current?.to ?? spans.map(({ from }) => from).find((from) => from > wall) ?? midnight + 2 * dayMs
  return {
    open: current !== undefined,
    today: hoursAt(midnight).replaceAll('-', '–'),
    until: new Date(Math.floor(now / 60_000) * 60_000 + change - wall).toISOString(),
  }
}
