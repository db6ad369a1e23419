import type { DetailsProps } from '../generated/props.ts'
import { cardTitle } from '../kit/card-title.ts'
import type { Html } from '../kit/html.ts'
import { html, repeat, when } from '../kit/html.ts'

export function renderDetails({ title, items }: DetailsProps): Html {
  const rows = repeat(
    items,
    ({ label, value, strong }) => html`<div><dt>${label}</dt><dd>${when(value, strong ? html`<strong>${value}</strong>` : value, '–')}</dd></div>`,
  )
  return html`<div class="tl-card">${cardTitle(title)}<dl class="tl-details">${rows}</dl></div>`
}
