import type { BlockNode } from '../../schemas/documents.ts'
import { walk } from '../core/walk.ts'
import type { Scene } from './scene.ts'

/**
 * Which of a view's own nodes have to be drawn again between two scenes; null where it has to be the whole view. Nodes that
 * did not change are the same objects (steps share structure), so this only compares references.
 */
export function changedNodes(before: Scene, after: Scene): BlockNode[] | null {
  if (before.view !== after.view || before.locale !== after.locale || before.state !== after.state || before.world !== after.world) return null
  const [a, b] = [before.app, after.app]
  const [was, is] = [a.views[before.view], b.views[after.view]]
  if (
    !was ||
    !is ||
    was.title !== is.title ||
    was.data !== is.data ||
    a.title !== b.title ||
    a.asks !== b.asks ||
    a.start !== b.start ||
    a.locales !== b.locales
  )
    return null
  // A failed datum is told once in the whole view, and by the first that needs it.
  if (Object.values(after.state.data).some((answer) => !('ok' in answer) || !answer.ok)) return null
  // Views can be led to; forms elsewhere hand their answers on.
  if (Object.keys(a.views).join() !== Object.keys(b.views).join()) return null
  for (const view of Object.keys(a.views)) if (view !== after.view && a.views[view] !== b.views[view]) return null
  const retold = changedStrings(a.strings?.[after.locale], b.strings?.[after.locale])
  if (retold === null) return null
  const known = new Set(was.blocks)
  return is.blocks.filter((node) => !known.has(node) || (retold.size > 0 && [...walk(node)].some(({ id }) => retold.has(id))))
}

type Texts = Readonly<Record<string, string>> | undefined

/** The nodes whose translations changed; null where it was the app's or a view's own. */
function changedStrings(before: Texts, after: Texts): Set<string> | null {
  const changed = new Set<string>()
  if (before === after) return changed
  for (const key of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    if (before?.[key] === after?.[key]) continue
    if (key.startsWith('$')) return null
    changed.add(key.slice(0, key.indexOf('.')))
  }
  return changed
}
