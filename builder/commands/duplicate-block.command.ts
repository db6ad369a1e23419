import { chosen } from '../core/chosen.ts'
import { clip, renew } from '../core/clipboard.ts'
import { defineCommand } from '../core/command.ts'
import { placeOf } from '../core/locate.ts'
import { newIds } from '../core/new-id.ts'
import { addStrings } from '../core/strings.ts'

export default defineCommand<{ id?: string }>({
  label: { en: 'Duplicate block', 'zh-CN': '复制一份' },
  icon: 'duplicate',
  keys: ['Mod-d'],
  plan(state, { id }) {
    const { app } = state
    const found = chosen(state, id)
    if (!found) return null
    const { nodes, strings } = renew([found.node], clip(app, found.view, [found.node]).strings, newIds(app))
    const node = nodes[0]!
    return {
      label: { en: 'Duplicate block', 'zh-CN': '复制一份' },
      selection: node.id,
      view: found.view,
      steps: [{ op: 'insert', place: { ...placeOf(found), index: found.index + 1 }, node }, ...addStrings(app, strings)],
    }
  },
})
