import type { ASTNode, Environment } from '@marcbachmann/cel-js'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import type { Message } from '../../schemas/problem.ts'
import type { Scope } from './scope.ts'

/** What a place wants of an expression: a JSON Schema, or text (anything that can be shown). */
export type Want = JsonSchema | 'text' | 'any'

/** The types a schema admits; empty where it says nothing. */
export function typesOf(schema: JsonSchema): string[] {
  if (typeof schema.type === 'string') return [schema.type]
  if (Array.isArray(schema.type)) return [...schema.type]
  if (schema.const !== undefined) return [jsonType(schema.const)]
  if (Array.isArray(schema.enum)) return [...new Set(schema.enum.map(jsonType))]
  if (schema.properties) return ['object']
  if (schema.items) return ['array']
  const either = schema.anyOf ?? schema.oneOf
  return either ? [...new Set(either.flatMap(typesOf))] : []
}

const jsonType = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

export const isNullable = (schema: JsonSchema): boolean => typesOf(schema).includes('null')

/** A union of one schema and null is that schema, nullable: what it holds is found through it. */
function inner(schema: JsonSchema): JsonSchema {
  const either = (schema.anyOf ?? schema.oneOf)?.filter((one) => typesOf(one).join() !== 'null')
  return either?.length === 1 ? (either[0] as JsonSchema) : schema
}

/** The name of the CEL type for a schema; object types are registered on the way. All JSON numbers are doubles. */
function celType(env: Environment, schema: JsonSchema, name: string): string {
  const types = typesOf(schema)
  // A nullable value may be compared with null, which CEL refuses for a typed one.
  if (types.length !== 1) return 'dyn'
  switch (types[0]) {
    case 'string':
      return 'string'
    case 'number':
    case 'integer':
      return 'double'
    case 'boolean':
      return 'bool'
    case 'array':
      return `list<${schema.items ? celType(env, schema.items, `${name}_`) : 'dyn'}>`
    case 'object': {
      const properties = schema.properties
      if (!properties || Object.keys(properties).some((key) => !/^[A-Za-z_]\w*$/.test(key))) return 'dyn'
      const fields = Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, celType(env, one, `${name}_${key}`)]))
      if (schema.additionalProperties !== false && Object.keys(fields).length === 0) return 'dyn'
      env.registerType(name, { fields })
      return name
    }
    default:
      return 'dyn'
  }
}

export function registerScope(env: Environment, names: Readonly<Record<string, JsonSchema>>): void {
  for (const [name, schema] of Object.entries(names)) env.registerVariable(name, celType(env, schema, `T_${name}`))
}

export interface Followed {
  schema: JsonSchema
  /** the scope name it begins with; null for a macro's own variable */
  root: string | null
  steps: readonly string[]
  /** paths on the way that may be missing or null */
  missing: readonly string[]
  unknown?: { name: string; before: string; known: readonly string[] }
}

/** Follows a path (`order.items[0].price`) through the schemas; null where the expression is not a path. */
export function follow(node: ASTNode, scope: Scope, own: ReadonlySet<string>): Followed | null {
  if (node.op === 'id') {
    const name = node.args
    if (own.has(name)) return { schema: {}, root: null, steps: [name], missing: [] }
    const schema = Object.hasOwn(scope.names, name) ? scope.names[name] : undefined
    if (schema === undefined) return { schema: {}, root: null, steps: [name], missing: [], unknown: { name, before: '', known: Object.keys(scope.names) } }
    return { schema, root: name, steps: [name], missing: isNullable(schema) ? [name] : [] }
  }
  if (node.op === '.') return followField(node.args[0], node.args[1], scope, own)
  if (node.op === '[]') {
    const [of, key] = node.args
    if (key.op === 'value' && typeof key.args === 'string') return followField(of, key.args, scope, own)
    const before = follow(of, scope, own)
    return before && { ...before, schema: before.schema.items ?? {}, steps: [...before.steps, '[]'] }
  }
  return null
}

function followField(of: ASTNode, name: string, scope: Scope, own: ReadonlySet<string>): Followed | null {
  const before = follow(of, scope, own)
  if (!before || before.unknown) return before
  const schema = inner(before.schema)
  const steps = [...before.steps, name]
  const properties = schema.properties
  const found = properties && Object.hasOwn(properties, name) ? properties[name] : undefined
  if (found === undefined) {
    // A schema that lists its fields means them; one that lists none is open.
    if (properties && (Object.keys(properties).length > 0 || schema.additionalProperties === false)) {
      return { ...before, steps, unknown: { name, before: before.steps.join('.'), known: Object.keys(properties) } }
    }
    if (typesOf(schema).some((type) => type !== 'object' && type !== 'null'))
      return { ...before, steps, unknown: { name, before: before.steps.join('.'), known: [] } }
    return { ...before, schema: {}, steps }
  }
  const here = steps.join('.')
  const optional = !(schema.required ?? []).includes(name) || isNullable(found)
  return { schema: found, root: before.root, steps, missing: optional ? [...before.missing, here] : before.missing }
}

/** Why a value of this schema cannot stand where that is wanted; null where it can. */
export function fits(schema: JsonSchema, want: Want): Message | null {
  if (want === 'any') return null
  const have = typesOf(schema).filter((type) => type !== 'null')
  if (have.length === 0) return null
  const wanted = want === 'text' ? ['string', 'number', 'boolean'] : typesOf(want)
  if (wanted.length === 0) return null
  const ok = have.some(
    (type) => wanted.includes(type) || (type === 'integer' && wanted.includes('number')) || (type === 'number' && wanted.includes('integer')),
  )
  if (ok) return null
  const names = (types: readonly string[], words: Record<string, string>, or: string): string => types.map((t) => words[t] ?? t).join(or)
  return {
    en: `This gives ${names(have, english, ' or ')}; ${names(wanted, english, ' or ')} is needed here.`,
    'zh-CN': `这里得到的是${names(have, chinese, '或')}，需要的是${names(wanted, chinese, '或')}。`,
  }
}

const english: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'yes or no',
  object: 'a group of fields',
  array: 'a list',
}
const chinese: Record<string, string> = { string: '文字', number: '数字', integer: '整数', boolean: '是或否', object: '一组字段', array: '列表' }
