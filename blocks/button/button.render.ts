import type { ButtonProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, pick, url } from '../kit/html.ts'

/** A link. An address outside this app opens in the customer's own window: other sites refuse to stand in a frame. */
export function renderButton({ label, to, href, tone = 'primary' }: ButtonProps, { view }: RenderContext): Html {
  const address = to ? view(to) : url(href ?? '')
  return html`<a class="tl-button${pick(tone, { quiet: ' tl-button-quiet' })}" href="${address}"${!to && html` target="_top"`}>${label}</a>`
}
