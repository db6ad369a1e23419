import type { BlockNode, LocalText } from '../../schemas/documents.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { type AppWords, mapWords } from './app-words.ts'
import { type Field, type FieldPath, fieldsOf, rootPath, sure } from './field-path.ts'
import { fieldText, isMoney } from './field-text.ts'
import { plainType, resolveRef } from './local-refs.ts'
import { labelOf } from './schema-words.ts'
import type { ShortIds } from './short-ids.ts'

/** A view's blocks for an answer, from its schema alone: facts as details, lists as lists, groups under headings. What has no single type is left out. */
export function resultNodes(output: JsonSchema, name: string, ids: ShortIds, words: AppWords): BlockNode[] {
  const root = resolveRef(output, output)
  const type = root && plainType(root)
  if (!root || !type) return []
  const path = rootPath(name)
  const whole: Field = { key: name, path, schema: root, type: type.type as Field['type'] }
  if (type.nullable) return []
  if (type.type === 'object') return objectNodes(path, root, 0)
  if (type.type === 'array') return listNodes(whole, undefined)
  return [details([{ label: labelOf(name, root), value: fieldText(whole) }])]

  function objectNodes(at: FieldPath, schema: JsonSchema, depth: number): BlockNode[] {
    const fields = fieldsOf(at, schema, output)
    const facts = fields.filter((field) => isFact(field)).slice(0, 24)
    const nodes: BlockNode[] =
      facts.length === 0 ? [] : [details(facts.map((field) => ({ label: labelOf(field.key, field.schema), value: fieldText(field, fields) })))]
    for (const field of fields) {
      if (field.type === 'object' && depth < 2) {
        const inside = { ...field, path: field.path.loose ? field.path : sure(field.path) }
        // A group that may be missing and cannot be asked about is left out: its fields would all be unsure.
        if (!field.path.loose) nodes.push(...group(field, objectNodes(inside.path, field.schema, depth + 1)))
      } else if (field.type === 'array' && !isFact(field) && !field.path.loose)
        nodes.push(...group(field, listNodes({ ...field, path: sure(field.path) }, field.schema)))
    }
    return nodes
  }

  /** Blocks under a heading of their own, shown only where the field is there. */
  function group(field: Field, content: BlockNode[]): BlockNode[] {
    if (content.length === 0) return []
    const id = ids.next('s')
    const { conditions } = field.path
    return [
      {
        id,
        type: 'section',
        ...(conditions.length > 0 ? { when: conditions.join(' && ') } : {}),
        props: { title: words.text(`${id}.title`, short(labelOf(field.key, field.schema), 120)) },
        slots: { body: content },
      },
    ]
  }

  function details(rows: { label: LocalText; value: LocalText }[]): BlockNode {
    const id = ids.next('d')
    const items = rows.map((row, i) => {
      const item = `i${i + 1}`
      return { id: item, label: words.text(`${id}.items.${item}.label`, short(row.label, 80)), value: words.text(`${id}.items.${item}.value`, row.value) }
    })
    return { id, type: 'details', props: { items } }
  }

  function listNodes(field: Field, schema: JsonSchema | undefined): BlockNode[] {
    const raw = (schema ?? field.schema).items
    const item = raw && resolveRef(raw, output)
    const type = item && plainType(item)
    if (!item || !type || type.nullable) return []
    const id = ids.next('l')
    const parts =
      type.type === 'object' && raw.$ref === undefined
        ? itemParts(item)
        : type.type === 'array' || type.type === 'object'
          ? undefined
          : { title: fieldText({ key: 'item', path: rootPath('item'), schema: item, type: type.type as Field['type'] }) }
    if (!parts) return []
    const template = Object.fromEntries(Object.entries(parts).map(([prop, text]) => [prop, words.text(`${id}.items.item.${prop}`, text)]))
    return [{ id, type: 'list', props: { items: { each: field.path.text, item: template } } }]
  }

  /** What a line of a list says: its name, what matters beside it, the rest below. */
  function itemParts(schema: JsonSchema): Record<string, LocalText> | undefined {
    const flat = fieldsOf(rootPath('item'), schema, output)
    const deeper = flat.filter((field) => field.type === 'object' && field.path.conditions.length === 0 && !field.path.loose)
    const all = [...flat, ...deeper.flatMap((field) => fieldsOf(field.path, field.schema, output))]
    const fields = all.filter((field) => isFact(field))
    const image = all.find(isImage)
    const title =
      fields.find(({ key, type }) => type === 'string' && /(name|title|subject|label|question)$/i.test(key)) ??
      fields.find(({ type }) => type === 'string') ??
      fields[0]
    if (!title) return undefined
    const others = fields.filter((field) => field !== title)
    const value = others.find(isMoney) ?? others.find(({ type, schema: one }) => type === 'number' || type === 'integer' || one.enum !== undefined)
    const rest = others.filter((field) => field !== value).slice(0, 4)
    return {
      title: fieldText(title, fields),
      ...(rest.length > 0 ? { note: rest.map((field) => fieldText(field, fields)).reduce((a, b) => mapWords((x, y) => ({ en: `${x} · ${y}` }), a, b)) } : {}),
      ...(value ? { value: fieldText(value, fields) } : {}),
      ...(image ? { image: fieldText(image, fields) } : {}),
    }
  }
}

const short = (text: LocalText, length: number): LocalText => Object.fromEntries(Object.entries(text).map(([locale, one]) => [locale, one.slice(0, length)]))

/** One value, shown in a line. */
const isFact = (field: Field): boolean => field.type !== 'object' && field.type !== 'array' && !isImage(field)

const isImage = ({ key, schema }: Field): boolean =>
  typeof schema.format === 'string' && /^(uri|iri)/.test(schema.format) && /(image|photo|picture|logo|icon|thumb|avatar)/i.test(key)
