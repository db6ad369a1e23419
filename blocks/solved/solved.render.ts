import type { SolvedProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, pick, url } from '../kit/html.ts'

/** Two quiet buttons; once pressed, words take their place, and the focus, for as long as the page knows the customer. After a no there is a way on. */
export function renderSolved({ text, yes, no, to, label }: SolvedProps, { id, here, help, say, way }: RenderContext): Html {
  const { action, hidden, said } = here('solved')
  const question = html`<form class="tl-solved" method="post" action="${action}">${hidden}<p>${text ?? say({ en: 'Is this solved?', 'zh-CN': '问题解决了吗？' })}</p><div><button class="tl-button tl-button-quiet" id="${id}-yes" name="_s" value="yes">${say({ en: 'Yes', 'zh-CN': '是' })}</button><button class="tl-button tl-button-quiet" id="${id}-no" name="_s" value="no">${say({ en: 'Not yet', 'zh-CN': '还没有' })}</button></div></form>`
  const onward = to !== undefined && way(to, { look: 'tl-button tl-button-quiet', inside: label ?? say({ en: 'Tell us about it', 'zh-CN': '告诉我们' }) })
  // A number is read in one piece: no line ends inside it.
  const phone = help.phone?.replaceAll(' ', '\u00a0')
  const link = phone !== undefined && html`<a href="${url(`tel:${phone.replace(/[^+\d]/g, '')}`)}">${phone}</a>`
  const call = link && html`${say({ en: ' Call ', 'zh-CN': '您可以拨打 ' })}${link}${say({ en: ': we are glad to help.', 'zh-CN': '，我们继续帮您处理。' })}`
  const answers = {
    yes: html`<p class="tl-solved-said" id="${id}-yes" tabindex="-1" autofocus>${yes ?? say({ en: 'Good to know. Thank you.', 'zh-CN': '好的，感谢您的反馈。' })}</p>`,
    no: html`<p class="tl-solved-said" id="${id}-no" tabindex="-1" autofocus>${no ?? say({ en: 'Thank you for saying so.', 'zh-CN': '感谢您告诉我们。' })}${call}</p>${onward}`,
  }
  return html`<div class="tl-solved-card">${pick(said, answers, question)}</div>`
}
