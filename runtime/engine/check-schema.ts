import { format, type Schema, Validator } from '@cfworker/json-schema'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { maxMatched } from '../../schemas/safe-pattern.ts'
import { schemaKeywords } from '../../schemas/schema-keywords.ts'
import { clearlyFits } from './clearly-fits.ts'

// The library's own `url` takes exponential time: 26 letters and a `!` take 0.3 s, each letter more doubles it.
const parsed = (text: string): boolean => URL.canParse(text)
Object.assign(format, { url: parsed, uri: parsed, 'uri-reference': (text: string) => URL.canParse(text, 'https://a.example/') })
// A time of day without an offset is one too: many backends mean the clock on the wall (`edge/pages/complete-times.ts` gives the offset to those that do not).
const withOffset = format.time!
format.time = (text) => withOffset(text) || (/^\d{2}:\d{2}(?::\d{2})?$/.test(text) && withOffset(`${text.padEnd(8, ':00')}Z`))
for (const [name, holds] of Object.entries(format)) format[name] = (text) => text.length <= longestFormatted && holds(text)
// Formats of ours are checked where an answer is read (`check-answer.ts`); here they are known, so that `clearlyFits` need not ask the library.
for (const name of ['phone', 'tel', 'signature', 'file']) format[name] = () => true

/** Longest text that can be an address, a date, a mail address … */
const longestFormatted = 2048

// Making one takes as long as two checks; the schemas live as long as the release that holds them.
const checks = new WeakMap<JsonSchema, { clearly: (value: unknown) => boolean; validator?: Validator }>()

/** Whether a value fits a schema that arrived at run time (Ajv would need `new Function`, which Workers forbid). */
export function fits(schema: JsonSchema, value: unknown): boolean {
  let check = checks.get(schema)
  if (!check) {
    check = { clearly: clearlyFits(schema, format) }
    checks.set(schema, check)
  }
  if (check.clearly(value)) return true
  return fitsByLibrary(check, schema, value)
}

function fitsByLibrary(check: { validator?: Validator }, schema: JsonSchema, value: unknown): boolean {
  check.validator ??= new Validator(bounded(schema) as Schema, '2020-12', true)
  left = mostSteps
  try {
    return check.validator.validate(value).valid
  } catch {
    // A schema that cannot be run (a `$ref` to nowhere), or not within its budget: nothing fits it.
    return false
  }
}

/** Values held against schemas in one check, some 4 µs each: 45,000 values against 41 alternatives took 7 s. */
const mostSteps = 200_000
/** What is left of them. Checking waits for nothing, so one check at a time counts here. */
let left = 0

/**
 * The same schema with bounds: a text too long to be run through a pattern does not fit (`isSafePattern`), and whoever
 * looks at a schema pays a step. `uniqueItems` compares each with each other, so it is left to the backend.
 */
function bounded(schema: unknown): unknown {
  if (!isObject(schema)) return schema
  const { one, list, named } = schemaKeywords
  const { pattern, uniqueItems: _, ...others } = schema
  const copy: Record<string, unknown> = {}
  for (const [key, held] of Object.entries(others)) {
    if (named.has(key) && isObject(held)) copy[key] = Object.fromEntries(Object.entries(held).map(([name, part]) => [name, bounded(part)]))
    else if (list.has(key) && Array.isArray(held)) copy[key] = held.map(bounded)
    else copy[key] = one.has(key) ? bounded(held) : held
  }
  if (typeof pattern === 'string') {
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    const whenShort = { if: { maxLength: maxMatched }, then: { pattern }, else: false }
    copy.allOf = [...(Array.isArray(copy.allOf) ? copy.allOf : []), whenShort]
  }
  // The validator reads every keyword once each time it holds a value against a schema.
  const { maxProperties } = copy
  return Object.defineProperty(copy, 'maxProperties', {
    get: () => {
      if (--left < 0) throw new RangeError('too much to check')
      return maxProperties
    },
  })
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
