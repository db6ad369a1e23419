import type { PagesProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'

/** The ways to the page before and the page after. A list of one page needs none; where there is no such page, its place stays empty. */
export function renderPages({ ask, page, last }: PagesProps, { id, say, way }: RenderContext): Html {
  const most = Math.max(1, Math.trunc(last) || 1)
  if (most === 1) return html``
  const here = Math.min(most, Math.max(1, Math.trunc(page) || 1))
  const to = (n: number, name: string, inside: Html): Html =>
    // Its id keeps the focus where it was when the script swaps the page.
    n < 1 || n > most ? html`<span></span>` : way(null, { look: 'tl-pages-way', inside, set: { [ask]: String(n) }, attributes: html` id="${id}-${name}"` })
  const before = to(here - 1, 'before', html`${icon('chevron')}${say({ en: 'Previous', 'zh-CN': '上一页' })}`)
  const after = to(here + 1, 'after', html`${say({ en: 'Next', 'zh-CN': '下一页' })}${icon('chevron')}`)
  const words = say({ en: `Page ${here} of ${most}`, 'zh-CN': `第 ${here} / ${most} 页` })
  return html`<nav class="tl-pages" aria-label="${say({ en: 'Pages', 'zh-CN': '分页' })}">${before}<span class="tl-pages-words">${words}</span>${after}</nav>`
}
