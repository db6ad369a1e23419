import { forbiddenNames, keywords } from '../../runtime/engine/cel.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { plainType, resolveRef } from './local-refs.ts'

/** The way to a field of an answer, as an expression, with what must be asked before it may be used. */
export interface FieldPath {
  text: string
  /** conditions that prove it is there: `has(order.eta)` */
  conditions: readonly string[]
  /** it may be missing and no condition can say so (a name that `has()` does not take) */
  loose: boolean
}

export const rootPath = (name: string): FieldPath => ({ text: name, conditions: [], loose: false })

/** The path of a property below an object, or undefined where expressions cannot name it. */
export function fieldPath(parent: FieldPath, of: JsonSchema, key: string, schema: JsonSchema): FieldPath | undefined {
  if (forbiddenNames.has(key) || key.length > 60 || /[{}\\"'\p{Cc}]/u.test(key)) return undefined
  const plain = /^[A-Za-z_]\w*$/.test(key) && !keywords.has(key)
  const text = plain ? `${parent.text}.${key}` : `${parent.text}["${key}"]`
  const missing = !(of.required ?? []).includes(key)
  const nullable = plainType(schema)?.nullable ?? false
  const guarded = plain && !parent.text.includes('[')
  if (!guarded) return { text, conditions: parent.conditions, loose: parent.loose || missing || nullable }
  return { text, loose: parent.loose, conditions: [...parent.conditions, ...(missing ? [`has(${text})`] : []), ...(nullable ? [`${text} != null`] : [])] }
}

/** The path where its conditions hold already (inside a `when`). */
export const sure = (path: FieldPath): FieldPath => ({ ...path, conditions: [] })

export interface Field {
  key: string
  path: FieldPath
  schema: JsonSchema
  type: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array'
}

const shown = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array'])

/** The fields of an object that can be shown: those of one known type. */
export function fieldsOf(parent: FieldPath, of: JsonSchema, root: JsonSchema): Field[] {
  return Object.entries(of.properties ?? {}).flatMap(([key, raw]): Field[] => {
    // An expression is checked against the schema as it stands, which does not look through a reference.
    const schema = raw.$ref === undefined ? raw : resolveRef(raw, root)
    const type = schema && plainType(schema)?.type
    const path = schema && fieldPath(parent, of, key, schema)
    return schema && path && type !== undefined && shown.has(type) ? [{ key, path, schema, type: type as Field['type'] }] : []
  })
}
