import type { DraftProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'

/** Hidden until a script keeps something. What is sensitive is never kept, and the customer can throw the rest away. */
export function renderDraft({ days = 7 }: DraftProps, { asks, say }: RenderContext): Html {
  const secret = asks()
    .filter(({ sensitivity }) => sensitivity === 'sensitive')
    .map(({ name }) => name)
    .join(' ')
  return html`<p class="tl-draft tl-help" data-tl="draft" data-days="${days}" data-not="${secret}" hidden>${say({ en: 'What you type is kept on this device.', 'zh-CN': '已填写的内容保存在本机。' })} <button type="button">${say({ en: 'Clear it', 'zh-CN': '清除' })}</button></p>`
}
