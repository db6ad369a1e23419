import type { TextProps } from '../generated/props.ts'
import type { Html } from '../kit/html.ts'
import { html, pick } from '../kit/html.ts'
import { markdown } from '../kit/markdown.ts'

export function renderText({ text, tone = 'normal' }: TextProps): Html {
  return html`<div class="tl-text${pick(tone, { quiet: ' tl-text-quiet' })}">${markdown(text)}</div>`
}
