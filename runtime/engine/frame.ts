import type { Help } from '../../blocks/kit/block.ts'
import { Hole } from '../../blocks/kit/hole.ts'
import { Html, html, type SafeUrl, url, when } from '../../blocks/kit/html.ts'
import type { Op } from '../../blocks/kit/ops.ts'
import type { App, Brand } from '../../schemas/documents.ts'
import { startView, viewAddress, viewPath } from './addresses.ts'
import type { CompiledTitle } from './compile-title.ts'
import type { Language } from './compile-view.ts'
import { goForm } from './fallback.ts'
import { inLocale } from './format.ts'
import { formCommand } from './scope.ts'

/** What stands around every view's blocks: the brand above, the title, the other languages below. */
export function frame(
  ops: readonly Op[],
  {
    language,
    view,
    title,
    closed,
    replays,
  }: { language: Pick<Language, 'app' | 'world' | 'locale' | 'table' | 'asks'>; view: string; title: CompiledTitle; closed: boolean; replays: boolean },
): readonly Op[] {
  const {
    app,
    world: { brand },
    locale,
  } = language
  const others = app.locales.filter((one) => one !== locale)
  const asking = askingForm(app, view)
  const posted = closed && view !== startView(app)
  const languages = others.map((one) => {
    const name = languageName(one)
    const to = url(viewAddress(app, view, one))
    // What has been typed goes along in a post, as everything does that may stand in no address; else the address says it all.
    const link = html`<a href="${inOther(one, view, language)}" hreflang="${one}" lang="${one}">${name}</a>`
    if (asking) {
      const button = html`<button form="${asking}" formmethod="post" formnovalidate formaction="${to}" name="${goForm}" value="${view}" lang="${one}">${name}</button>`
      // Where a word stands in the form's place and there is nothing to look up, there is nothing to take along.
      const told = (what: string): Hole => new Hole([language.table.addPath('$notices', asking, what)])
      return language.app.views[view]?.blocks.some((node) => node.id === asking && formCommand(node))
        ? when(told('instead'), when(told('check'), button, link), button)
        : button
    }
    if (posted) return html`<button form="tl-again" formaction="${to}" lang="${one}">${name}</button>`
    return link
  })
  // Asks for this very view, with all that has been given (`behaviours/again.client.ts`).
  const again =
    closed &&
    html`<form hidden${posted && others.length > 0 && html` id="tl-again"`} method="post" action="${url(viewAddress(app, view, locale))}" data-tl="again">${new Html([['seal', goForm]])}</form>`
  const person = human(helpIn(brand, locale), locale)
  const foot = person || others.length > 0 ? html`<footer class="tl-foot">${person}${languages}</footer>` : null
  return html`<header class="tl-top">${logo(brand)}<span class="tl-name">${inLocale(brand.name, locale)}</span></header><main class="tl-main">${titled(title, ops, replays)}</main>${foot}${again}`
    .ops
}

/** The form that a view asks with, whatever data come or do not: its first, where nothing decides whether it is there. */
function askingForm(app: App, view: string): string | undefined {
  const { blocks = [], data } = app.views[view] ?? {}
  return data && Object.keys(data).length > 0
    ? undefined
    : blocks.find(({ type, when, each }) => type === 'form' && when === undefined && each === undefined)?.id
}

/** A view's content below its title. One that holds data is a part like the others, where they come late. */
function titled({ title, bound }: CompiledTitle, ops: readonly Op[], replays: boolean): Html {
  const heading = html`<h1 class="tl-title" tabindex="-1">${bound ? new Html([bound]) : title}</h1>${replays && new Html([['replay']])}`
  const [first] = ops
  if (bound && typeof first === 'object' && first[0] === 'parts') return new Html([['parts', [heading.ops, ...first[1]]]])
  return html`${heading}${new Html(ops)}`
}

/** The same view in another language, with the answers so far that may stand in an address. */
function inOther(locale: string, view: string, { app, table, asks }: Pick<Language, 'app' | 'table' | 'asks'>): SafeUrl {
  if (Object.values(asks).every(({ sensitivity }) => sensitivity !== 'public')) return url(viewAddress(app, view, locale))
  return url(new Hole([viewPath(app, view), table.addQuery(locale === app.locales[0] ? [] : [['lang', [locale]]], view)]))
}

/** How to reach a person, in one language. */
export const helpIn = ({ help = {} }: Brand, locale: string): Help => ({
  ...(help.phone ? { phone: help.phone } : {}),
  ...(help.hours ? { hours: inLocale(help.hours, locale) } : {}),
  ...(help.url ? { url: help.url } : {}),
})

/** The quiet line below every view: nobody is left alone with a page. */
export function human({ phone, hours, url: chat }: Help, locale: string): Html | null {
  if (!phone && !chat) return null
  const by = phone
    ? html`<a href="${url(`tel:${phone.replace(/[^+\d]/g, '')}`)}">${phone}</a>`
    : html`<a href="${url(chat ?? '')}" target="_top">${inLocale(words.write, locale)}</a>`
  return html`<p class="tl-human">${inLocale(words.person, locale)} ${by}${hours && html` <span>${hours}</span>`}</p>`
}

const words = { person: { en: 'Need a person?', 'zh-CN': '需要人工帮助？' }, write: { en: 'Write to us', 'zh-CN': '联系客服' } }

/** The brand's mark, as it stands on every page. */
export function logo({ logo: one }: Brand): Html | null {
  return one ? html`<svg class="tl-logo" viewBox="${one.viewBox}" width="28" height="28" aria-hidden="true">${drawing(one)}</svg>` : null
}

/** The paths of a brand's logo or icon. */
export const drawing = ({ paths }: NonNullable<Brand['logo']>): Html =>
  html`${paths.map(
    (path) =>
      html`<path d="${path.d}" fill="${path.fill ?? 'none'}"${path.stroke ? html` stroke="${path.stroke}" stroke-width="${path.strokeWidth ?? 1}"` : null}/>`,
  )}`

/** A language in its own words. */
function languageName(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' }).of(locale === 'zh-CN' ? 'zh' : locale) ?? locale
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
