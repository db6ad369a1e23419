import type { Ask } from '../../schemas/documents.ts'
import { defineCommand } from '../core/command.ts'

/** Changes a question; without `ask` takes it away. */
export default defineCommand<{ name: string; ask?: Ask }>({
  label: { en: 'Change question', 'zh-CN': '修改问题' },
  icon: 'edit',
  plan({ app }, { name, ask }) {
    const before = Object.hasOwn(app.asks, name) ? app.asks[name] : undefined
    if (!before || JSON.stringify(before) === JSON.stringify(ask)) return null
    return {
      label: { en: 'Change question', 'zh-CN': '修改问题' },
      steps: [ask ? { op: 'set', path: ['asks', name], value: ask } : { op: 'set', path: ['asks', name] }],
      merge: `ask:${name}`,
    }
  },
})
