import type { RenderContext, Way } from '../../blocks/kit/block.ts'
import { direction } from '../../blocks/kit/direction.ts'
import { Hole } from '../../blocks/kit/hole.ts'
import { Html, html, type SafeUrl, url, when } from '../../blocks/kit/html.ts'
import type { Part } from '../../blocks/kit/ops.ts'
import type { BlockNode } from '../../schemas/documents.ts'
import { isFileSchema } from '../../schemas/file-rules.ts'
import { startView, viewAddress, viewPath } from './addresses.ts'
import { askField } from './ask-meta.ts'
import { answerKey } from './carried.ts'
import type { Language, Place, ViewFindings } from './compile-view.ts'
import { deedNotice } from './deed-notice.ts'
import { goForm } from './fallback.ts'
import { askNodes, formMethod, isOpen } from './form-node.ts'
import { inLocale } from './format.ts'
import { helpIn } from './frame.ts'
import { bare, leaveButton } from './leave-button.ts'
import type { QueryExpression } from './program.ts'
import { formCommand } from './scope.ts'

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
  const known = (view: string): string => (Object.hasOwn(app.views, view) ? view : startView(app))
  const uses = (ask: string): void => {
    findings.flow.uses.add(answerKey(ask))
  }
  const lead = (view: string, sets: readonly string[] = []): void => {
    if (!Object.hasOwn(app.views, view)) return
    findings.leads.add(view)
    findings.flow.ways.push({ to: view, sets })
  }
  const target = (view: string): SafeUrl => url(viewAddress(app, known(view), locale))
  const address = (view: string): SafeUrl => {
    lead(view)
    return target(view)
  }
  const linkTo = (view: string, set: QueryExpression['query']): SafeUrl =>
    url(new Hole([viewPath(app, known(view)), table.addQuery([...(locale === app.locales[0] ? [] : [['lang', [locale]] as const]), ...set], known(view))]))
  const way = (view: string | null, one: Way): Html => {
    const { look, inside, set = {}, attributes, within = bare } = one
    const to = view ?? here
    const more = attributes ?? null
    lead(to, Object.keys(set).map(answerKey))
    const open = isOpen(app, asks)
    if (!open && form !== null) return leaveButton(to, target(to), one)
    const given = Object.entries(set).map(([name, value]) => [name, value instanceof Hole ? value.parts : [value]] as const)
    const link = within(html`<a class="${look}" href="${linkTo(to, given)}"${more}>${inside}</a>`)
    if (open) return link
    const answers = Object.entries(set).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
    const post = html`<form class="tl-way" method="post" action="${target(to)}">${new Html([['seal', goForm]])}${answers}${within(html`<button class="${look}"${more}>${inside}</button>`)}</form>`
    if (Object.keys(set).some((name) => asks[name]?.sensitivity !== 'public')) return post
    // Whether all that it carries is public is known when somebody has given it.
    return when(new Hole([table.addPath('$posted', to)]), post, link)
  }
  return {
    id: id.length === 1 ? (id[0] as string) : new Hole(id),
    locale,
    dir: direction(locale),
    say: (message) => inLocale(message, locale),
    slot: (name) => slots[name] ?? new Html([]),
    filled: (name) => (one.slots?.[name]?.length ?? 0) > 0,
    ask(name) {
      uses(name)
      return askField(name, language)
    },
    asks: () =>
      Object.keys(app.asks).map((name) => {
        uses(name)
        return askField(name, language)
      }),
    help: helpIn(world.brand, locale),
    here(said) {
      if (form !== null) language.problems.say('form-of-its-own', block?.path ?? path, one.type, block?.node ?? one.id)
      findings.flow.uses.add(`$${said}`)
      const action = isOpen(app, asks) ? linkTo(here, []) : address(here)
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
      const { as } = formCommand(one) ?? {}
      lead(next, [...fields.map(({ ask }) => answerKey(ask)), ...(as === undefined ? [] : [as])])
      // A GET's fields replace the query of its address, and the language with it.
      const kept = get && locale !== app.locales[0] ? html`<input type="hidden" name="lang" value="${locale}">`.ops : []
      return {
        action: target(next),
        method: get ? 'get' : 'post',
        multipart: fields.some(({ ask }) => isFileSchema(asks[ask]?.schema ?? {})),
        hidden: new Html([...kept, ...hidden.ops]),
        summary,
        orNotice(form, title) {
          if (one.props?.command === undefined) return form
          const own = id.length === 1 ? (id[0] as string) : new Hole(id)
          const asked = [...new Set(fields.map(({ ask }) => ask))]
          const notice = deedNotice({ form: one.id, id: own, action: target(next), hidden, title, asks: asked }, language)
          return when(hole('$notices', one.id, 'instead'), notice, form)
        },
        back: (view, label) => leaveButton(view, address(view), { look: 'tl-button tl-button-quiet', inside: label }),
      }
    },
  }
}

const pleaseCheck = { en: 'Please put this right:', 'zh-CN': '请更正以下内容：' }
