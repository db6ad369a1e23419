import type { App, BlockNode } from '../../schemas/documents.ts'
import { blockOf } from '../core/block-types.ts'
import { fits } from '../core/target.ts'
import { walkView } from '../core/walk.ts'
import type { Container, Gap } from './gap.ts'
import { rectOf as rectOfMark } from './marks.ts'
import type { Page } from './page.ts'
import { contains, type Rect, union } from './rect.ts'

export interface Box {
  id: string
  rect: Rect
}

/** Where the nodes of a view are seen, in client coordinates, outer before inner. A repeated node has many boxes. */
export function boxesOf(app: App, view: string, page: Page): Box[] {
  const boxes: Box[] = []
  for (const { id } of walkView(app, view)) boxes.push(...boxesOfNode(id, page))
  return boxes
}

/** Where one node is seen. */
export const boxesOfNode = (id: string, page: Page): Box[] =>
  page.marks(id).flatMap((mark) => {
    const rect = rectOfMark(mark)
    return rect ? [{ id, rect }] : []
  })

/** The innermost box at a point. */
export function boxAt(boxes: readonly Box[], x: number, y: number): Box | undefined {
  return boxes.findLast(({ rect }) => contains(rect, x, y))
}

/** Everywhere a node of a type may be dropped in a view. `moving`: it comes from here, and not into itself. */
export function containersOf(app: App, view: string, page: Page, type: string, moving: string | null): Container[] {
  const containers: Container[] = []
  const rectOf = (node: BlockNode): Rect | null => {
    const mark = page.marks(node.id)[0]
    return mark ? rectOfMark(mark) : null
  }
  const add = (parent: string | null, slot: string, nodes: readonly BlockNode[], rect: Rect, depth: number): void => {
    if (!fits(app, { view, parent, slot, index: 0 }, type)) return
    containers.push({ rect, depth, gaps: gapsOf({ view, parent, slot }, nodes, rectOf, rect) })
  }
  const look = (nodes: readonly BlockNode[], depth: number): void => {
    for (const node of nodes) {
      if (node.id === moving) continue
      const rect = rectOf(node)
      const slots = Object.keys(blockOf(node.type)?.slots ?? {})
      for (const [i, slot] of slots.entries()) {
        const inside = node.slots?.[slot] ?? []
        // Several slots are columns: an empty one is meant by its share of the width.
        if (rect) add(node.id, slot, inside, slots.length === 1 ? rect : (union(inside.map(rectOf)) ?? share(rect, i, slots.length)), depth)
        look(inside, depth + 1)
      }
    }
  }
  const root = app.views[view]
  if (!root) return []
  const main = page.root.querySelector('.tl-main') ?? page.root
  add(null, '', root.blocks, main.getBoundingClientRect(), 0)
  look(root.blocks, 1)
  return containers
}

function share(rect: Rect, i: number, count: number): Rect {
  const width = rect.width / count
  return { top: rect.top, bottom: rect.bottom, height: rect.height, left: rect.left + i * width, right: rect.left + (i + 1) * width, width }
}

/** The lines between the nodes of a slot: across where they stand below each other, upright where they stand side by side. */
export function gapsOf(slot: Omit<Gap['place'], 'index'>, nodes: readonly BlockNode[], rectOf: (node: BlockNode) => Rect | null, around: Rect): Gap[] {
  const seen = nodes.flatMap((node, index) => {
    const rect = rectOf(node)
    return rect ? [{ index, rect }] : []
  })
  const [first] = seen
  if (!first) return [{ place: { ...slot, index: 0 }, line: { x1: around.left + 12, x2: around.right - 12, y1: around.bottom - 28, y2: around.bottom - 28 } }]
  const gaps: Gap[] = []
  for (let i = 0; i <= seen.length; i++) {
    const [before, after] = [seen[i - 1], seen[i]]
    const index = after?.index ?? before!.index + 1
    const near = (after ?? before)!.rect
    const beside =
      before && after
        ? isBeside(before.rect, after.rect)
        : seen[1] !== undefined && isBeside((after ? first : seen.at(-2)!).rect, (after ? seen[1] : seen.at(-1)!).rect)
    if (beside) {
      const x = before && after ? (before.rect.right + after.rect.left) / 2 : after ? near.left - 5 : near.right + 5
      gaps.push({ place: { ...slot, index }, line: { x1: x, x2: x, y1: near.top, y2: near.bottom } })
    } else {
      const y = before && after ? (before.rect.bottom + after.rect.top) / 2 : after ? near.top - 5 : near.bottom + 5
      gaps.push({ place: { ...slot, index }, line: { x1: near.left, x2: near.right, y1: y, y2: y } })
    }
  }
  return gaps
}

const isBeside = (a: Rect, b: Rect): boolean => b.left >= a.right - 2 && b.top < a.bottom - 2
