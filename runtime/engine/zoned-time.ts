/** Where and when an answer is read: the brand's time zone (IANA), and epoch ms. */
export interface Clock {
  timeZone: string
  now: number
}

const dayMs = 86_400_000
const written = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|z|[+-]\d{2}:\d{2})?$/
const writtenTime = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|z|[+-]\d{2}:\d{2})?$/

/**
 * A date with a time in its normal form: RFC 3339, to the second, with the offset that the zone has then. What is written without an offset
 * is a local time: where clocks go back, the first of the two that it may be; where they go forward and it does not exist,
 * it is counted with the offset from before (RFC 5545, 3.3.5), and so becomes a later one. Undefined where it is none.
 */
export function zonedDateTime(text: string, timeZone: string): string | undefined {
  const [, year, month, day, hour, minute, second = '00', offset] = written.exec(text) ?? []
  if (year === undefined || year < '1000') return undefined
  const plain = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const local = Date.parse(`${plain}Z`)
  // 30 February is parsed as a day in March.
  if (Number.isNaN(local) || new Date(local).toISOString().slice(0, 19) !== plain) return undefined
  const given = offset === undefined ? undefined : minutesOf(offset)
  if (given === null) return undefined
  const instant = given === undefined ? instantOf(local, timeZone) : local - given * 60_000
  const there = offsetAt(timeZone, instant)
  const shown = new Date(instant + there * 60_000).toISOString()
  // Beyond the year 9999 the text has another shape.
  return /^[1-9]\d{3}-/.test(shown) ? `${shown.slice(0, 19)}${offsetText(there)}` : undefined
}

/** The same moment in UTC, for whoever takes no other form. */
export const inUtc = (zoned: string): string => `${new Date(Date.parse(zoned)).toISOString().slice(0, 19)}Z`

/** A time of day by the brand's clock, `14:30` or `14:30:05`; one with an offset is one of today. Undefined where it is none. */
export function localTime(text: string, clock: Clock): string | undefined {
  const [, hour = '', minute = '', second = '00', offset] = writtenTime.exec(text) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  if (offset === undefined) return second === '00' ? `${hour}:${minute}` : `${hour}:${minute}:${second}`
  const zoned = zonedDateTime(`${today(clock)}T${hour}:${minute}:${second}${offset}`, clock.timeZone)
  return zoned === undefined ? undefined : localTime(zoned.slice(11, 19), clock)
}

/** A time of day as RFC 3339 writes it (`format: time` of JSON Schema): with the offset that the zone has today. */
export function zonedTime(text: string, clock: Clock): string | undefined {
  const local = localTime(text, clock)
  return local === undefined ? undefined : zonedDateTime(`${today(clock)}T${local}`, clock.timeZone)?.slice(11)
}

/** What a control for a date with a time shows of one in its normal form; anything else as it is. */
export function controlText(text: string, timeZone: string): string {
  if (!/(?:Z|[+-]\d{2}:\d{2})$/i.test(text)) return text
  const zoned = zonedDateTime(text, timeZone)
  return zoned === undefined ? text : zoned.slice(0, zoned.slice(17, 19) === '00' ? 16 : 19)
}

/** The calendar day of a moment, by the zone's clock. */
export const dayOf = (text: string, timeZone: string): string => (zonedDateTime(text, timeZone) ?? text).slice(0, 10)

const today = ({ timeZone, now }: Clock): string => new Date(now + offsetAt(timeZone, now) * 60_000).toISOString().slice(0, 10)

/** The moment at which the zone's clocks show this local time, given as if it were one of UTC (epoch ms). */
function instantOf(local: number, timeZone: string): number {
  // A day away on either side there is no second change of clocks: these are the offsets before it and after it.
  const before = offsetAt(timeZone, local - dayMs)
  const after = offsetAt(timeZone, local + dayMs)
  const found = [before, after].map((offset) => local - offset * 60_000).filter((at) => at + offsetAt(timeZone, at) * 60_000 === local)
  return found.length > 0 ? Math.min(...found) : local - before * 60_000
}

function minutesOf(offset: string): number | null {
  if (/^z$/i.test(offset)) return 0
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(4))]
  return hours > 23 || minutes > 59 ? null : (offset[0] === '-' ? -1 : 1) * (hours * 60 + minutes)
}

const two = (n: number): string => String(n).padStart(2, '0')
const offsetText = (minutes: number): string => `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`

const zones = new Map<string, Intl.DateTimeFormat>()

/** Minutes that a zone's clocks are ahead of UTC at a moment; before standard time, when there were seconds too, the nearest. */
function offsetAt(timeZone: string, at: number): number {
  let format = zones.get(timeZone)
  if (!format) {
    const digits = 'numeric'
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: digits,
      month: digits,
      day: digits,
      hour: digits,
      minute: digits,
      second: digits,
    })
    zones.set(timeZone, format)
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)])) as Record<string, number>
  const shown = new Date(0)
  shown.setUTCFullYear(part.year!, part.month! - 1, part.day)
  shown.setUTCHours(part.hour!, part.minute, part.second)
  return Math.round((shown.getTime() - Math.floor(at / 1000) * 1000) / 60_000)
}
