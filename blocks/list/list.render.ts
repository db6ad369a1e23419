import type { ListProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { cardTitle } from '../kit/card-title.ts'
import type { Html } from '../kit/html.ts'
import { html, repeat, url, when } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'

export function renderList({ title, items, empty }: ListProps, { say }: RenderContext): Html {
  const rows = repeat(items, ({ title, note, value, image, href }) => {
    const inside = html`${when(image, html`<img src="${url(image ?? '')}" alt="" width="56" height="56" loading="lazy">`)}<div class="tl-list-body"><div class="tl-list-words"><p>${title}</p>${when(note, html`<p class="tl-list-note">${note}</p>`)}</div>${when(value, html`<p class="tl-list-value">${value}</p>`)}</div>`
    return html`<li>${when(href, html`<a class="tl-list-row" href="${url(href ?? '')}">${inside}${icon('chevron')}</a>`, html`<div class="tl-list-row">${inside}</div>`)}</li>`
  })
  const none = empty ?? say({ en: 'Nothing here yet.', 'zh-CN': '暂无内容。' })
  return html`<div class="tl-card">${cardTitle(title)}${when(items, html`<ul class="tl-list" role="list">${rows}</ul>`, html`<p class="tl-list-empty">${none}</p>`)}</div>`
}
