import type { TableProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { cardTitle } from '../kit/card-title.ts'
import type { Html } from '../kit/html.ts'
import { html, repeat, when } from '../kit/html.ts'

const cells = ['a', 'b', 'c', 'd', 'e', 'f'] as const
/** Two columns fit on any phone; with more, each row becomes a card of its own where there is no room. */
const most = 2

/** The roles are said again: a browser that lays a table out as cards forgets that it is one. */
export function renderTable({ title, columns = [], rows, empty }: TableProps, { say }: RenderContext): Html {
  const shown = columns.slice(0, cells.length)
  const number = (kind = 'text'): Html => html`${kind === 'number' && html` data-kind="number"`}`
  const head = shown.map(({ label, kind }) => html`<th role="columnheader" scope="col"${number(kind)}>${label}</th>`)
  const body = repeat(rows, (row) => {
    const [first, ...others] = shown.map(({ label, kind }, i) => ({ label, kind, value: row[cells[i] as 'a'] }))
    const rest = others.map(({ label, kind, value }) => html`<td role="cell" data-label="${label}"${number(kind)}>${when(value, value, '–')}</td>`)
    return html`<tr role="row"><th role="rowheader" scope="row"${number(first?.kind)}>${first?.value}</th>${rest}</tr>`
  })
  const table = html`<table class="tl-table" role="table"${shown.length > most && html` data-fold`}>${when(title, html`<caption class="tl-hidden">${title}</caption>`)}<thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${body}</tbody></table>`
  const none = empty ?? say({ en: 'Nothing here yet.', 'zh-CN': '暂无内容。' })
  return html`<div class="tl-card">${cardTitle(title)}${when(rows, html`<div class="tl-table-frame">${table}</div>`, html`<p class="tl-table-empty">${none}</p>`)}</div>`
}
