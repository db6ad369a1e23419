import type { ListProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { cardTitle } from '../kit/card-title.ts'
import type { Html } from '../kit/html.ts'
import { html, repeat, url, when } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'

/** A row may lead somewhere: to an address of its own, or to a view of this app, giving an answer on the way. */
export function renderList({ title, items, empty, to, answer }: ListProps, { say, way }: RenderContext): Html {
  const rows = repeat(items, ({ title, note, hit, after, value, image, href, key }) => {
    // Spans: a row may be a button, and nothing else may stand in one.
    const line = html`<span class="tl-list-note">${note}${when(hit, html`<mark>${hit}</mark>`)}${after}</span>`
    const inside = html`${when(image, html`<img src="${url(image ?? '')}" alt="" width="56" height="56" loading="lazy">`)}<span class="tl-list-body"><span class="tl-list-words"><span>${title}</span>${when(note, line, hit !== undefined && when(hit, line))}</span>${when(value, html`<span class="tl-list-value">${value}</span>`)}</span>`
    if (to !== undefined) {
      const set = answer !== undefined && key !== undefined ? { set: { [answer]: key } } : {}
      return html`<li>${way(to, { look: 'tl-list-row', inside: html`${inside}${icon('chevron')}`, ...set })}</li>`
    }
    return html`<li>${when(href, html`<a class="tl-list-row" href="${url(href ?? '')}">${inside}${icon('chevron')}</a>`, html`<div class="tl-list-row">${inside}</div>`)}</li>`
  })
  const none = empty ?? say({ en: 'Nothing here yet.', 'zh-CN': '暂无内容。' })
  return html`<div class="tl-card">${cardTitle(title)}${when(items, html`<ul class="tl-list" role="list">${rows}</ul>`, html`<p class="tl-list-empty">${none}</p>`)}</div>`
}
