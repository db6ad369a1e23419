import { format, type Schema, Validator } from '@cfworker/json-schema'
import type { JsonSchema } from '../../../schemas/json-schema.ts'
import { maxMatched } from '../../../schemas/safe-pattern.ts'
import { schemaKeywords } from '../../../schemas/schema-keywords.ts'

// The library's own `url` takes exponential time: 26 letters and a `!` take 0.3 s, each letter more doubles it.
const parsed = (text: string): boolean => URL.canParse(text)
Object.assign(format, { url: parsed, uri: parsed, 'uri-reference': (text: string) => URL.canParse(text, 'https://a.example/') })
for (const [name, holds] of Object.entries(format)) format[name] = (text) => text.length <= longestFormatted && holds(text)

/** Longest text that can be an address, a date, a mail address … */
const longestFormatted = 2048

// Making a validator takes as long as two checks; the schemas live as long as the release that holds them.
const validators = new WeakMap<JsonSchema, Validator>()

/** Whether a value fits a schema that arrived at run time (Ajv would need `new Function`, which Workers forbid). */
export function fits(schema: JsonSchema, value: unknown): boolean {
  let validator = validators.get(schema)
  if (!validator) {
    validator = new Validator(withBoundedPatterns(schema) as Schema, '2020-12', true)
    validators.set(schema, validator)
  }
  try {
    return validator.validate(value).valid
  } catch {
    // A schema that cannot be run (a `$ref` to nowhere): nothing fits it.
    return false
  }
}

/** The same schema, where a text too long to be run through a pattern does not fit (`isSafePattern`). */
function withBoundedPatterns(schema: unknown): unknown {
  if (!isObject(schema)) return schema
  const { one, list, named } = schemaKeywords
  const { pattern, ...others } = schema
  const bounded: Record<string, unknown> = {}
  for (const [key, held] of Object.entries(others)) {
    if (named.has(key) && isObject(held)) bounded[key] = Object.fromEntries(Object.entries(held).map(([name, part]) => [name, withBoundedPatterns(part)]))
    else if (list.has(key) && Array.isArray(held)) bounded[key] = held.map(withBoundedPatterns)
    else bounded[key] = one.has(key) ? withBoundedPatterns(held) : held
  }
  if (typeof pattern !== 'string') return bounded
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  const whenShort = { if: { maxLength: maxMatched }, then: { pattern }, else: false }
  return { ...bounded, allOf: [...(Array.isArray(bounded.allOf) ? bounded.allOf : []), whenShort] }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
