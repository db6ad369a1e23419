import type { JsonSchema } from '../../../schemas/json-schema.ts'
import { fits } from '../../engine/check-schema.ts'
import { type Clock, zonedTime } from '../../engine/zoned-time.ts'

/**
 * A time of day is answered by the clock on the wall (`14:30`). A service that calls its input a `time` means RFC 3339, where
 * a time has an offset: it is given the one of the brand's zone today, unless its schema takes only the shorter form.
 */
export function completeTimes(schema: JsonSchema | undefined, value: unknown, clock: Clock): unknown {
  return schema ? complete(schema, value, { clock, root: schema, left: 200 }) : value
}

interface Walk {
  clock: Clock
  root: JsonSchema
  /** schemas still followed: one may refer to itself */
  left: number
}

function complete(schema: JsonSchema | undefined, value: unknown, walk: Walk): unknown {
  if (!schema || walk.left-- <= 0) return value
  if (typeof schema.$ref === 'string') return complete(schemaAt(walk.root, schema.$ref), value, walk)
  if (typeof value === 'string') {
    const zoned = schema.format === 'time' ? zonedTime(value, walk.clock) : undefined
    return zoned !== undefined && fits(schema, zoned) ? zoned : value
  }
  if (Array.isArray(value)) return schema.items ? value.map((one) => complete(schema.items, one, walk)) : value
  if (typeof value !== 'object' || value === null || !schema.properties) return value
  const { properties } = schema
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, Object.hasOwn(properties, name) ? complete(properties[name], one, walk) : one]))
}

/** The schema that a reference within the same document (`#/$defs/time`) names. */
function schemaAt(root: JsonSchema, ref: string): JsonSchema | undefined {
  let at: unknown = root
  for (const step of ref.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string, unknown>)[key]
  }
  return ref.startsWith('#') && typeof at === 'object' && at !== null ? (at as JsonSchema) : undefined
}
