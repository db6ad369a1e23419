import type { ShareProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'

/** Sharing needs a script; without one the browser's own menu shares the page, and a button that does nothing is not shown. */
export function renderShare({ label, text }: ShareProps, { say }: RenderContext): Html {
  return html`<div class="tl-share" data-tl="share" hidden><button class="tl-button tl-button-quiet" type="button" data-text="${text ?? ''}">${icon('share')} ${label ?? say({ en: 'Share', 'zh-CN': '分享' })}</button><p class="tl-help" role="status"></p></div>`
}
