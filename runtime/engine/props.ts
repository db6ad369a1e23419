import { Hole, Repeat } from '../../blocks/kit/hole.ts'
import type { Part } from '../../blocks/kit/ops.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { type AddressCode, addressFault } from './check-address.ts'
import type { PropsTemplate } from './program.ts'
import type { Want } from './schema-types.ts'
import { typesOf } from './schema-types.ts'
import { isTemplate, readTemplate } from './text-template.ts'

/** A prop as it may stand in a document. */
export const isBinding = (value: unknown): value is { $: string } => isObject(value) && typeof value.$ === 'string' && Object.keys(value).length === 1
export const isRepeat = (value: unknown): value is { each: string; item: unknown } =>
  isObject(value) && typeof value.each === 'string' && 'item' in value && Object.keys(value).length === 2
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Props as a block's validator can judge them: bindings stay where they are and are listed in `bound` (JSON Pointers;
 * what the validator says at or below them does not count), and a repeated item becomes a list of one.
 */
export function concreteProps(props: unknown): { value: unknown; bound: ReadonlySet<string> } {
  const bound = new Set<string>()
  const walk = (value: unknown, pointer: string): unknown => {
    if (isBinding(value) || isTemplate(value)) {
      bound.add(pointer)
      return value
    }
    if (isRepeat(value)) return [walk(value.item, `${pointer}/0`)]
    if (Array.isArray(value)) return value.map((one, i) => walk(one, `${pointer}/${i}`))
    if (isObject(value))
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)]))
    return value
  }
  return { value: walk(props, ''), bound }
}

/** What resolving props asks of its surroundings. */
export interface PropPlace {
  path: string
  /** the address of translations: `n1.items.i2` */
  address: string
  /** A checked expression's place in the table; null where it was refused (and said so). `optional`: its value may be missing. */
  expression(source: string, want: Want, path: string, optional: boolean): number | null
  /** The text in the page's language. */
  translated(text: string, address: string, schema: JsonSchema, path: string): string
  /** The same surroundings inside a repeated item, and the place of its list; null where the list was refused. */
  repeated(source: string, path: string): { place: PropPlace; list: number } | null
  problem(code: 'static-prop' | 'open-braces' | AddressCode, path: string): void
}

export interface Resolved {
  value: unknown
  /** a bound prop decides the output's shape: the block has to be rendered when the value is known */
  structural: boolean
}

/** Props with their expressions in the table: holes and repeats where something is bound. */
export function resolveProps(value: unknown, schema: JsonSchema, at: PropPlace, required = true, shape = false): Resolved {
  // What a form does is the edge's business: it is compiled as a service's input, not drawn.
  if (schema['x-control'] === 'command') return nothing
  const structural = shape || schema['x-structural'] === true
  if (isBinding(value)) {
    if (schema['x-static'] === true) return refuse(at)
    const list = typesOf(schema).some((type) => type === 'array' || type === 'object')
    const place = at.expression(value.$, structural || list ? schema : loosen(schema), at.path, !required)
    return place === null ? nothing : { value: new Hole([place]), structural: structural || list }
  }
  if (isRepeat(value) && typesOf(schema).includes('array')) {
    if (schema['x-static'] === true) return refuse(at)
    const inside = at.repeated(value.each, at.path)
    if (!inside) return nothing
    const item = resolveProps(value.item, schema.items ?? {}, { ...inside.place, path: `${at.path}.item`, address: `${at.address}.item` }, true, structural)
    return { value: new Repeat(inside.list, item.value), structural: structural || item.structural }
  }
  if (typeof value === 'string') return resolveText(value, schema, at, structural)
  if (Array.isArray(value)) {
    const items = value.map((one, i) => {
      const id = isObject(one) && typeof one.id === 'string' ? one.id : String(i)
      return resolveProps(one, schema.items ?? {}, { ...at, path: `${at.path}[${i}]`, address: `${at.address}.${id}` }, true, structural)
    })
    return { value: items.map((one) => one.value), structural: items.some((one) => one.structural) }
  }
  if (isObject(value)) {
    let shaped = false
    const entries = Object.entries(value).map(([key, one]) => {
      const inner = resolveProps(
        one,
        schema.properties?.[key] ?? {},
        { ...at, path: at.path === '' ? key : `${at.path}.${key}`, address: `${at.address}.${key}` },
        schema.required?.includes(key) ?? false,
        structural,
      )
      shaped ||= inner.structural
      return [key, inner.value] as const
    })
    return { value: Object.fromEntries(entries.filter(([, one]) => one !== undefined)), structural: shaped }
  }
  return { value, structural: false }
}

const nothing: Resolved = { value: undefined, structural: false }

function refuse(at: PropPlace): Resolved {
  at.problem('static-prop', at.path)
  return nothing
}

/** A text prop shows numbers and yes/no as well. */
const loosen = (schema: JsonSchema): Want => (typesOf(schema).join() === 'string' && !schema.enum ? 'text' : schema)

function resolveText(text: string, schema: JsonSchema, at: PropPlace, structural: boolean): Resolved {
  const local = at.translated(text, at.address, schema, at.path)
  const fault = addressFault(schema, local)
  if (fault !== null) at.problem(fault, at.path)
  if (!isTemplate(local)) return { value: local, structural: false }
  if (schema['x-static'] === true) return refuse(at)
  const parts = readTemplate(local)
  if (!parts) {
    at.problem('open-braces', at.path)
    return nothing
  }
  const resolved: Part[] = []
  for (const part of parts) {
    if (typeof part === 'string') resolved.push(part)
    else {
      const place = at.expression(part.source, 'text', at.path, false)
      if (place !== null) resolved.push(place)
    }
  }
  return { value: new Hole(resolved), structural }
}

/** The same as plain JSON, for a block that is rendered when the values are known. */
export function propsTemplate(value: unknown): PropsTemplate {
  if (value instanceof Hole) return value.parts.length === 1 && typeof value.parts[0] === 'number' ? { $: value.parts[0] } : { '~': value.parts }
  if (value instanceof Repeat) return { '*': [value.of, propsTemplate(value.item)] }
  if (Array.isArray(value)) return value.map(propsTemplate)
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, propsTemplate(one)]))
  return value
}
