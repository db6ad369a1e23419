import type { DividerProps } from '../generated/props.ts'
import type { Html } from '../kit/html.ts'
import { html, when } from '../kit/html.ts'

/** With a word it is a text, as a separator's inside is not read aloud. */
export function renderDivider({ label }: DividerProps): Html {
  return when(label, html`<p class="tl-divider tl-divider-word">${label}</p>`, html`<hr class="tl-divider">`)
}
