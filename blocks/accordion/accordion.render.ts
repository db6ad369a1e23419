import type { AccordionProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { cardTitle } from '../kit/card-title.ts'
import type { Html } from '../kit/html.ts'
import { html, repeat } from '../kit/html.ts'
import { markdown } from '../kit/markdown.ts'

/** The shared `name` keeps one open at a time where browsers know it; elsewhere each opens for itself. */
export function renderAccordion({ title, items }: AccordionProps, { id }: RenderContext): Html {
  const rows = repeat(
    items,
    ({ title, text }) => html`<details name="${id}"><summary>${title}</summary><div class="tl-accordion-text">${markdown(text)}</div></details>`,
  )
  return html`<div class="tl-card">${cardTitle(title)}<div class="tl-accordion">${rows}</div></div>`
}
