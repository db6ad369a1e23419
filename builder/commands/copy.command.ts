import { chosen } from '../core/chosen.ts'
import { clip } from '../core/clipboard.ts'
import { defineCommand } from '../core/command.ts'

/** Changes nothing in the document; what is copied goes with the transaction. Its key is the browser's own copy event. */
export default defineCommand<{ id?: string }>({
  label: { en: 'Copy', 'zh-CN': '复制' },
  icon: 'copy',
  plan(state, { id }) {
    const found = chosen(state, id)
    return found && { label: { en: 'Copy', 'zh-CN': '复制' }, steps: [], clip: clip(state.app, found.view, [found.node]) }
  },
})
