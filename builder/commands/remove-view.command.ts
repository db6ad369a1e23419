import { defineCommand } from '../core/command.ts'
import { dropStrings } from '../core/strings.ts'
import { walkView } from '../core/walk.ts'

/** Takes a view with all it shows. The last one stays. */
export default defineCommand<{ view?: string }>({
  label: { en: 'Remove view', 'zh-CN': '移除页面' },
  icon: 'trash',
  plan(state, args) {
    const { app } = state
    const view = args.view ?? state.view
    const views = Object.keys(app.views)
    const at = views.indexOf(view)
    if (at < 0 || views.length === 1) return null
    const ids = new Set([...walkView(app, view)].map(({ id }) => id)).add(`$${view}`)
    return {
      label: { en: 'Remove view', 'zh-CN': '移除页面' },
      ...(state.view === view ? { view: views[at - 1] ?? views[at + 1], selection: null } : {}),
      steps: [
        ...(app.start === view ? [{ op: 'set', path: ['start'] } as const] : []),
        { op: 'set', path: ['views', view] },
        ...dropStrings(app, (key) => ids.has(key.slice(0, key.indexOf('.')))),
      ],
    }
  },
})
