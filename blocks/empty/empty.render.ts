import { renderButton } from '../button/button.render.ts'
import type { EmptyProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, when } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'

/** What is so, what to do, and one way on. */
export function renderEmpty({ icon: picture = 'inbox', title, text, label, to, href }: EmptyProps, context: RenderContext): Html {
  const way = label === undefined || (to === undefined && href === undefined) ? null : renderButton({ label, to, href, tone: 'quiet' }, context)
  // An address that data do not have leaves no button that leads nowhere.
  const shown = to !== undefined ? way : when(href, way)
  return html`<div class="tl-card tl-empty"><span class="tl-empty-picture">${icon(picture)}</span><h2>${title}</h2>${when(text, html`<p>${text}</p>`)}${shown}</div>`
}
