import { remembered } from './remembered.ts'

/** ms */
const minute = 60_000
const quarter = 15 * minute
/** Since 1972 no zone differs from UTC by seconds (Liberia was the last). */
const wholeMinutes = Date.UTC(1973, 0)

/** What a quarter of an hour looks like: its minutes, counted from `first`, stand between two texts that are the same all through. */
interface Around {
  before: string
  /** null: the minutes are not told */
  first: number | null
  after: string
}

/**
 * Says what a formatter says, with no line ending inside a day or inside a time, from what it said of the same quarter of an hour:
 * formatting costs far more than the look-up, and times of one shop lie in a few thousand quarters, however many they are.
 * By UTC only the minutes change within one, in every zone; where something else does (a clock put forward at one past
 * midnight, figures other than 0 to 9), the formatter is asked each time. It is made when it is first needed.
 */
export function byQuarterHour(make: () => Intl.DateTimeFormat): (instant: number) => string {
  let made: Intl.DateTimeFormat | undefined
  const format = () => {
    made ??= make()
    return made
  }
  const around = remembered((start: number) => aroundMinutes(format(), start))
  return (instant) => {
    const start = Math.floor(instant / quarter) * quarter
    const known = start < wholeMinutes ? null : around(start)
    if (!known) return unbroken(format().format(instant))
    const { before, first, after } = known
    return first === null ? before : before + twoFigures(first + Math.floor((instant - start) / minute)) + after
  }
}

function aroundMinutes(format: Intl.DateTimeFormat, start: number): Around | null {
  const first = split(format, start)
  const last = split(format, start + quarter - minute)
  if (first.before !== last.before || first.after !== last.after) return null
  const { before, minutes, after } = first
  if (minutes === '') return { before: unbroken(before), first: null, after: '' }
  if (!/^[0-9]{2}$/.test(minutes) || Number(last.minutes) !== Number(minutes) + 14) return null
  const whole = unbroken(before + minutes + after)
  const at = unbroken(before + minutes).length - minutes.length
  return { before: whole.slice(0, at), first: Number(minutes), after: whole.slice(at + minutes.length) }
}

/** The text before the minutes, the minutes, and the text after them; all before, where they are not told. */
function split(format: Intl.DateTimeFormat, instant: number): { before: string; minutes: string; after: string } {
  const parts = format.formatToParts(instant)
  const found = parts.findIndex(({ type }) => type === 'minute')
  if (found < 0) return { before: format.format(instant), minutes: '', after: '' }
  // Parts may have another kind of space than the text has, but as many of them.
  const text = format.format(instant)
  const from = parts.slice(0, found).reduce((sum, { value }) => sum + value.length, 0)
  const to = from + (parts[found]?.value.length ?? 0)
  return { before: text.slice(0, from), minutes: text.slice(from, to), after: text.slice(to) }
}

const twoFigures = (n: number): string => (n < 10 ? `0${n}` : String(n))

/** No line ends inside a day or inside a time, only between the two; where signs stand between the figures (2026年11月28日) a word joiner holds them. */
export const unbroken = (text: string): string => text.replace(/ (?!\d+[:.]\d)/g, '\u00a0').replace(/(?<=\d)(?=\p{Lo})|(?<=\p{Lo})(?=\d)/gu, '\u2060')
