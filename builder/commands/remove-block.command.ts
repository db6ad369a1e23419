import { chosen } from '../core/chosen.ts'
import { defineCommand } from '../core/command.ts'
import { dropStringsOf } from '../core/strings.ts'
import { walk } from '../core/walk.ts'

export default defineCommand<{ id?: string }>({
  label: { en: 'Remove block', 'zh-CN': '移除组件' },
  icon: 'trash',
  keys: ['Delete', 'Backspace'],
  plan(state, { id }) {
    const found = chosen(state, id)
    if (!found) return null
    const { node, siblings, index, parent } = found
    const ids = new Set([...walk(node)].map((one) => one.id))
    return {
      label: { en: 'Remove block', 'zh-CN': '移除组件' },
      // The next one stands where this one stood, so that pressing the key again goes on.
      ...(state.selection !== null && ids.has(state.selection) ? { selection: siblings[index + 1]?.id ?? siblings[index - 1]?.id ?? parent } : {}),
      steps: [{ op: 'remove', node: node.id }, ...dropStringsOf(state.app, ids)],
    }
  },
})
