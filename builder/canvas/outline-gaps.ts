import type { App } from '../../schemas/documents.ts'
import { blockOf } from '../core/block-types.ts'
import type { Row } from '../core/outline-rows.ts'
import { fits } from '../core/target.ts'
import type { Container, Gap } from './gap.ts'
import type { Rect } from './rect.ts'

/** px a level is indented */
export const indent = 14

interface Seen {
  row: Row
  rect: Rect
}

/** Where a node may be dropped in the outline: a line between the rows of every view and slot. */
export function outlineContainers(app: App, rows: readonly Row[], rects: readonly Rect[], type: string, moving: string | null): Container[] {
  const seen: Seen[] = rows.flatMap((row, i) => (rects[i] ? [{ row, rect: rects[i] }] : []))
  const containers: Container[] = []
  for (const [i, { row, rect }] of seen.entries()) {
    const inside = seen.slice(i + 1, endOf(seen, i))
    if (row.kind === 'node' && row.node.id === moving) continue
    if (inHand(seen, i, moving)) continue
    for (const slot of slotsOf(row)) {
      if (!fits(app, { ...slot, index: 0 }, type)) continue
      const children = inside.filter(
        (one) => one.row.kind === 'node' && one.row.place.parent === slot.parent && one.row.place.slot === slot.slot && one.row.view === slot.view,
      )
      const bottom = inside.at(-1)?.rect.bottom ?? rect.bottom
      const left = rect.left + indent * (row.level + 1)
      const at = (y: number): Gap['line'] => ({ x1: left, x2: rect.right - 6, y1: y, y2: y })
      const gaps: Gap[] = children.map(({ row: child, rect: { top } }) => ({
        place: { ...slot, index: (child as Extract<Row, { kind: 'node' }>).place.index },
        line: at(top),
      }))
      gaps.push({ place: { ...slot, index: countAt(app, slot) }, line: at(bottom) })
      // Field by field: those of a DOMRect are getters, which a spread leaves behind.
      const { left: x, right, top, width } = rect
      const below = bottom + (row.kind === 'view' ? 8 : 0)
      containers.push({ rect: { left: x, right, top, width, bottom: below, height: below - top }, depth: row.level, gaps })
    }
  }
  return containers
}

function slotsOf(row: Row): { view: string; parent: string | null; slot: string }[] {
  if (row.kind === 'view') return [{ view: row.view, parent: null, slot: '' }]
  if (row.kind === 'slot') return [{ view: row.view, parent: row.parent, slot: row.slot }]
  const slots = Object.keys(blockOf(row.node.type)?.slots ?? {})
  // Several slots have rows of their own, unless the node is closed or empty.
  return slots.length === 1 || !row.open ? slots.slice(0, 1).map((slot) => ({ view: row.view, parent: row.node.id, slot })) : []
}

function countAt(app: App, { view, parent, slot }: { view: string; parent: string | null; slot: string }): number {
  if (parent === null) return app.views[view]?.blocks.length ?? 0
  const find = (nodes: App['views'][string]['blocks']): number | undefined => {
    for (const node of nodes) {
      if (node.id === parent) return node.slots?.[slot]?.length ?? 0
      for (const inner of Object.values(node.slots ?? {})) {
        const found = find(inner)
        if (found !== undefined) return found
      }
    }
    return undefined
  }
  return find(app.views[view]?.blocks ?? []) ?? 0
}

/** The index after a row's last descendant. */
function endOf(seen: readonly Seen[], at: number): number {
  let end = at + 1
  while (end < seen.length && seen[end]!.row.level > seen[at]!.row.level) end++
  return end
}

/** Whether a row stands inside the node that is being moved. */
function inHand(seen: readonly Seen[], at: number, moving: string | null): boolean {
  if (moving === null) return false
  const head = seen.findIndex(({ row }) => row.key === moving)
  return head >= 0 && at > head && at < endOf(seen, head)
}
