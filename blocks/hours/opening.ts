/** Minutes of a day; `to` beyond 1440 where it is past midnight. */
export interface Period {
  from: number
  to: number
}

export interface Day {
  /** yyyy-mm-dd, where the place is */
  date: string
  periods: readonly Period[]
  /** why it differs from the week */
  label?: string
}

export interface Opening {
  /** today and the six days after it, where the place is */
  days: readonly Day[]
  open: boolean
  /** minutes of the day at which that changes, and in how many days; null where it never does within a week */
  change: { at: number; inDays: number } | null
}

export interface Schedule {
  /** from Monday: `10:00-14:00, 17:00-22:00`, empty where closed */
  week: readonly { hours: string }[]
  exceptions?: readonly { date: string; hours: string; label?: string }[]
  /** IANA */
  timeZone: string
}

const dayMs = 86_400_000

/** What holds at an instant (ISO 8601), by the clock on the place's wall; null where zone or instant cannot be read. */
export function openingAt({ week, exceptions = [], timeZone }: Schedule, now: string): Opening | null {
  const wall = wallClock(timeZone, now)
  if (!wall) return null
  const dayAt = (offset: number): Day => {
    const midnight = Date.parse(`${wall.date}T00:00:00Z`) + offset * dayMs
    const date = new Date(midnight).toISOString().slice(0, 10)
    const other = exceptions.find((one) => one.date === date)
    const weekday = (new Date(midnight).getUTCDay() + 6) % 7
    return { date, periods: readPeriods((other ?? week[weekday])?.hours ?? ''), ...(other?.label ? { label: other.label } : {}) }
  }
  const days = Array.from({ length: 7 }, (_, i) => dayAt(i))
  // Yesterday's evening may last into today.
  const spans = [dayAt(-1), ...days].flatMap(({ periods }, i) => periods.map(({ from, to }) => ({ from: from + (i - 1) * 1440, to: to + (i - 1) * 1440 })))
  const merged = merge(spans)
  const current = merged.find(({ from, to }) => from <= wall.minute && wall.minute < to)
  const next = current ? current.to : merged.find(({ from }) => from > wall.minute)?.from
  // Open all week long: nothing changes that is worth telling.
  const change = next === undefined || (current && next >= 7 * 1440) ? null : { at: next % 1440, inDays: Math.floor(next / 1440) }
  return { days, open: current !== undefined, change }
}

/** Spans that meet are one: who is open until 24:00 and from 0:00 does not close. */
function merge(spans: readonly Period[]): Period[] {
  const merged: Period[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else merged.push({ ...span })
  }
  return merged
}

/** `10:00-14:00, 17:00–02:00`; what cannot be read is left out. */
export function readPeriods(text: string): Period[] {
  return text.split(/[,，、;；]/).flatMap((part) => {
    const found = /^\s*(\d{1,2}):(\d{2})\s*[-–—~]\s*(\d{1,2}):(\d{2})\s*$/.exec(part)
    if (!found) return []
    const [from, to] = [Number(found[1]) * 60 + Number(found[2]), Number(found[3]) * 60 + Number(found[4])]
    if (from >= 1440 || to > 1440) return []
    return [{ from, to: to <= from ? to + 1440 : to }]
  })
}

/** The name of a day, `2026-11-25` → Wednesday. */
export const weekday = (date: string, locale: string): string => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(date))

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The day and the minute a clock shows in a zone. */
function wallClock(timeZone: string, now: string): { date: string; minute: number } | null {
  const instant = Date.parse(now)
  if (Number.isNaN(instant)) return null
  try {
    let clock = clocks.get(timeZone)
    if (!clock) {
      // Swedish writes 2026-11-25 14:30.
      clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
      if (clocks.size >= 100) clocks.clear()
      clocks.set(timeZone, clock)
    }
    const [date = '', time = ''] = clock.format(instant).split(' ')
    return { date, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) }
  } catch {
    return null
  }
}
