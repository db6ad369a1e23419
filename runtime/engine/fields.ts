import type { App, BlockNode, LocalText } from '../../schemas/documents.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { type Money, moneyOf } from '../../schemas/money.ts'
import { checkExpression } from './check-expression.ts'
import { inLocale } from './format.ts'
import { sampleState } from './samples.ts'
import { isNullable, typesOf } from './schema-types.ts'
import { itemScope, type Scope, viewScope } from './scope.ts'
import type { World } from './world.ts'

export type FieldType = 'string' | 'number' | 'boolean' | 'list' | 'object' | 'date' | 'datetime' | 'email' | 'uri' | 'any'

/** Something a composer can bind to, as the field picker shows it. */
export interface Field {
  /** the expression that gives it: `order.customer.name` */
  path: string
  name: string
  label: string
  type: FieldType
  /** it, or something on the way to it, may be missing: needs `default()` or `has()` */
  optional: boolean
  sample: unknown
  money?: Money
  fields?: Field[]
}

/** Where the fields are wanted: in a view, or at one of its nodes (inside `each`, `item` is in scope too). */
export interface FieldPlace {
  view: string
  node?: string
  /** the list an inner item template repeats over (`{ each, item }`) */
  each?: string
}

/** Everything an expression at this place may name. */
export function scopeFields(app: App, world: World, place: FieldPlace, locale = 'en'): Field[] {
  const state = sampleState(app, world, place.view)
  let scope: Scope = viewScope(app, world, place.view)
  const samples: Record<string, unknown> = {
    asks: state.asks,
    brand: { id: app.brand, name: inLocale(world.brand.name, locale) },
    now: new Date(state.now).toISOString(),
    ...state.done,
  }
  for (const [name, answer] of Object.entries(state.data)) samples[name] = 'ok' in answer && answer.ok ? answer.value : undefined
  for (const each of [...(place.node === undefined ? [] : eachAround(app, place.view, place.node)), ...(place.each === undefined ? [] : [place.each])]) {
    samples.item = firstOf(each, samples)
    samples.index = 0
    scope = itemScope(scope, checkExpression(each, scope, { type: 'array' }).schema.items)
  }
  return Object.entries(scope.names)
    .filter(
      ([name, schema]) => typesOf(schema)[0] !== 'object' || schema.properties === undefined || Object.keys(schema.properties).length > 0 || name === 'item',
    )
    .map(([name, schema]) => fieldOf(name, name, schema, false, samples[name], locale, 0))
}

/** Longest chain of fields shown; a recursive schema would go on for ever. */
const deepest = 6

function fieldOf(path: string, name: string, schema: JsonSchema, optional: boolean, sample: unknown, locale: string, depth: number): Field {
  const type = fieldType(schema)
  const money = moneyOf(schema)
  const field: Field = {
    path,
    name,
    label: labelOf(schema, name, locale),
    type,
    optional,
    sample,
    ...(money ? { money } : {}),
  }
  if (type !== 'object' || !schema.properties || depth >= deepest) return field
  const fields = Object.entries(schema.properties)
    .filter(([key]) => /^[A-Za-z_]\w*$/.test(key))
    .map(([key, one]) =>
      fieldOf(`${path}.${key}`, key, one, optional || isNullable(one) || !(schema.required ?? []).includes(key), valueAt(sample, key), locale, depth + 1),
    )
  return { ...field, fields }
}

const builtIn: Record<string, LocalText> = {
  asks: { en: 'Answers', 'zh-CN': '客户的回答' },
  brand: { en: 'Brand', 'zh-CN': '品牌' },
  now: { en: 'Now', 'zh-CN': '当前时间' },
  touchpoint: { en: 'Touchpoint', 'zh-CN': '触点' },
  item: { en: 'This item', 'zh-CN': '当前条目' },
  index: { en: 'Position', 'zh-CN': '序号' },
}

function labelOf(schema: JsonSchema, name: string, locale: string): string {
  const title = schema['x-title']
  if (typeof title === 'object' && title !== null) return inLocale(title as LocalText, locale)
  if (Object.hasOwn(builtIn, name)) return inLocale(builtIn[name], locale)
  return schema.title ?? name
}

function fieldType(schema: JsonSchema): FieldType {
  const type = typesOf(schema).find((one) => one !== 'null')
  if (type === 'array') return 'list'
  if (type === 'integer') return 'number'
  if (type === 'number' || type === 'boolean' || type === 'object') return type
  if (type !== 'string') return 'any'
  switch (schema.format) {
    case 'date':
    case 'email':
    case 'uri':
      return schema.format
    case 'date-time':
      return 'datetime'
    default:
      return 'string'
  }
}

const valueAt = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined)

function firstOf(path: string, samples: Record<string, unknown>): unknown {
  const list = path.split('.').reduce<unknown>((value, key) => valueAt(value, key), samples)
  return Array.isArray(list) ? list[0] : undefined
}

/** The lists repeated over around a node, outermost first, its own included. */
function eachAround(app: App, view: string, id: string): string[] {
  const search = (nodes: readonly BlockNode[], around: string[]): string[] | null => {
    for (const node of nodes) {
      const here = node.each === undefined ? around : [...around, node.each]
      if (node.id === id) return here
      for (const slot of Object.values(node.slots ?? {})) {
        const found = search(slot, here)
        if (found) return found
      }
    }
    return null
  }
  return search(app.views[view]?.blocks ?? [], []) ?? []
}
