import { defineCommand } from '../core/command.ts'
import copy from './copy.command.ts'
import removeBlock from './remove-block.command.ts'

export default defineCommand<{ id?: string }>({
  label: { en: 'Cut', 'zh-CN': '剪切' },
  icon: 'cut',
  plan(state, args) {
    const copied = copy.plan(state, args)
    const removed = removeBlock.plan(state, args)
    return copied?.clip && removed ? { ...removed, label: { en: 'Cut', 'zh-CN': '剪切' }, clip: copied.clip } : null
  },
})
