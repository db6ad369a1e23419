import { chosen } from '../core/chosen.ts'
import { defineCommand } from '../core/command.ts'

/** Sets the expression; without one the block is always there, once. */
export default defineCommand<{ id?: string; value?: string }>({
  label: { en: 'Change when it is shown', 'zh-CN': '修改显示条件' },
  plan(state, { id, value }) {
    const found = chosen(state, id)
    const wanted = value?.trim() ? value : undefined
    if (!found || found.node.when === wanted) return null
    const path = [...found.path, 'when']
    return {
      label: { en: 'Change when it is shown', 'zh-CN': '修改显示条件' },
      steps: [wanted === undefined ? { op: 'set', path } : { op: 'set', path, value: wanted }],
      merge: `when:${found.node.id}`,
    }
  },
})
