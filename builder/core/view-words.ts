import type { App } from '../../schemas/documents.ts'
import type { Message } from '../../schemas/problem.ts'

/** What a view is called in a language of the app; the start view may go without a title (its page shows the app's). */
export function viewWords(app: App, view: string, locale: string): string | Message {
  const own = app.views[view]?.title
  const title = (locale === app.locales[0] ? undefined : app.strings?.[locale]?.[`$${view}.title`]) ?? own
  if (title) return title
  return view === (app.start ?? Object.keys(app.views)[0]) ? { en: 'Start', 'zh-CN': '首页' } : view
}
