import type { ReviewProps } from '../generated/props.ts'
import type { AskField, RenderContext } from '../kit/block.ts'
import { cardTitle } from '../kit/card-title.ts'
import type { Html } from '../kit/html.ts'
import { html, when } from '../kit/html.ts'

/** What was left open is not listed: nobody has to confirm that they said nothing. */
export function renderReview({ title, asks }: ReviewProps, { ask, asks: all, say, way }: RenderContext): Html {
  const fields = asks?.length ? asks.map((one) => ask(one.ask)) : all().filter(({ askedIn }) => askedIn !== undefined)
  const change = ({ askedIn, label }: AskField) =>
    askedIn !== undefined &&
    way(askedIn, {
      look: 'tl-review-change',
      inside: html`${say({ en: 'Change', 'zh-CN': '修改' })}<span class="tl-hidden"> ${label}</span>`,
    })
  const rows = fields.map((field) =>
    when(field.value, html`<div><dt>${field.label}</dt><dd><span class="tl-review-said">${field.told}</span>${change(field)}</dd></div>`),
  )
  return html`<div class="tl-card">${cardTitle(title)}<dl class="tl-review">${rows}</dl></div>`
}
