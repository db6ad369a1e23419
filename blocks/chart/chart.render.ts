import type { ChartProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { cardTitle } from '../kit/card-title.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'
import { drawBars } from './draw-bars.ts'
import { drawDonut } from './draw-donut.ts'
import { drawLine } from './draw-line.ts'

/** A value with its name and how it is written. */
export interface Figure {
  label: string
  value: number
  text: string
}

const draw = { bar: drawBars, line: drawLine, donut: drawDonut }

/** Every value stands beside its name, in words: the picture shows what they are to each other. */
export function renderChart({ title, kind = 'bar', items, unit, total, empty }: ChartProps, context: RenderContext): Html {
  const { locale, say } = context
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const measured = (value: number): string => (unit ? `${number.format(value)}\u00a0${unit}` : number.format(value))
  const figures = items.map(({ label, value, text }) => ({ label, value, text: text || (Number.isFinite(value) ? measured(value) : '–') }))
  if (figures.length === 0)
    return html`<div class="tl-card">${cardTitle(title)}<p class="tl-chart-none">${empty ?? say({ en: 'No figures yet.', 'zh-CN': '暂无数据。' })}</p></div>`
  // One value has no change to show.
  const drawn = kind === 'line' && figures.length === 1 ? 'bar' : kind
  return html`<figure class="tl-card tl-chart">${cardTitle(title)}${draw[drawn](figures, { title: title ?? '', total, measured }, context)}</figure>`
}
