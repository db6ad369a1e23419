import type { ReturnProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, url, when } from '../kit/html.ts'

/** A plain link to where the brand says; in somebody's page the script tells that page, which closes or goes on. */
export function renderReturn({ label, href }: ReturnProps, { say }: RenderContext): Html {
  const words = label ?? say({ en: 'Done', 'zh-CN': '完成' })
  return when(
    href,
    html`<a class="tl-button tl-button-quiet" data-tl="return" href="${url(href ?? '')}" target="_top">${words}</a>`,
    html`<a class="tl-button tl-button-quiet" data-tl="return" hidden>${words}</a>`,
  )
}
