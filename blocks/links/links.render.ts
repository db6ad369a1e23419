import type { LinksProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { cardTitle } from '../kit/card-title.ts'
import type { Html } from '../kit/html.ts'
import { html, pick, repeat, url, when } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'

export function renderLinks({ title, items, look = 'rows' }: LinksProps, { way }: RenderContext): Html {
  const rows = repeat(items, ({ label, note, icon: name, to, href }) => {
    const words = html`<span class="tl-links-words"><span class="tl-links-label">${label}</span>${when(note, html`<span class="tl-links-note">${note}</span>`)}</span>`
    const inside = html`${name && icon(name)}${words}<span class="tl-links-end">${icon('chevron')}</span>`
    return html`<li>${to ? way(to, { look: 'tl-links-row', inside }) : html`<a class="tl-links-row" href="${url(href ?? '')}" target="_top">${inside}</a>`}</li>`
  })
  return html`<div class="tl-card">${cardTitle(title)}<ul class="tl-links${pick(look, { tiles: ' tl-links-tiles' })}" role="list">${rows}</ul></div>`
}
