const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The two largest units of a span, in the page's language: `2 days, 4 hours`. Seconds only where something moves them on. */
export function timeLeft(ms: number, locale: string, seconds: boolean): string {
  const units: [name: string, size: number][] = [
    ['day', day],
    ['hour', hour],
    ['minute', minute],
    ['second', 1000],
  ]
  const first = Math.min(
    units.findIndex(([, size]) => ms >= size),
    seconds ? 2 : 1,
  )
  const at = first < 0 ? (seconds ? 2 : 1) : first
  // What stands is never less than what is left: the last minute is one until it is over.
  const smallest = seconds && at === 2 ? 1000 : minute
  const whole = Math.ceil(ms / smallest) * smallest
  return units
    .slice(at, at + 2)
    .map(([unit, size], i) => [unit, i === 0 ? Math.floor(whole / size) : Math.floor((whole % (units[at]?.[1] ?? day)) / size)] as const)
    .filter(([, count], i) => count > 0 || i === 1)
    .map(([unit, count]) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count))
    .join(/^zh/.test(locale) ? ' ' : ', ')
}

/** Milliseconds from one instant to another, both as ISO 8601; null where one cannot be read. */
export function span(from: string, to: string): number | null {
  const ms = Date.parse(to) - Date.parse(from)
  return Number.isNaN(ms) ? null : ms
}
