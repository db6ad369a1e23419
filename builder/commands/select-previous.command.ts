import { defineCommand } from '../core/command.ts'
import { neighbour } from '../core/neighbour.ts'

export default defineCommand({
  label: { en: 'Select the previous block', 'zh-CN': '选择上一个组件' },
  keys: ['ArrowUp', 'ArrowLeft'],
  plan(state) {
    const id = neighbour(state, -1)
    return id === null ? null : { label: { en: 'Select', 'zh-CN': '选择' }, steps: [], selection: id }
  },
})
