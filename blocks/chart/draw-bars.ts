import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'
import { type BarExtent, barExtents } from './bar-extent.ts'
import type { Figure } from './chart.render.ts'
import { figureTable } from './figure-table.ts'

/** A table whose rows have bars: names of any length have room, at any width. Below zero a bar is hollow. */
export function drawBars(figures: readonly Figure[], { title }: { title: string }): Html {
  const { zero, bars } = barExtents(figures.map(({ value }) => value))
  const axis = zero > 0 && html`<line stroke="currentColor" x1="${zero}%" x2="${zero}%" y1="-4" y2="16"/>`
  return figureTable(figures, title, ({ value }, i) => {
    const { from, length } = bars[i] as BarExtent
    const paint = value < 0 ? html` fill="none" stroke="currentColor" stroke-width="1.5"` : html` fill="currentColor"`
    return html`<svg width="100%" height="12"><rect fill="currentColor" fill-opacity="0.09" width="100%" height="12" rx="3"/>${length > 0 && html`<rect${paint} x="${from}%" width="${length}%" height="12" rx="3"/>`}${axis}</svg>`
  })
}
