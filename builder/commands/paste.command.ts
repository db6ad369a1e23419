import { bring, type Clip, renew } from '../core/clipboard.ts'
import { defineCommand } from '../core/command.ts'
import { locate, type Place, placeOf } from '../core/locate.ts'
import { newIds } from '../core/new-id.ts'
import { fits, target } from '../core/target.ts'

/** Places what was copied, under new ids, with its translations and the questions and data it uses. */
export default defineCommand<{ clip?: Clip | null; place?: Place }>({
  label: { en: 'Paste', 'zh-CN': '粘贴' },
  icon: 'paste',
  plan(state, { clip, place }) {
    const { app } = state
    const first = clip?.nodes[0]
    if (!clip || !first) return null
    const at = place ?? besideSame(state, clip) ?? target(state, first.type)
    if (!at || clip.nodes.some(({ type }) => !fits(app, at, type))) return null
    const { nodes, strings } = renew(clip.nodes, clip.strings, newIds(app))
    return {
      label: { en: 'Paste', 'zh-CN': '粘贴' },
      selection: nodes[0]!.id,
      view: at.view,
      steps: [...nodes.map((node, i) => ({ op: 'insert', place: { ...at, index: at.index + i }, node }) as const), ...bring(app, at.view, clip, strings)],
    }
  },
})

/** Pasting while the copied node is still selected puts the copy after it, not into it. */
function besideSame(state: Parameters<typeof target>[0], clip: Clip): Place | null {
  const { app, view, selection } = state
  if (selection === null || clip.nodes[0]?.id !== selection) return null
  const after = target({ app, view, selection }, clip.nodes[0].type)
  return after?.parent === selection ? afterSelected(app, selection) : after
}

function afterSelected(app: Parameters<typeof locate>[0], id: string): Place | null {
  const found = locate(app, id)
  return found && { ...placeOf(found), index: found.index + 1 }
}
