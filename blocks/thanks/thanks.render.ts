import type { ThanksProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, repeat, when } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'

/** The answer first: that it worked, then the one thing to keep. */
export function renderThanks({ title, text, label, number, next }: ThanksProps, { say }: RenderContext): Html {
  const kept = html`<p class="tl-thanks-number"><span>${label ?? say({ en: 'Number', 'zh-CN': '编号' })}</span><strong>${number}</strong></p>`
  const steps = html`<div class="tl-thanks-next"><h3>${say({ en: 'What happens next', 'zh-CN': '接下来' })}</h3><ol role="list">${repeat(next, ({ text: step }) => html`<li>${step}</li>`)}</ol></div>`
  return html`<div class="tl-card tl-thanks"><div class="tl-thanks-head">${icon('good')}<h2>${title}</h2></div>${when(text, html`<p>${text}</p>`)}${when(number, kept)}${when(next, steps)}</div>`
}
