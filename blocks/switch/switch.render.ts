import type { SwitchProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { fieldTick } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'

/** A checkbox that looks like a switch, and is posted like one. */
export function renderSwitch({ ask: name, label, help }: SwitchProps, context: RenderContext): Html {
  return html`<div class="tl-switch">${fieldTick(context.ask(name), { label, help }, context, { attributes: html` role="switch"` })}</div>`
}
