import type { SearchProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { field } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'
import { textLimits } from '../kit/text-limits.ts'

/** A question whose box has the form's button in it. Alone in its form it is the only one: see the css. */
export function renderSearch({ ask: name, label, help }: SearchProps, context: RenderContext): Html {
  const asked = context.ask(name)
  const limits = html`${textLimits(asked.schema)}${!asked.optional && html` required`}`
  const control = (attributes: Html): Html =>
    html`<div class="tl-search-box"><input class="tl-input" name="${name}" type="search" enterkeyhint="search" autocapitalize="off"${attributes}${limits} value="${asked.value}"><button class="tl-search-go" aria-label="${context.say({ en: 'Search', 'zh-CN': '搜索' })}">${icon('search')}</button></div>`
  return html`<div class="tl-search">${field(asked, { label, help }, context, control)}</div>`
}
