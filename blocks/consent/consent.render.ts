import type { ConsentProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { fieldTick } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html, url, when } from '../kit/html.ts'

/** The answer is the version of the text that was agreed to (`const` of the question's schema): another text is another answer. */
export function renderConsent({ ask: name, label, help, text, link, linkLabel }: ConsentProps, context: RenderContext): Html {
  const asked = context.ask(name)
  const words = linkLabel ?? context.say({ en: 'Read the full text', 'zh-CN': '阅读全文' })
  // Beside the label, not in it: a tap on it must not tick the box. A tab of its own, so that nothing typed is lost.
  const full = when(
    link,
    html`<a class="tl-consent-link" href="${url(link ?? '')}" target="_blank" rel="noopener">${words}<span class="tl-hidden">${context.say({ en: ' (opens in a new tab)', 'zh-CN': '（在新标签页打开）' })}</span></a>`,
  )
  return html`<div class="tl-consent">${fieldTick(asked, { label: text ?? label, help }, context, { value: String(asked.schema.const ?? 'true'), must: true })}${full}</div>`
}
