import { dayIn, daysOf, isDated } from '../../schemas/day-bounds.ts'
import { readFileAnswer } from '../../schemas/file-answer.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { normalText } from '../../schemas/normal-text.ts'
import { isSafePattern, maxMatched } from '../../schemas/safe-pattern.ts'
import { isSignature } from '../../schemas/signature-answer.ts'
import { formatPatterns, normalOf } from '../../schemas/text-rules.ts'
import { fits } from './check-schema.ts'
import { typesOf } from './schema-types.ts'
import { type Clock, dayOf, inUtc, localTime, zonedDateTime } from './zoned-time.ts'

/** Longest text an answer may have where its schema does not say; with a pattern, 256 (see `isSafePattern`). */
const longest = 4000

/** A posted text as the value its question's schema speaks of; undefined where it is none. In its normal form (`normalText`). */
export function readAnswer(text: readonly string[], schema: JsonSchema, clock: Clock): unknown {
  const type = typesOf(schema).find((one) => one !== 'null')
  if (type === 'array') return text.filter((one) => one !== '').map((one) => readAnswer([one], schema.items ?? {}, clock))
  const typed = normalText(text[0] ?? '', type === 'number' || type === 'integer' ? ['spaces'] : normalOf(schema))
  switch (type) {
    case 'boolean':
      return ['on', 'true', '1', 'yes'].includes(typed) ? true : typed === '' || typed === 'false' ? false : undefined
    case 'number':
    case 'integer': {
      if (typed === '') return undefined
      const n = Number(typed.replace(/,(?=\d{3}\b)/g, ''))
      return Number.isFinite(n) ? n : undefined
    }
    default: {
      if (schema.format === 'date-time') return readDateTime(typed, schema, clock)
      if (schema.format === 'time') return localTime(typed, clock) ?? typed
      return typeof schema.enum?.[0] === 'number' ? Number(typed) : typed.replace(/\r\n?/g, '\n')
    }
  }
}

/** With the brand's offset; in UTC only where the schema takes no other (`pattern: "Z$"`). */
function readDateTime(text: string, schema: JsonSchema, { timeZone }: Clock): string {
  const zoned = zonedDateTime(text, timeZone)
  if (zoned === undefined) return text
  return [zoned, inUtc(zoned)].find((one) => fits(schema, one)) ?? zoned
}

/**
 * Whether a value answers a question with this schema: as we read it, and as the service will that has the same one. `clock`
 * is looked at where there are bounds of dates (the first time in an isolate takes 10 ms).
 */
export function isAnswer(value: unknown, schema: JsonSchema, clock: Clock): boolean {
  if (value === undefined || value === null) return false
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0) || value.length > Math.min(schema.maxItems ?? 100, 100)) return false
    return new Set(value).size === value.length && value.every((one) => isAnswer(one, schema.items ?? {}, clock))
  }
  // What is not whole beyond it has been rounded already.
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) return false
  if (typeof value === 'string') {
    const length = [...value].length
    if (length > longest) return false
    if (schema.pattern !== undefined && (length > maxMatched || !isSafePattern(schema.pattern))) return false
    if (schema.format !== undefined && !hasFormat(value, schema.format)) return false
    if (isDated(schema) && !isWithin(dayOf(value, clock.timeZone), daysOf(schema, dayIn(clock.timeZone, clock.now)))) return false
  }
  return fits(schema, value)
}

const isWithin = (day: string, { min, max }: { min?: string; max?: string }): boolean => (min ?? day) <= day && day <= (max ?? day)

function hasFormat(value: string, format: string): boolean {
  switch (format) {
    case 'date':
      return isDay(value)
    case 'date-time':
      return zonedDateTime(value, 'UTC') !== undefined
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(value)
    case 'signature':
      return isSignature(value)
    case 'file':
      return readFileAnswer(value) !== null
    case 'uri':
    case 'url':
      return hasForm(value, format) && URL.canParse(value)
    default:
      return hasForm(value, format)
  }
}

const forms = new Map(Object.entries(formatPatterns).map(([format, pattern]) => [format, new RegExp(pattern, 'u')]))
const hasForm = (value: string, format: string): boolean => forms.get(format)?.test(value) ?? true

/** A day that is on the calendar (30 February is not). */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}
