import type { HumanProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { cardTitle } from '../kit/card-title.ts'
import { Hole } from '../kit/hole.ts'
import type { Html } from '../kit/html.ts'
import { html, url, when } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'

export function renderHuman({ title, text, phone, hours, chat, to, label }: HumanProps, { help, say, way }: RenderContext): Html {
  const number = phone ?? help.phone
  const open = hours ?? help.hours
  const address = chat ?? help.url
  const dial =
    phone === undefined
      ? `tel:${(number as string | undefined)?.replace(/[^+\d]/g, '') ?? ''}`
      : phone instanceof Hole
        ? new Hole(['tel:', ...phone.parts])
        : `tel:${phone}`
  const call = html`<a class="tl-human-way" href="${url(dial)}">${icon('phone')}<span><strong>${number}</strong>${when(open, html`<span class="tl-human-note">${open}</span>`)}</span></a>`
  const write = html`<a class="tl-human-way" href="${url(address ?? '')}" target="_top">${icon('chat')}<span><strong>${say({ en: 'Chat with us', 'zh-CN': '在线客服' })}</strong></span></a>`
  const leave = to !== undefined && way(to, { look: 'tl-button tl-button-quiet', inside: label ?? say({ en: 'Leave a message', 'zh-CN': '给我们留言' }) })
  return html`<div class="tl-card tl-human-card">${cardTitle(title)}${when(text, html`<p>${text}</p>`)}${when(number, call)}${when(address, write)}${leave}</div>`
}
