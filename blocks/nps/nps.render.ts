import type { NpsProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { fieldGroup } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html, pick } from '../kit/html.ts'

/** Eleven radio buttons in reading order. The words at the ends are said with the first and the last number. */
export function renderNps({ ask: name, label, help, low, high }: NpsProps, context: RenderContext): Html {
  const asked = context.ask(name)
  const numbers = Array.from({ length: 11 }, (_, n) => {
    const first = n === 0 && html` id="${context.id}"${!asked.optional && html` required`}`
    const ends = { 0: low, 10: high }[n]
    const said = ends !== undefined && html`<span class="tl-hidden"> ${ends}</span>`
    return html`<label class="tl-nps-number"><input class="tl-hidden" type="radio" name="${name}" value="${n}"${first}${pick(asked.value, { [n]: html` checked` })}><span>${n}${said}</span></label>`
  })
  // On a narrow page the numbers stand in two rows, and words at the ends of one row would say the wrong thing.
  const ends = html`<div class="tl-nps-ends" aria-hidden="true"><span>${low !== undefined && html`<b>0</b> ${low}`}</span><span>${high !== undefined && html`<b>10</b> ${high}`}</span></div>`
  return fieldGroup(asked, { label, help }, context, html`<div class="tl-nps"><div class="tl-nps-numbers">${numbers}</div>${ends}</div>`)
}
