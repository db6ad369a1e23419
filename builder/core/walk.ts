import type { App, BlockNode } from '../../schemas/documents.ts'

/** A node, then everything in its slots, in the order it is shown. */
export function* walk(node: BlockNode): Generator<BlockNode> {
  yield node
  for (const nodes of Object.values(node.slots ?? {})) for (const child of nodes) yield* walk(child)
}

export function* walkView(app: App, view: string): Generator<BlockNode> {
  for (const node of app.views[view]?.blocks ?? []) yield* walk(node)
}

export function* walkApp(app: App): Generator<BlockNode> {
  for (const view of Object.keys(app.views)) yield* walkView(app, view)
}

/** A copy of a tree with each node changed, children first. */
export function mapTree(node: BlockNode, change: (node: BlockNode) => BlockNode): BlockNode {
  if (!node.slots) return change(node)
  const slots = Object.fromEntries(Object.entries(node.slots).map(([name, nodes]) => [name, nodes.map((child) => mapTree(child, change))]))
  return change({ ...node, slots })
}
