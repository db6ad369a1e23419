import type { RenderContext } from '../../blocks/kit/block.ts'
import { direction } from '../../blocks/kit/direction.ts'
import { Hole } from '../../blocks/kit/hole.ts'
import { Html, html, type SafeUrl, url, when } from '../../blocks/kit/html.ts'
import type { Part } from '../../blocks/kit/ops.ts'
import type { BlockNode } from '../../schemas/documents.ts'
import { startView, viewAddress } from './addresses.ts'
import { askField } from './ask-meta.ts'
import type { Language, ViewFindings } from './compile-view.ts'
import { askNodes, formMethod } from './form-node.ts'
import { inLocale } from './format.ts'

/** What a node's render function may know of the app, the language and its place; what depends on the customer is a hole. */
export function renderContext(
  one: BlockNode,
  id: Part[],
  slots: Readonly<Record<string, Html>>,
  prefix: string,
  language: Language,
  findings: ViewFindings,
): RenderContext {
  const { app, locale, table, asks } = language
  const address = (view: string): SafeUrl => {
    if (Object.hasOwn(app.views, view)) findings.leads.add(view)
    return url(viewAddress(app, Object.hasOwn(app.views, view) ? view : startView(app), locale))
  }
  return {
    id: id.length === 1 ? (id[0] as string) : new Hole(id),
    locale,
    dir: direction(locale),
    say: (message) => inLocale(message, locale),
    slot: (name) => slots[name] ?? new Html([]),
    filled: (name) => (one.slots?.[name]?.length ?? 0) > 0,
    ask: (name) => askField(name, asks[name], locale, table),
    view: address,
    form(next) {
      const hole = (...path: string[]): Hole => new Hole([table.addPath(...path)])
      const fields = askNodes(one)
      const links = fields.map(({ ask, id: field }) =>
        when(hole('$errors', ask), html`<li><a href="${url(`#${prefix}${field}`)}">${hole('$errors', ask)}</a></li>`),
      )
      const notice = hole('$notices', one.id, 'text')
      const summary = html`${when(notice, html`<div class="tl-say" data-tone="${hole('$notices', one.id, 'tone')}" role="alert"><p>${notice}</p>${when(hole('$notices', one.id, 'next'), html`<p>${hole('$notices', one.id, 'next')}</p>`)}</div>`)}${when(hole('$failed', one.id), html`<div class="tl-say" data-tone="bad" role="alert" tabindex="-1"><p>${inLocale(pleaseCheck, locale)}</p><ul>${links}</ul></div>`)}`
      const get = formMethod(language, one)
      // A GET's fields replace the query of its address, and the language with it.
      const kept = get && locale !== app.locales[0] ? html`<input type="hidden" name="lang" value="${locale}">`.ops : []
      return { action: address(next), method: get ? 'get' : 'post', hidden: new Html([...kept, ['seal', one.id]]), summary }
    },
  }
}

const pleaseCheck = { en: 'Please put this right:', 'zh-CN': '请更正以下内容：' }
