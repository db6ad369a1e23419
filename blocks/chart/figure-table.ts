import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'
import type { Figure } from './chart.render.ts'

/** The figures as a table; `picture` draws one row's part. Roles are said again, since its rows are laid out as a grid. */
export function figureTable(figures: readonly Figure[], title: string, picture?: (figure: Figure, i: number) => Html): Html {
  const rows = figures.map(
    (figure, i) =>
      html`<tr role="row"><th role="rowheader" scope="row">${figure.label}</th><td role="cell">${figure.text}</td>${picture && html`<td class="tl-chart-part" aria-hidden="true">${picture(figure, i)}</td>`}</tr>`,
  )
  return html`<table class="tl-chart-table" role="table">${title !== '' && html`<caption class="tl-hidden">${title}</caption>`}<tbody role="rowgroup">${rows}</tbody></table>`
}
