/** What an expression gave is no value of JSON (bytes, a number that would be rounded), or too much of it. */
class NotJson extends Error {}

export interface ToJson {
  /** whether the expression itself makes objects: those of data are JSON already, and need not be looked through */
  makesObjects: boolean
  /** leaves as they are whole numbers beyond 2⁵³, which JSON would round, and more values than can be looked through: the caller refuses them in words */
  lenient?: boolean
}

/** An expression may name one list again and again: a thousand times a thousand items are a million values. */
const mostValues = 200_000

/**
 * A CEL value as JSON, at any depth: whole numbers (BigInt) as numbers, times as RFC 3339, durations as `90s`. Gives the very
 * value back where nothing has to be changed.
 */
export function toJson(root: unknown, { makesObjects, lenient = false }: ToJson): unknown {
  let left = mostValues
  return convert(root)

  function convert(value: unknown): unknown {
    if (typeof value === 'bigint') return isExact(value) ? Number(value) : tooLarge(value)
    if (typeof value !== 'object' || value === null) return value
    if (--left < 0) return tooLarge(value)
    if (Array.isArray(value)) {
      const items = value.map(convert)
      return items.some((one, i) => one !== value[i]) ? items : value
    }
    if (isPlain(value)) {
      if (!makesObjects) return value
      const members = Object.entries(value).map(([key, one]) => [key, convert(one)] as const)
      return members.some(([key, one]) => one !== value[key]) ? Object.fromEntries(members) : value
    }
    if (value instanceof Date) return instantText(value)
    if (value instanceof Map) return Object.fromEntries([...value].map(([key, one]) => [String(key), convert(one)]))
    if (isDuration(value)) return durationText(value)
    // An unsigned number of CEL (`1u`).
    const number: unknown = value.valueOf()
    if (typeof number === 'bigint') return convert(number)
    throw new NotJson()
  }

  function tooLarge(value: unknown): unknown {
    if (lenient) return value
    throw new NotJson()
  }
}

const isExact = (n: bigint): boolean => n >= Number.MIN_SAFE_INTEGER && n <= Number.MAX_SAFE_INTEGER

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** RFC 3339, without a fraction that says nothing. */
export const instantText = (instant: Date): string => instant.toISOString().replace('.000Z', 'Z')

export interface Duration {
  seconds: bigint
  nanos: number
}

const isDuration = (value: object): value is Duration => 'seconds' in value && typeof value.seconds === 'bigint' && 'nanos' in value

/** A duration as protobuf's JSON writes it: `90s`, `1.5s`. */
export function durationText({ seconds, nanos }: Duration): string {
  const sign = seconds < 0n || nanos < 0 ? '-' : ''
  const whole = seconds < 0n ? -seconds : seconds
  const rest = nanos === 0 ? '' : `.${String(Math.abs(nanos)).padStart(9, '0').replace(/0+$/, '')}`
  return `${sign}${whole}${rest}s`
}
