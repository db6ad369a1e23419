import type { RenderContext, Way } from '../../blocks/kit/block.ts'
import { direction } from '../../blocks/kit/direction.ts'
import { Hole } from '../../blocks/kit/hole.ts'
import { Html, html, type SafeUrl, url, when } from '../../blocks/kit/html.ts'
import type { Part } from '../../blocks/kit/ops.ts'
import type { BlockNode } from '../../schemas/documents.ts'
import { isFileSchema } from '../../schemas/file-rules.ts'
import { startView, viewAddress, viewPath } from './addresses.ts'
import { askField } from './ask-meta.ts'
import type { Language, Place, ViewFindings } from './compile-view.ts'
import { deedNotice } from './deed-notice.ts'
import { goForm } from './fallback.ts'
import { askNodes, formMethod, isOpen } from './form-node.ts'
import { inLocale } from './format.ts'
import { helpIn } from './frame.ts'
import { bare, leaveButton } from './leave-button.ts'

/** What a node's render function may know of the app, the language and its place; what depends on the customer is a hole. */
export function renderContext(
  one: BlockNode,
  id: Part[],
  slots: Readonly<Record<string, Html>>,
  { prefix, view: here, form, repeated, path, inside: block }: Place,
  language: Language,
  findings: ViewFindings,
): RenderContext {
  const { app, world, locale, table, asks } = language
  const address = (view: string): SafeUrl => {
    if (Object.hasOwn(app.views, view)) findings.leads.add(view)
    return url(viewAddress(app, Object.hasOwn(app.views, view) ? view : startView(app), locale))
  }
  const way = (view: string | null, one: Way): Html => {
    const { look, inside, set = {}, attributes, within = bare } = one
    const to = view ?? here
    const more = attributes ?? null
    if (isOpen(app, asks)) {
      if (Object.hasOwn(app.views, to)) findings.leads.add(to)
      const given = Object.entries(set).map(([name, value]) => [name, value instanceof Hole ? value.parts : [value]] as const)
      const query = table.addQuery([...(locale === app.locales[0] ? [] : [['lang', [locale]] as const]), ...given])
      return within(
        html`<a class="${look}" href="${url(new Hole([viewPath(app, Object.hasOwn(app.views, to) ? to : startView(app)), query]))}"${more}>${inside}</a>`,
      )
    }
    if (form !== null) return leaveButton(to, address(to), one)
    const answers = Object.entries(set).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
    return html`<form class="tl-way" method="post" action="${address(to)}">${new Html([['seal', goForm]])}${answers}${within(html`<button class="${look}"${more}>${inside}</button>`)}</form>`
  }
  return {
    id: id.length === 1 ? (id[0] as string) : new Hole(id),
    locale,
    dir: direction(locale),
    say: (message) => inLocale(message, locale),
    slot: (name) => slots[name] ?? new Html([]),
    filled: (name) => (one.slots?.[name]?.length ?? 0) > 0,
    ask: (name) => askField(name, language),
    asks: () => Object.keys(app.asks).map((name) => askField(name, language)),
    help: helpIn(world.brand, locale),
    here(said) {
      if (form !== null) language.problems.say('form-of-its-own', block?.path ?? path, one.type, block?.node ?? one.id)
      const query = isOpen(app, asks) ? [table.addQuery(locale === app.locales[0] ? [] : [['lang', [locale]]])] : []
      const action = query.length > 0 ? url(new Hole([viewPath(app, here), ...query])) : address(here)
      return { action, hidden: new Html([['seal', goForm]]), said: new Hole([table.addPath(`$${said}`)]) }
    },
    get refused() {
      return form === null ? '' : new Hole([table.addPath('$notices', form, 'refused')])
    },
    view: address,
    standsIn: here,
    firstPicture() {
      // Of a list's pictures most are below the fold.
      const first = !repeated && !findings.pictured.has(locale)
      findings.pictured.add(locale)
      return first
    },
    way,
    form(next) {
      const hole = (...path: string[]): Hole => new Hole([table.addPath(...path)])
      const fields = askNodes(one)
      const links = fields.map(({ ask, id: field }) =>
        when(hole('$errors', ask), html`<li><a href="${url(`#${prefix}${field}`)}">${hole('$errors', ask)}</a></li>`),
      )
      const notice = hole('$notices', one.id, 'text')
      const hidden = new Html([['seal', one.id]])
      const summary = html`${when(notice, html`<div class="tl-say" data-tone="${hole('$notices', one.id, 'tone')}" role="alert"><p>${notice}</p>${when(hole('$notices', one.id, 'next'), html`<p>${hole('$notices', one.id, 'next')}</p>`)}</div>`)}${when(hole('$failed', one.id), html`<div class="tl-say" data-tone="bad" role="alert" tabindex="-1"><p>${inLocale(pleaseCheck, locale)}</p><ul>${links}</ul></div>`)}`
      const get = formMethod(language, one)
      // A GET's fields replace the query of its address, and the language with it.
      const kept = get && locale !== app.locales[0] ? html`<input type="hidden" name="lang" value="${locale}">`.ops : []
      return {
        action: address(next),
        method: get ? 'get' : 'post',
        multipart: fields.some(({ ask }) => isFileSchema(asks[ask]?.schema ?? {})),
        hidden: new Html([...kept, ...hidden.ops]),
        summary,
        orNotice(form, title) {
          if (one.props?.command === undefined) return form
          const own = id.length === 1 ? (id[0] as string) : new Hole(id)
          const asked = [...new Set(fields.map(({ ask }) => ask))]
          const notice = deedNotice({ form: one.id, id: own, action: address(next), hidden, title, asks: asked }, language)
          return when(hole('$notices', one.id, 'instead'), notice, form)
        },
        back: (view, label) => leaveButton(view, address(view), { look: 'tl-button tl-button-quiet', inside: label }),
      }
    },
  }
}

const pleaseCheck = { en: 'Please put this right:', 'zh-CN': '请更正以下内容：' }
