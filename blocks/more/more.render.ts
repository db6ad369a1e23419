import type { MoreProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'

/** The same view with a longer list: its id keeps the focus where it was when the script swaps the page. */
export function renderMore({ ask, count, label }: MoreProps, { id, say, way }: RenderContext): Html {
  const words = label ?? say({ en: 'Show more', 'zh-CN': '显示更多' })
  return way(null, { look: 'tl-button tl-button-quiet tl-more', inside: words, set: { [ask]: count }, attributes: html` id="${id}"` })
}
