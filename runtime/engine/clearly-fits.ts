import type { JsonSchema } from '../../schemas/json-schema.ts'
import { maxMatched } from '../../schemas/safe-pattern.ts'

/** True: it fits. False: only the library knows. */
type Check = (value: unknown) => boolean

const unsure: Check = () => false
const telling = new Set(['$schema', '$comment', 'title', 'description', 'default', 'examples', 'deprecated', 'readOnly', 'writeOnly', '$defs', 'definitions'])

/**
 * What most answers need of a schema, as functions: an answer that clearly fits is not held against it by the library, which
 * takes some twenty times as long. Never true where the library would say no; false wherever there is a keyword this does not know.
 * `formats`: the library's, by name.
 */
export function clearlyFits(schema: unknown, formats: Readonly<Record<string, (text: string) => boolean>>): Check {
  if (schema === true) return () => true
  if (!isObject(schema)) return unsure
  const { type, properties, required, additionalProperties, items, pattern, format, ...others } = schema as JsonSchema & Record<string, unknown>
  const checks: Check[] = []
  for (const [keyword, held] of Object.entries(others)) {
    if (telling.has(keyword) || keyword.startsWith('x-')) continue
    const check = Object.hasOwn(plain, keyword) ? plain[keyword]?.(held) : undefined
    if (!check) return unsure
    checks.push(check)
  }
  if (type !== undefined) {
    const types = [type].flat().map((one) => (Object.hasOwn(ofType, one as string) ? (ofType[one as string] as Check) : unsure))
    checks.push(types.length === 1 ? (types[0] as Check) : (value) => types.some((is) => is(value)))
  }
  if (pattern !== undefined) {
    const expression = typeof pattern === 'string' ? readPattern(pattern) : null
    if (!expression) return unsure
    checks.push(ifText((text) => text.length <= maxMatched && expression.test(text)))
  }
  if (format !== undefined) {
    const holds = Object.hasOwn(formats, format as string) ? formats[format as string] : undefined
    if (!holds) return unsure
    checks.push(ifText(holds))
  }
  if (items !== undefined) {
    if (Array.isArray(items)) return unsure
    const each = clearlyFits(items, formats)
    checks.push((value) => !Array.isArray(value) || value.every(each))
  }
  if (properties !== undefined || required !== undefined || additionalProperties !== undefined) checks.push(ofObject(schema, formats))
  return (value) => checks.every((check) => check(value))
}

function ofObject({ properties = {}, required = [], additionalProperties = true }: Record<string, unknown>, formats: Parameters<typeof clearlyFits>[1]): Check {
  if (!isObject(properties) || !Array.isArray(required)) return unsure
  const known = new Map(Object.entries(properties).map(([name, part]) => [name, clearlyFits(part, formats)]))
  const more = additionalProperties === false ? unsure : clearlyFits(additionalProperties, formats)
  return (value) => {
    if (!isObject(value)) return true
    for (const name of required) if (!Object.hasOwn(value, name as string)) return false
    for (const name of Object.keys(value)) if (!(known.get(name) ?? more)(value[name])) return false
    return true
  }
}

function readPattern(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern, 'u')
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const ifText =
  (holds: (text: string) => boolean): Check =>
  (value) =>
    typeof value !== 'string' || holds(value)
const ifNumber =
  (holds: (n: number) => boolean): Check =>
  (value) =>
    typeof value !== 'number' || holds(value)
const ifList =
  (holds: (length: number) => boolean): Check =>
  (value) =>
    !Array.isArray(value) || holds(value.length)

const ofType: Readonly<Record<string, Check>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
}

const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object'
const isNumber = (value: unknown): value is number => typeof value === 'number'

/** Keywords whose value says it all; undefined where it is not of the usual kind. */
const plain: Readonly<Record<string, (held: unknown) => Check | undefined>> = {
  const: (held) => (isPlain(held) ? (value) => value === held : undefined),
  enum: (held) => (Array.isArray(held) && held.every(isPlain) ? (value) => held.includes(value) : undefined),
  minimum: (held) => (isNumber(held) ? ifNumber((n) => n >= held) : undefined),
  maximum: (held) => (isNumber(held) ? ifNumber((n) => n <= held) : undefined),
  // A character may be two units: as many units are enough for a most, twice as many for a least.
  minLength: (held) => (isNumber(held) ? ifText((text) => text.length >= (held > 1 ? held * 2 : held)) : undefined),
  maxLength: (held) => (isNumber(held) ? ifText((text) => text.length <= held) : undefined),
  minItems: (held) => (isNumber(held) ? ifList((length) => length >= held) : undefined),
  maxItems: (held) => (isNumber(held) ? ifList((length) => length <= held) : undefined),
  uniqueItems: () => () => true,
}
