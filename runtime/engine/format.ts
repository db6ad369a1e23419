import type { Message } from '../../schemas/problem.ts'
import { byQuarterHour } from './by-quarter-hour.ts'
import { remembered } from './remembered.ts'

/** What formatting depends on: a language, the brand's time zone (workerd itself runs in UTC) and currency. */
export interface Manner {
  locale: string
  /** IANA */
  timeZone: string
  /** ISO 4217 */
  currency: string
}

/** The formatting functions of expressions. Each takes what a service answered and gives text; what cannot be read gives ''. */
export interface Formats {
  date(value: unknown): string
  dateTime(value: unknown): string
  time(value: unknown): string
  money(value: unknown, currency?: string): string
  number(value: unknown, digits?: number): string
  percent(value: unknown): string
}

// Making an Intl formatter costs some 30 µs, using one well under 1 µs.
const known = new Map<string, Formats>()

export function formats(manner: Manner): Formats {
  const key = `${manner.locale}|${manner.timeZone}|${manner.currency}`
  let made = known.get(key)
  if (!made) {
    if (known.size >= 100) known.clear()
    made = makeFormats(manner)
    known.set(key, made)
  }
  return made
}

function makeFormats({ locale, timeZone, currency }: Manner): Formats {
  const numbers = kept<Intl.NumberFormat>()
  const says = (style: keyof typeof dateStyles): ((value: unknown) => string) => {
    const momentIn = (zone: string) => byQuarterHour(() => new Intl.DateTimeFormat(locale, { ...dateStyles[style], timeZone: zone }))
    const here = momentIn(timeZone)
    // A date without a time is a day on the calendar: it is the same day in every zone.
    const anywhere = momentIn('UTC')
    return (value) => {
      // So is a time without a day: what the clock on the wall shows.
      const wall = style === 'time' && typeof value === 'string' && /^\d{2}:\d{2}(?::\d{2})?$/.test(value) ? Date.parse(`1970-01-01T${value}Z`) : Number.NaN
      if (!Number.isNaN(wall)) return anywhere(wall)
      const instant = readInstant(value)
      return instant === null ? '' : (typeof value === 'string' && dayOnly.test(value) ? anywhere : here)(instant)
    }
  }
  /** `name` tells the options apart. */
  const figure = (value: unknown, name: string, options: () => Intl.NumberFormatOptions): string => {
    // A BigInt is formatted to its last digit; as a number it would be rounded.
    const n = typeof value === 'number' && !Number.isFinite(value) ? null : value
    return typeof n === 'number' || typeof n === 'bigint' ? numbers(name, () => new Intl.NumberFormat(locale, options())).format(n) : ''
  }
  const moneyIn = (value: unknown, code: string): string =>
    /^[A-Z]{3}$/.test(code) ? figure(value, code, () => ({ style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' })) : ''
  const ownMoney = remembered((value) => moneyIn(value, currency))
  const plainNumber = remembered((value) => figure(value, 'number', () => ({})))
  return {
    date: says('date'),
    dateTime: says('dateTime'),
    time: says('time'),
    money: (value, code) => (code === undefined ? ownMoney(value) : moneyIn(value, code)),
    number: (value, digits) =>
      digits === undefined
        ? plainNumber(value)
        : figure(value, `number${clampDigits(digits)}`, () => ({ minimumFractionDigits: clampDigits(digits), maximumFractionDigits: clampDigits(digits) })),
    percent: remembered((value) => figure(value, 'percent', () => ({ style: 'percent', maximumFractionDigits: 1 }))),
  }
}

const dateStyles = {
  date: { dateStyle: 'medium' },
  dateTime: { dateStyle: 'medium', timeStyle: 'short' },
  time: { timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const dayOnly = /^\d{4}-\d{2}-\d{2}$/
const clampDigits = (digits: number): number => Math.min(10, Math.max(0, Math.trunc(digits)))

/** An ISO 8601 text, epoch milliseconds, or a Date; null for anything else. */
function readInstant(value: unknown): number | null {
  const ms =
    typeof value === 'number'
      ? value
      : value instanceof Date
        ? value.getTime()
        : typeof value === 'string' && /^\d{4}-\d{2}/.test(value)
          ? Date.parse(value)
          : Number.NaN
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? ms : null
}

/** Makes one of each key, once. */
function kept<F>(): (key: string, make: () => F) => F {
  const made = new Map<string, F>()
  return (key, make) => {
    let one = made.get(key)
    if (!one) {
      one = make()
      made.set(key, one)
    }
    return one
  }
}

/** All but the last four characters hidden; shorter than eight: all but the last one. */
export function mask(value: unknown): string {
  const letters = [...String(value ?? '')]
  const shown = letters.length >= 8 ? 4 : Math.min(1, letters.length)
  return '•'.repeat(letters.length - shown) + letters.slice(letters.length - shown).join('')
}

const rules = kept<Intl.PluralRules>()

/** The form of a noun for a number, by the language's own rule (Chinese has one form). */
export function plural(locale: string, n: unknown, one: string, other: string): string {
  return rules(locale, () => new Intl.PluralRules(locale)).select(Number(n)) === 'one' ? one : other
}

/** A text in the page's language, else in its base language, else in any. */
export function inLocale(text: Readonly<Record<string, string>> | Message | undefined, locale: string): string {
  if (!text) return ''
  const texts = text as Readonly<Record<string, string>>
  const base = locale.split('-')[0] as string
  return texts[locale] ?? texts[base] ?? Object.entries(texts).find(([key]) => key.startsWith(`${base}-`))?.[1] ?? texts.en ?? Object.values(texts)[0] ?? ''
}
