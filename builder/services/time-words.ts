import { say, studioLocale } from './say.ts'

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86400],
]

/** When something was, as people say it: “2 minutes ago”, “yesterday”, then the date. */
export function ago(at: string | number, now = Date.now()): string {
  const then = new Date(at).getTime()
  if (!Number.isFinite(then)) return ''
  const seconds = Math.round((then - now) / 1000)
  const locale = studioLocale()
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (Math.abs(seconds) < 45) return say({ en: 'just now', 'zh-CN': '刚刚' })
  for (const [unit, size] of [...steps].reverse()) {
    if (Math.abs(seconds) < size) continue
    const n = Math.round(seconds / size)
    if (unit === 'day' && Math.abs(n) > 6) return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(then)
    return words.format(n, unit)
  }
  return words.format(-1, 'minute')
}

/** Day and time, for those who want it exact. */
export function exactly(at: string | number): string {
  const then = new Date(at)
  return Number.isNaN(then.getTime()) ? '' : new Intl.DateTimeFormat(studioLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(then)
}

export const count = (n: number): string => new Intl.NumberFormat(studioLocale()).format(n)
