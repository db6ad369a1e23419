import type { CountdownProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, when } from '../kit/html.ts'
import { span, timeLeft } from './time-left.ts'

/** As of the visit, in words; its script moves it on. Both ends are on the page, so that the end needs nothing from the server. */
export function renderCountdown({ label, to, now, over }: CountdownProps, { locale, say }: RenderContext): Html {
  const left = span(now, to)
  if (left === null) return html``
  const ended = html`<p class="tl-countdown-over"${left > 0 && html` hidden`}>${over ?? say({ en: 'The time is over.', 'zh-CN': '已截止。' })}</p>`
  if (left <= 0) return html`<div class="tl-countdown">${ended}</div>`
  return html`<div class="tl-countdown" data-tl="countdown" data-left="${left}"><p class="tl-countdown-left">${when(label, html`<span>${label}</span>`)}<time role="timer" datetime="${to}">${timeLeft(left, locale, false)}</time></p>${ended}</div>`
}
