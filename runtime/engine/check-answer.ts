import { daysOf, isDated } from '../../schemas/day-bounds.ts'
import { readFileAnswer } from '../../schemas/file-answer.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { isSafePattern } from '../../schemas/safe-pattern.ts'
import { isSignature } from '../../schemas/signature-answer.ts'
import { typesOf } from './schema-types.ts'

/** Longest text an answer may have where its schema does not say; with a pattern, 256 (see `isSafePattern`). */
const longest = 4000

/** A posted text as the value its question's schema speaks of; undefined where it is none. Full-width digits count as digits. */
export function readAnswer(text: readonly string[], schema: JsonSchema): unknown {
  const type = typesOf(schema).find((one) => one !== 'null')
  if (type === 'array') return text.filter((one) => one !== '').map((one) => readAnswer([one], schema.items ?? {}))
  const typed = withoutControls(text[0] ?? '')
    .normalize('NFC')
    .trim()
  switch (type) {
    case 'boolean':
      return ['on', 'true', '1', 'yes'].includes(typed) ? true : typed === '' || typed === 'false' ? false : undefined
    case 'number':
    case 'integer': {
      if (typed === '') return undefined
      const n = Number(typed.normalize('NFKC').replace(/,(?=\d{3}\b)/g, ''))
      return Number.isFinite(n) ? n : undefined
    }
    default: {
      // Phones in China type full-width digits and letters when the input method is on.
      const plain = schema.pattern !== undefined || schema.format !== undefined ? typed.normalize('NFKC') : typed
      return typeof schema.enum?.[0] === 'number' ? Number(plain) : plain.replace(/\r\n?/g, '\n')
    }
  }
}

/** What no keyboard types and no backend expects: a NUL ends a text early in many of them. Tabs and line breaks stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed
const withoutControls = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')

/** Whether a value answers a question with this schema. `today`: the day (`2026-11-25`) that bounds of dates speak of, worked out where there are any (the first time in an isolate takes 10 ms). */
export function isAnswer(value: unknown, schema: JsonSchema, today: () => string): boolean {
  if (value === undefined || value === null) return false
  if (schema.enum && !schema.enum.includes(value)) return false
  if (schema.const !== undefined && schema.const !== value) return false
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0) || value.length > Math.min(schema.maxItems ?? 100, 100)) return false
    return new Set(value).size === value.length && value.every((one) => isAnswer(one, schema.items ?? {}, today))
  }
  const types = typesOf(schema)
  if (typeof value === 'number') {
    if (types.length > 0 && !types.includes('number') && !types.includes('integer')) return false
    if (types.includes('integer') && !types.includes('number') && !Number.isSafeInteger(value)) return false
    return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity)
  }
  if (typeof value === 'boolean') return types.length === 0 || types.includes('boolean')
  if (typeof value !== 'string') return false
  if (types.length > 0 && !types.includes('string')) return false
  const length = [...value].length
  if (length < (schema.minLength ?? 0) || length > Math.min(schema.maxLength ?? longest, longest)) return false
  if (schema.pattern !== undefined && (length > 256 || !isSafePattern(schema.pattern) || !new RegExp(schema.pattern, 'u').test(value))) return false
  if (schema.format !== undefined && !hasFormat(value, schema.format)) return false
  return !isDated(schema) || isWithin(value.slice(0, 10), daysOf(schema, today()))
}

const isWithin = (day: string, { min, max }: { min?: string; max?: string }): boolean => (min ?? day) <= day && day <= (max ?? day)

function hasFormat(value: string, format: string): boolean {
  switch (format) {
    case 'email':
      // The HTML standard's own rule for type=email, without its unbounded repeat of labels.
      return value.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]+\.[A-Za-z0-9.-]*[A-Za-z0-9]$/.test(value) && !value.includes('..')
    case 'date':
      return isDay(value)
    case 'date-time':
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) && !Number.isNaN(Date.parse(value))
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(value)
    case 'phone':
    case 'tel':
      return /^\+?[\d ()-]{3,24}$/.test(value) && value.replace(/\D/g, '').length >= 3
    case 'signature':
      return isSignature(value)
    case 'file':
      return readFileAnswer(value) !== null
    case 'uri':
    case 'url':
      return /^https?:\/\/[^\s/]+\S*$/.test(value) && URL.canParse(value)
    default:
      return true
  }
}

/** A day that is on the calendar (30 February is not). */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}
