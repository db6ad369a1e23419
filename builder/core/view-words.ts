import { isTemplate } from '../../runtime/engine/text-template.ts'
import type { App } from '../../schemas/documents.ts'
import type { Message } from '../../schemas/problem.ts'

/** Views that many apps have, by the name they are given when they are made. */
const usual: Readonly<Record<string, Message>> = {
  result: { en: 'Result', 'zh-CN': '结果' },
  thanks: { en: 'Thanks', 'zh-CN': '致谢' },
  done: { en: 'Done', 'zh-CN': '完成' },
}

/** What a view is called in a language of the app; a view may go without a title (its page shows the app's). */
export function viewWords(app: App, view: string, locale: string): string | Message {
  const own = app.views[view]?.title
  const title = (locale === app.locales[0] ? undefined : app.strings?.[locale]?.[`$${view}.title`]) ?? own
  if (title && !isTemplate(title)) return title
  // A title that is data has a name only where the data are: here the view's own.
  if (title) return view.charAt(0).toUpperCase() + view.slice(1).replaceAll('-', ' ')
  const views = Object.keys(app.views)
  if (view === (app.start ?? views[0])) return { en: 'Start', 'zh-CN': '首页' }
  const at = views.indexOf(view) + 1
  return (Object.hasOwn(usual, view) && usual[view]) || (at === 0 ? view : { en: `View ${at}`, 'zh-CN': `页面 ${at}` })
}
