import type { App } from '../../schemas/documents.ts'
import { openSlot } from './block-types.ts'
import { type Located, locate, type Place, placeOf } from './locate.ts'
import { fits } from './target.ts'

/**
 * Where a node comes to stand when it moves one step up (-1) or down (1) the way it is read: past a neighbour, into a
 * neighbour that has a slot for it, out of its parent at the end. The index is what it will be after the move. Null at the edge.
 */
export function stepAside(app: App, found: Located, by: -1 | 1): Place | null {
  const neighbour = found.siblings[found.index + by]
  if (neighbour) {
    const slot = openSlot(neighbour.type, found.node.type)
    if (slot && neighbour.type !== found.node.type)
      return { view: found.view, parent: neighbour.id, slot, index: by === 1 ? 0 : (neighbour.slots?.[slot]?.length ?? 0) }
    return { ...placeOf(found), index: found.index + by }
  }
  for (const ancestor of [...found.ancestors].reverse()) {
    const outer = locate(app, ancestor.id)!
    const place: Place = { ...placeOf(outer), index: outer.index + (by === 1 ? 1 : 0) }
    if (fits(app, place, found.node.type)) return place
  }
  return null
}
