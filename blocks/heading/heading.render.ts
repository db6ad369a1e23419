import type { HeadingProps } from '../generated/props.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'

export function renderHeading({ text, level = 2 }: HeadingProps): Html {
  return level === 3 ? html`<h3 class="tl-heading tl-heading-3">${text}</h3>` : html`<h2 class="tl-heading">${text}</h2>`
}
