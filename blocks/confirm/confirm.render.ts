import { renderAsk } from '../ask/ask.render.ts'
import type { ConfirmProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, when } from '../kit/html.ts'

/**
 * Asked once: what is known stands as a line, its control one press away (`<details>` opens without script, and what is in
 * it is sent with the form). What turned out wrong, here or for the service, is a plain question again.
 */
export function renderConfirm(props: ConfirmProps, context: RenderContext): Html {
  const asked = context.ask(props.ask)
  const question = renderAsk(props, context)
  const line = html`<details class="tl-confirm"><summary><span class="tl-confirm-words"><span class="tl-confirm-label">${props.label ?? asked.label}</span> ${asked.told}</span><span class="tl-confirm-change">${context.say({ en: 'Change', 'zh-CN': '修改' })}</span></summary>${question}</details>`
  return when(asked.error, question, when(context.refused, question, when(asked.value, line, question)))
}
