import type { PriceProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, when } from '../kit/html.ts'

/** A line through a price is not read aloud: words say which of the two is the old one. */
export function renderPrice({ amount, was, unit, note }: PriceProps, { say }: RenderContext): Html {
  const now = when(was, html`<span class="tl-hidden">${say({ en: 'Now: ', 'zh-CN': '现价：' })}</span>`)
  const before = when(was, html` <s><span class="tl-hidden">${say({ en: 'Before: ', 'zh-CN': '原价：' })}</span>${was}</s>`)
  return html`<div class="tl-price"><p>${now}<strong>${amount}</strong>${when(unit, html` <span>${unit}</span>`)}${before}</p>${when(note, html`<p>${note}</p>`)}</div>`
}
