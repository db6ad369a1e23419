/** The day the sample orders were written for, by the shop's clock (UTC+8). */
const written = Date.parse('2026-11-24T00:00:00+08:00')
const dayMs = 86_400_000

/**
 * What is on its way stays on its way: the days in what was found (ISO 8601, with or without a time) go on with the calendar.
 * `now`: epoch ms.
 */
export function movedOn<T>(found: T, now = Date.now()): T {
  const days = Math.floor((now - written) / dayMs)
  const later = (_: string, day: string): string => `"${new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)}`
  return JSON.parse(JSON.stringify(found).replace(/"(\d{4}-\d{2}-\d{2})(?=T|")/g, later)) as T
}
