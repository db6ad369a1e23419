import type { SectionProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { cardTitle } from '../kit/card-title.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'

export function renderSection({ title }: SectionProps, { slot }: RenderContext): Html {
  return html`<section class="tl-card tl-section">${cardTitle(title)}${slot('body')}</section>`
}
