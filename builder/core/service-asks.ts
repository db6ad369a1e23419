import { forbiddenNames, keywords } from '../../runtime/engine/cel.ts'
import type { World } from '../../runtime/engine/world.ts'
import type { Ask, BlockNode, Fact, Service } from '../../schemas/documents.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { plainType, resolveRef } from './local-refs.ts'
import { choicesOf, helpOf, labelOf } from './schema-words.ts'
import type { ShortIds } from './short-ids.ts'

export interface ServiceAsks {
  asks: Record<string, Ask>
  /** the service's input, made from the answers */
  input: Record<string, unknown>
  /** one field for each ask, in the schema's order */
  fields: BlockNode[]
}

type Given = { literal: unknown } | { expression: string }

/** The questions a service's input needs, each a fact of the brand where it is one. */
export function asksOfService(service: Service, world: World, ids: ShortIds): ServiceAsks {
  const found: ServiceAsks = { asks: {}, input: {}, fields: [] }
  const root = service.input as JsonSchema
  for (const [name, schema] of Object.entries(root.properties ?? {})) {
    const given = inputOf(schema, (root.required ?? []).includes(name), [name])
    if (given) found.input[name] = 'literal' in given ? given.literal : { $: given.expression }
  }
  return found

  /** What to give for this schema, asking as it goes; undefined where nothing has to be given. */
  function inputOf(raw: JsonSchema, required: boolean, path: readonly string[]): Given | undefined {
    const schema = resolveRef(raw, root)
    if (!schema || path.length > 4) return required ? { literal: null } : undefined
    if (schema.const !== undefined) return { literal: schema.const }
    const type = plainType(schema)?.type
    if (type === 'string' || type === 'number' || type === 'integer' || type === 'boolean') return { expression: `asks.${ask(schema, type, required, path)}` }
    if (!required) return undefined
    if (type === 'object') return objectInput(schema, path)
    if (type !== 'array') return { literal: schema.default ?? null }
    const one = schema.items && (schema.minItems ?? 0) > 0 ? inputOf(schema.items, true, path) : undefined
    return !one ? { literal: [] } : 'literal' in one ? { literal: [one.literal] } : { expression: `[${one.expression}]` }
  }

  /** A group inside the input, of what it requires: a literal, or an expression that makes it from answers. */
  function objectInput(schema: JsonSchema, path: readonly string[]): Given {
    const parts = Object.entries(schema.properties ?? {})
      .filter(([name]) => (schema.required ?? []).includes(name))
      .map(([name, one]) => [name, inputOf(one, true, [...path, name]) ?? { literal: null }] as const)
    if (parts.every(([, one]) => 'literal' in one))
      return { literal: Object.fromEntries(parts.map(([name, one]) => [name, 'literal' in one ? one.literal : null])) }
    return {
      expression: `{${parts.map(([name, one]) => `${JSON.stringify(name)}: ${'literal' in one ? JSON.stringify(one.literal) : one.expression}`).join(', ')}}`,
    }
  }

  function ask(schema: JsonSchema, type: string, required: boolean, path: readonly string[]): string {
    const property = path[path.length - 1] ?? 'value'
    const fact = factFor(schema, type, world.facts)
    const name = freeName(path, found.asks)
    // An empty choice is an answer not given, which an open question can do without words.
    const choices = choicesOf(schema)?.filter(({ value }) => value !== '')
    const optional = required ? {} : { optional: true }
    found.asks[name] = fact
      ? { fact: fact.id, ...optional }
      : {
          value: answerSchema(
            schema,
            type,
            choices?.map(({ value }) => value),
          ),
          label: labelOf(property, schema),
          ...(helpOf(schema) ? { help: helpOf(schema) } : {}),
          ...(choices?.length ? { options: choices } : {}),
          sensitivity: sensitivityOf(property, schema, service),
          ...optional,
        }
    found.fields.push({ id: ids.next('a'), type: fact ? 'ask' : controlFor(schema, type, choices?.length ?? 0), props: { ask: name } })
    return name
  }
}

/** The brand's fact that a property says it is (`x-fact`), where both are of one type. A name alone says nothing: an `id` of one system is not that of another. */
function factFor(schema: JsonSchema, type: string, facts: readonly Fact[]): Fact | undefined {
  const fact = facts.find(({ id }) => id === schema['x-fact'])
  if (!fact) return undefined
  const same = plainType(fact.value as JsonSchema)?.type
  return same === type || (same === 'integer' && type === 'number') ? fact : undefined
}

const constraints =
  'format minLength maxLength pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf allOf anyOf oneOf not if then else x-min x-max'.split(' ')

/** What an answer must be: the input's schema without what only describes it. What refers to another part of it stays behind. */
function answerSchema(schema: JsonSchema, type: string, values: readonly (string | number)[] = []): JsonSchema {
  const kept = constraints.map((keyword) => [keyword, schema[keyword]]).filter(([, held]) => held !== undefined && !JSON.stringify(held).includes('"$ref"'))
  return { type, ...Object.fromEntries(kept), ...(values.length > 0 ? { enum: values } : {}) }
}

function controlFor(schema: JsonSchema, type: string, choices: number): string {
  if (choices > 0 && choices <= 6) return 'choice'
  const { minimum, maximum } = schema
  return type === 'integer' && (minimum === 0 || minimum === 1) && maximum !== undefined && maximum >= 3 && maximum <= 10 ? 'rating' : 'ask'
}

/** Personal unless the schema says otherwise, or the service's answers are everyone's and the name says nothing of a person. */
function sensitivityOf(property: string, schema: JsonSchema, service: Service): 'public' | 'personal' | 'sensitive' {
  const told = schema['x-sensitivity']
  if (told === 'public' || told === 'personal' || told === 'sensitive') return told
  if (schema.format === 'email' || /(^|[a-z])(phone|mobile|email|name|address|birth|member|customer|account|card|passport)/i.test(property)) return 'personal'
  return service.cache?.scope === 'shared' ? 'public' : 'personal'
}

/** A name for an ask: the property's own where it can be, made of its letters otherwise. */
function freeName(path: readonly string[], taken: Readonly<Record<string, Ask>>): string {
  const own = path[path.length - 1] ?? 'value'
  const whole = path.join(' ')
  for (const words of [own, whole]) {
    const name = camel(words)
    if (!Object.hasOwn(taken, name)) return name
  }
  let n = 2
  while (Object.hasOwn(taken, `${camel(own)}${n}`)) n++
  return `${camel(own)}${n}`
}

/** Words as a name that documents and expressions accept. */
export function camel(words: string): string {
  const parts = words.split(/[^A-Za-z0-9]+/).filter(Boolean)
  const joined = parts.map((part, i) => (i === 0 ? part.charAt(0).toLowerCase() + part.slice(1) : part.charAt(0).toUpperCase() + part.slice(1))).join('')
  const name = joined.replace(/^[^a-z]+/, '').slice(0, 34)
  return name === '' ? 'value' : keywords.has(name) || forbiddenNames.has(name) ? `${name}Value` : name
}
