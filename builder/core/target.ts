import type { App, BlockNode } from '../../schemas/documents.ts'
import { accepts, blockOf } from './block-types.ts'
import type { EditorState } from './command.ts'
import { locate, type Place, siblingsAt } from './locate.ts'

/** Whether a node of this type may stand at a place. In a view itself, anything may. */
export function fits(app: App, place: Place, type: string): boolean {
  const there = siblingsAt(app, place)
  if (!there || place.index < 0 || place.index > there.siblings.length) return false
  if (place.parent === null) return true
  const parent = locate(app, place.parent)
  return parent !== null && accepts(parent.node.type, place.slot, type)
}

/** Where a new node of this type goes: into the selected container, else after the selection or the nearest node around it that allows it, else at the end of the view. */
export function target({ app, view, selection }: Pick<EditorState, 'app' | 'view' | 'selection'>, type: string): Place | null {
  const selected = selection === null ? null : locate(app, selection)
  if (selected && selected.view === view) {
    const inside = insideOf(selected.node, view, type)
    if (inside) return inside
    const chain = [...selected.ancestors.map(({ id }) => id), selected.node.id].reverse()
    for (const id of chain) {
      const one = locate(app, id)
      if (!one) continue
      const after: Place = { view, parent: one.parent, slot: one.slot, index: one.index + 1 }
      if (fits(app, after, type)) return after
    }
  }
  const root = app.views[view]
  return root ? { view, parent: null, slot: '', index: root.blocks.length } : null
}

/** Two sections are meant to follow each other, not to nest: a node of the same type goes after. */
function insideOf(node: BlockNode, view: string, type: string): Place | null {
  if (node.type === type) return null
  const open = Object.keys(blockOf(node.type)?.slots ?? {}).filter((slot) => accepts(node.type, slot, type))
  // Of several columns the first that is still empty.
  const slot = open.find((one) => !node.slots?.[one]?.length) ?? open[0]
  return slot ? { view, parent: node.id, slot, index: node.slots?.[slot]?.length ?? 0 } : null
}
