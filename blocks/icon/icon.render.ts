import type { IconProps } from '../generated/props.ts'
import type { Html } from '../kit/html.ts'
import { html, pick, when } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'

/** The picture says nothing that the words beside it do not say: without words it is only there to be looked at. */
export function renderIcon({ name, text, size = 'normal', tone = 'info' }: IconProps): Html {
  return html`<p class="tl-icon-row${pick(size, { large: ' tl-icon-large' })}" data-tone="${tone}">${icon(name)}${when(text, html`<span>${text}</span>`)}</p>`
}
