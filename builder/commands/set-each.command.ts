import { chosen } from '../core/chosen.ts'
import { defineCommand } from '../core/command.ts'

/** Sets the expression; without one the block is always there, once. */
export default defineCommand<{ id?: string; value?: string }>({
  label: { en: 'Change what it repeats for', 'zh-CN': '修改重复显示' },
  plan(state, { id, value }) {
    const found = chosen(state, id)
    const wanted = value?.trim() ? value : undefined
    if (!found || found.node.each === wanted) return null
    const path = [...found.path, 'each']
    return {
      label: { en: 'Change what it repeats for', 'zh-CN': '修改重复显示' },
      steps: [wanted === undefined ? { op: 'set', path } : { op: 'set', path, value: wanted }],
      merge: `each:${found.node.id}`,
    }
  },
})
