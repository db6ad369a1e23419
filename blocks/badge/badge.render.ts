import type { BadgeProps } from '../generated/props.ts'
import type { Html } from '../kit/html.ts'
import { html, when } from '../kit/html.ts'

/** The word says it; the colour only helps to find it. */
export function renderBadge({ text, tone = 'plain' }: BadgeProps): Html {
  return when(text, html`<p class="tl-badge" data-tone="${tone}">${text}</p>`)
}
