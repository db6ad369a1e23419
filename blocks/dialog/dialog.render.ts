import type { DialogProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, pick } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'

/**
 * A popover: the browser opens it, closes it by Esc or a press beside it and gives focus back, without a script and in a
 * shadow root. A browser that knows none (before 2024) shows what is in it in its place in the page.
 */
export function renderDialog({ label, title, look = 'button' }: DialogProps, { id, slot, say }: RenderContext): Html {
  const trigger = pick(look, { link: 'tl-dialog-link' }, 'tl-button tl-button-quiet')
  const close = html`<button class="tl-dialog-close" type="button" popovertarget="${id}" popovertargetaction="hide" aria-label="${say({ en: 'Close', 'zh-CN': '关闭' })}">${icon('close')}</button>`
  return html`<div class="tl-dialog" data-tl="dialog"><button class="tl-dialog-open ${trigger}" type="button" popovertarget="${id}" aria-haspopup="dialog">${label}</button><div class="tl-dialog-box" id="${id}" popover role="dialog" aria-labelledby="${id}-title" tabindex="-1" autofocus><div class="tl-dialog-top"><h2 id="${id}-title">${title}</h2>${close}</div>${slot('body')}</div></div>`
}
