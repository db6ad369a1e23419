import { defineCommand } from '../core/command.ts'
import { setIn } from '../core/strings.ts'

/** Titles a view in a language of the app. An empty title is none. */
export default defineCommand<{ view?: string; title: string; locale?: string }>({
  label: { en: 'Title the view', 'zh-CN': '修改页面标题' },
  icon: 'edit',
  plan(state, { view = state.view, title, locale = state.locale }) {
    const { app } = state
    if (!Object.hasOwn(app.views, view) || !app.locales.includes(locale)) return null
    const path = locale === app.locales[0] ? ['views', view, 'title'] : ['strings', locale, `$${view}.title`]
    const before = locale === app.locales[0] ? app.views[view]?.title : app.strings?.[locale]?.[`$${view}.title`]
    if ((before ?? '') === title) return null
    return {
      label: { en: 'Title the view', 'zh-CN': '修改页面标题' },
      merge: `view:${locale}:${view}`,
      steps: setIn(app, path, title === '' ? undefined : title),
    }
  },
})
