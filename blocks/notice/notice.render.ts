import type { NoticeProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, pick, when } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'
import { markdown } from '../kit/markdown.ts'

/** The tone is a colour, a picture and, for those who see neither, a word. */
export function renderNotice({ tone = 'info', title, text }: NoticeProps, { say }: RenderContext): Html {
  const tones = {
    good: html`${icon('good')}<span class="tl-hidden">${say({ en: 'Good news: ', 'zh-CN': '好消息：' })}</span>`,
    warn: html`${icon('warn')}<span class="tl-hidden">${say({ en: 'Attention: ', 'zh-CN': '请注意：' })}</span>`,
    bad: html`${icon('bad')}<span class="tl-hidden">${say({ en: 'Problem: ', 'zh-CN': '问题：' })}</span>`,
  }
  return html`<div class="tl-say tl-notice" data-tone="${tone}" role="note">${pick(tone, tones, icon('info'))}<div>${when(title, html`<p class="tl-notice-title">${title}</p>`)}<p>${markdown(text, 'inline')}</p></div></div>`
}
