import type { TabsProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'

const sides = ['a', 'b', 'c', 'd'] as const

/** Without its script all of it stands below each other, each part under its heading: nothing is out of reach. */
export function renderTabs(props: TabsProps, { id, slot, filled }: RenderContext): Html {
  const parts = sides
    .filter((side) => filled(side) || side === 'a' || side === 'b')
    .map((side) => html`<section class="tl-tabs-part" id="${id}-${side}"><h2>${props[side] ?? ''}</h2>${slot(side)}</section>`)
  return html`<div class="tl-tabs" id="${id}" data-tl="tabs">${parts}</div>`
}
