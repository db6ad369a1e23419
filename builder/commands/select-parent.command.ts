import { chosen } from '../core/chosen.ts'
import { defineCommand } from '../core/command.ts'

export default defineCommand({
  label: { en: 'Select what it stands in', 'zh-CN': '选择上一级' },
  icon: 'arrow-up',
  keys: ['Escape'],
  plan(state) {
    const found = chosen(state)
    return found && { label: { en: 'Select', 'zh-CN': '选择' }, steps: [], selection: found.parent }
  },
})
