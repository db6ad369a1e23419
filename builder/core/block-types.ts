import { blocks } from '../../blocks/generated/registry.ts'
import type { Group, RegisteredBlock } from '../../blocks/kit/block.ts'
import { findVersion } from '../../runtime/engine/world.ts'
import type { BlockNode, DataBlock } from '../../schemas/documents.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'

export const blockOf = (type: string): RegisteredBlock | undefined => (Object.hasOwn(blocks, type) ? blocks[type] : undefined)

/** The data block that a node's type (`data:parcel-steps@1`) names. */
export const dataBlockOf = (type: string, dataBlocks: readonly DataBlock[]): DataBlock | undefined =>
  type.startsWith('data:') ? findVersion(dataBlocks, type.slice(5)) : undefined

/** What a slot asks of a node: data blocks count as data. */
const groupOf = (type: string): Group => blockOf(type)?.group ?? 'data'

/** Whether a node of this type may stand in a parent's slot. */
export function accepts(parent: string, slot: string, type: string): boolean {
  const slots = blockOf(parent)?.slots
  const found = slots && Object.hasOwn(slots, slot) ? slots[slot] : undefined
  if (!found) return false
  return !found.accepts || found.accepts.includes(groupOf(type))
}

/** The first slot of a parent that takes nodes of this type. */
export const openSlot = (parent: string, type: string): string | undefined =>
  Object.keys(blockOf(parent)?.slots ?? {}).find((slot) => accepts(parent, slot, type))

const propsOf = (type: string): Readonly<Record<string, JsonSchema>> => blockOf(type)?.schema.properties ?? {}

/** Schemas never change while the studio is open, and every row of the outline asks. */
function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    if (!made.has(key)) made.set(key, make(key))
    return made.get(key) as T
  }
}

const controls = once((type) =>
  Object.entries(propsOf(type)).flatMap(([name, schema]) => (typeof schema['x-control'] === 'string' ? [{ name, control: schema['x-control'] }] : [])),
)

/** The names of a block's props that are drawn with this control (`ask`, `view`). */
export const propsWithControl = (type: string, control: string): string[] => controls(type).flatMap((one) => (one.control === control ? [one.name] : []))

/** The name of the question a node asks, if it asks one. */
export function askOf(node: BlockNode): string | undefined {
  for (const { name, control } of controls(node.type)) {
    const ask = control === 'ask' ? node.props?.[name] : undefined
    if (typeof ask === 'string') return ask
  }
  return undefined
}

/** The props of a block that customers read, and so are translated: `text`, or `items.label` inside a list. */
export const textProps: (type: string) => readonly string[] = once((type) => {
  const found: string[] = []
  for (const [name, schema] of Object.entries(propsOf(type))) {
    if (schema['x-text']) found.push(name)
    for (const [inner, one] of Object.entries(schema.items?.properties ?? {})) if (one['x-text']) found.push(`${name}.${inner}`)
  }
  return found
})
