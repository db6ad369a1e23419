import type { ButtonProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, pick, url } from '../kit/html.ts'

/** A way on. An address outside this app opens in the customer's own window: other sites refuse to stand in a frame. */
export function renderButton({ label, to, href, tone = 'primary' }: ButtonProps, { way }: RenderContext): Html {
  const look = html`tl-button${pick(tone, { quiet: ' tl-button-quiet' })}`
  if (to) return way(to, { look, inside: label })
  return html`<a class="${look}" href="${url(href ?? '')}" target="_top">${label}</a>`
}
