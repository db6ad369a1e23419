import { chosen } from '../core/chosen.ts'
import { defineCommand } from '../core/command.ts'
import { stepAside } from '../core/step-aside.ts'

export default defineCommand<{ id?: string }>({
  label: { en: 'Move up', 'zh-CN': '上移' },
  icon: 'arrow-up',
  keys: ['Alt-ArrowUp'],
  plan(state, { id }) {
    const found = chosen(state, id)
    const to = found && stepAside(state.app, found, -1)
    if (!found || !to) return null
    return { label: { en: 'Move up', 'zh-CN': '上移' }, selection: found.node.id, view: found.view, steps: [{ op: 'move', node: found.node.id, to }] }
  },
})
