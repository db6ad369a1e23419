import type { App, BlockNode } from '../../schemas/documents.ts'
import { blockOf } from './block-types.ts'
import { locate, type Place } from './locate.ts'

/** A line of the outline: a view, a node, or a slot where a node has several. */
export type Row = { key: string; level: number; size: number; position: number; open: boolean | null } & (
  | { kind: 'view'; view: string }
  | { kind: 'node'; view: string; node: BlockNode; place: Place }
  | { kind: 'slot'; view: string; parent: string; slot: string; label: Readonly<Record<string, string>> }
)

/** The lines of the outline from top to bottom. `open` is null where there is nothing to open. */
export function outlineRows(app: App, closed: ReadonlySet<string>): Row[] {
  const rows: Row[] = []
  const views = Object.entries(app.views)
  const add = (nodes: readonly BlockNode[], level: number, at: Omit<Place, 'index'>): void => {
    for (const [index, node] of nodes.entries()) {
      const slots = Object.entries(blockOf(node.type)?.slots ?? {})
      const filled = slots.some(([slot]) => (node.slots?.[slot]?.length ?? 0) > 0)
      const open = filled ? !closed.has(node.id) : null
      rows.push({ kind: 'node', key: node.id, view: at.view, node, place: { ...at, index }, level, size: nodes.length, position: index + 1, open })
      if (!open) continue
      if (slots.length === 1) add(node.slots?.[slots[0]![0]] ?? [], level + 1, { view: at.view, parent: node.id, slot: slots[0]![0] })
      else
        for (const [i, [slot, { label }]] of slots.entries()) {
          const inside = node.slots?.[slot] ?? []
          const key = `${node.id}.${slot}`
          const shown = inside.length > 0 ? !closed.has(key) : null
          rows.push({
            kind: 'slot',
            key,
            view: at.view,
            parent: node.id,
            slot,
            label: { ...label },
            level: level + 1,
            size: slots.length,
            position: i + 1,
            open: shown,
          })
          if (shown) add(inside, level + 2, { view: at.view, parent: node.id, slot })
        }
    }
  }
  for (const [i, [view, { blocks }]] of views.entries()) {
    const key = `$${view}`
    const open = blocks.length > 0 ? !closed.has(key) : null
    rows.push({ kind: 'view', key, view, level: 1, size: views.length, position: i + 1, open })
    if (open) add(blocks, 2, { view, parent: null, slot: '' })
  }
  return rows
}

/** The rows that have to be open for a node to be seen. */
export function rowsAround(app: App, id: string): string[] {
  const found = locate(app, id)
  if (!found) return []
  const keys = [`$${found.view}`]
  for (const [i, node] of found.ancestors.entries()) {
    const child = found.ancestors[i + 1]?.id ?? found.node.id
    const slot = Object.entries(node.slots ?? {}).find(([, nodes]) => nodes.some((one) => one.id === child))?.[0]
    keys.push(node.id, `${node.id}.${slot ?? ''}`)
  }
  return keys
}
