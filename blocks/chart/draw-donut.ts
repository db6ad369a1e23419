import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'
import type { Figure } from './chart.render.ts'
import { figureTable } from './figure-table.ts'
import { ringArc, type Share, shares } from './ring-arc.ts'

interface Words {
  title: string
  total?: string | undefined
  measured(value: number): string
}

/** What is cut off a part at either end, as a share of the ring: parts of like shades are told apart. */
const cut = 0.004

/** Each row has the ring with its own part filled: no colour has to be looked up. */
export function drawDonut(figures: readonly Figure[], { title, total, measured }: Words, { locale, say }: RenderContext): Html {
  const parts = shares(figures.map(({ value }) => value))
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const sum = figures.filter(({ value }) => value > 0).reduce((all, { value }) => all + value, 0)
  const hole = (at: number, radius: number): Html => html`<circle cx="${at}" cy="${at}" r="${radius}" stroke-opacity="0.12"/>`
  const slices = parts.map(({ from, to }, i) => {
    const opacity = Math.round((1 - (0.65 * i) / Math.max(1, parts.length - 1)) * 100) / 100
    const off = to - from < 1 ? Math.min(cut, (to - from) / 4) : 0
    return to > from && html`<path d="${ringArc(from + off, to - off, { at: 80, radius: 62 })}" stroke-opacity="${opacity}"/>`
  })
  const ring = html`<div class="tl-chart-ring"><svg viewBox="0 0 160 160" fill="none" stroke="currentColor" stroke-width="20" aria-hidden="true">${sum > 0 ? slices : hole(80, 62)}</svg><p>${total || measured(sum)}</p></div>`
  const shown = figures.map((figure, i) => {
    const { from, to } = parts[i] as Share
    const share = percent.format(to - from)
    return to > from ? { ...figure, text: figure.text + say({ en: ` (${share})`, 'zh-CN': `（${share}）` }) } : figure
  })
  const table = figureTable(shown, title, (_, i) => {
    const { from, to } = parts[i] as Share
    return html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="5">${hole(12, 9)}${to > from && html`<path d="${ringArc(from, to, { at: 12, radius: 9 })}"/>`}</svg>`
  })
  return html`<div class="tl-chart-donut">${ring}${table}</div>`
}
