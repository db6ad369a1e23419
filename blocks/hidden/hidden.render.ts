import type { HiddenProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'

/** Nothing to see: a page may be changed by whoever reads it, so the answer is checked like any other. */
export function renderHidden({ ask: name, value }: HiddenProps, { ask, id }: RenderContext): Html {
  return html`<input type="hidden" id="${id}" name="${ask(name).name}" value="${value}">`
}
