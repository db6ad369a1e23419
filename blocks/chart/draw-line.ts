import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'
import type { Figure } from './chart.render.ts'
import { figureTable } from './figure-table.ts'
import { type LinePoint, linePoints } from './line-points.ts'

/** The drawing's height in px, and the room above and below the line for words. */
const height = 176
const above = 28
const below = 28
const inner = height - above - below

/**
 * The last value is said large, the highest and the lowest at their points. Places are in percent and sizes in px, so the
 * words are as large as all others at any width; only the line itself stretches. All figures stand in a table below.
 */
export function drawLine(figures: readonly Figure[], { title }: { title: string }, { say }: RenderContext): Html {
  const { points, zero, lowest, highest } = linePoints(figures.map(({ value }) => value))
  const last = figures.length - 1
  const y = (share: number): number => Math.round((above + (share / 100) * inner) * 10) / 10
  const point = (i: number): LinePoint => points[i] as LinePoint
  // The last value's words stand where the line does not come from.
  const under = (i: number): boolean => (i === last ? point(last - 1).y < point(last).y : i === lowest && lowest !== highest)
  // What is said last lies on top, and is the large one.
  const marked = [...new Set([highest, lowest])].filter((i) => i !== last && (under(i) !== under(last) || apart(point(i), point(last))))
  const marks = [...marked, last].map((i) => {
    const { x, y: share } = point(i)
    return html`<circle fill="currentColor" cx="${x}%" cy="${y(share)}" r="${i === last ? 5 : 3.5}"/><text x="${x}%" y="${y(share) + (under(i) ? 20 : -11)}" text-anchor="${anchor(x)}">${figures[i]?.text}</text>`
  })
  const path = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  const ground = zero ?? 100
  const line = html`<svg y="${above}" width="100%" height="${inner}" viewBox="0 0 100 100" preserveAspectRatio="none"><path fill="currentColor" fill-opacity="0.09" d="${path}L${point(last).x} ${ground}L${point(0).x} ${ground}Z"/><path fill="none" stroke="currentColor" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round" vector-effect="non-scaling-stroke" d="${path}"/></svg>`
  const axis = zero !== null && html`<line stroke="currentColor" stroke-opacity="0.4" x1="0" x2="100%" y1="${y(zero)}" y2="${y(zero)}"/>`
  const [first, end, low, high] = [0, last, lowest, highest].map((i) => `${figures[i]?.label} ${figures[i]?.text}`)
  const summary = say({
    en: `From ${first} to ${end}; lowest ${low}, highest ${high}`,
    'zh-CN': `从 ${first} 到 ${end}；最低 ${low}，最高 ${high}`,
  })
  const ends = html`<p class="tl-chart-ends" aria-hidden="true"><span>${figures[0]?.label}</span><span>${figures[last]?.label}</span></p>`
  const table = html`<details><summary>${say({ en: 'All figures', 'zh-CN': '全部数据' })}</summary>${figureTable(figures, title)}</details>`
  return html`<div><svg class="tl-chart-plot" width="100%" height="${height}" role="img" aria-label="${summary}">${axis}${line}${marks}</svg>${ends}</div>${table}`
}

/** Words near the ends stay inside. */
const anchor = (x: number): string => (x < 20 ? 'start' : x > 80 ? 'end' : 'middle')

/** Words on one side of the line need a third of a phone's width between them, or a line's height. */
const apart = (a: LinePoint, b: LinePoint): boolean => Math.abs(a.x - b.x) > 34 || Math.abs(a.y - b.y) > 25
