import type { ColumnsProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'

export function renderColumns(_: ColumnsProps, { slot, filled }: RenderContext): Html {
  const third = filled('c')
  return html`<div class="tl-columns${third && ' tl-columns-3'}"><div>${slot('a')}</div><div>${slot('b')}</div>${third && html`<div>${slot('c')}</div>`}</div>`
}
