import type { BlockNode } from '../../schemas/documents.ts'
import { type Path, read } from './json.ts'

export interface TextKey {
  /** `node.prop`, or `node.prop.item.prop` */
  key: string
  /** the list item has no id yet: it needs this one before it can be translated */
  giveId?: { path: Path; id: string }
}

/** The key of a text's translations; null where the path does not lead to a text. */
export function textKey(node: BlockNode, path: Path): TextKey | null {
  if (path.length === 1) return { key: `${node.id}.${path[0]}` }
  const [list, index, prop] = path
  // The one item of a list that repeats over data.
  if (path.length === 3 && index === 'item') return { key: `${node.id}.${list}.item.${prop}` }
  if (path.length !== 3 || typeof list !== 'string' || typeof index !== 'number' || typeof prop !== 'string') return null
  const items = read(node.props, [list])
  if (!Array.isArray(items) || typeof items[index] !== 'object' || items[index] === null) return null
  const own = read(items[index], ['id'])
  if (typeof own === 'string' && own !== '') return { key: `${node.id}.${list}.${own}.${prop}` }
  const id = freeItemId(items)
  return { key: `${node.id}.${list}.${id}.${prop}`, giveId: { path: [list, index, 'id'], id } }
}

/** An id for a list item that no other item of the list has. */
export function freeItemId(items: readonly unknown[]): string {
  const taken = new Set(items.map((item) => read(item, ['id'])))
  let n = 1
  while (taken.has(`i${n}`)) n++
  return `i${n}`
}

/** A text as it is written in a language; '' where it is not translated. */
export function textIn(
  node: BlockNode,
  path: Path,
  locale: string,
  app: { locales: readonly string[]; strings?: Readonly<Record<string, Readonly<Record<string, string>>>> },
): string {
  if (locale === app.locales[0]) {
    const value = read(node.props, path)
    return typeof value === 'string' ? value : ''
  }
  const key = textKey(node, path)
  return (key && app.strings?.[locale]?.[key.key]) ?? ''
}
