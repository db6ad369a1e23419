import type { App, BlockNode } from '../../schemas/documents.ts'
import type { Path } from './json.ts'

/** Where a node stands or shall stand. Without `parent` it is in the view itself and `slot` is ''. */
export interface Place {
  view: string
  parent: string | null
  slot: string
  index: number
}

export interface Located extends Place {
  node: BlockNode
  /** from the view's own node down to the parent */
  ancestors: readonly BlockNode[]
  siblings: readonly BlockNode[]
  path: Path
}

export function locate(app: App, id: string): Located | null {
  for (const [view, { blocks }] of Object.entries(app.views)) {
    const found = search(blocks, id, { view, parent: null, slot: '' }, [], ['views', view, 'blocks'])
    if (found) return found
  }
  return null
}

function search(siblings: readonly BlockNode[], id: string, where: Omit<Place, 'index'>, ancestors: readonly BlockNode[], path: Path): Located | null {
  for (const [index, node] of siblings.entries()) {
    if (node.id === id) return { ...where, index, node, ancestors, siblings, path: [...path, index] }
    for (const [slot, nodes] of Object.entries(node.slots ?? {})) {
      const found = search(nodes, id, { view: where.view, parent: node.id, slot }, [...ancestors, node], [...path, index, 'slots', slot])
      if (found) return found
    }
  }
  return null
}

export const placeOf = ({ view, parent, slot, index }: Place): Place => ({ view, parent, slot, index })

/** The nodes already standing where a place points; empty for a slot that has none yet, null where there is no such view or parent. */
export function siblingsAt(app: App, place: Omit<Place, 'index'>): { path: Path; siblings: readonly BlockNode[] } | null {
  if (place.parent === null) {
    const view = Object.hasOwn(app.views, place.view) ? app.views[place.view] : undefined
    return view ? { path: ['views', place.view, 'blocks'], siblings: view.blocks } : null
  }
  const parent = locate(app, place.parent)
  return parent && parent.view === place.view ? { path: [...parent.path, 'slots', place.slot], siblings: parent.node.slots?.[place.slot] ?? [] } : null
}
