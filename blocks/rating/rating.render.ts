import type { RatingProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { fieldGroup } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html, pick, when } from '../kit/html.ts'
import { icon } from '../kit/icon.ts'

/** Radio buttons in reading order, so that arrow keys go the way the stars do; css fills the stars before the chosen one. */
export function renderRating({ ask: name, label, help, max = 5, low, high }: RatingProps, context: RenderContext): Html {
  const asked = context.ask(name)
  const stars = Array.from({ length: max }, (_, i) => {
    const n = i + 1
    const attributes = html`${i === 0 && html` id="${context.id}"`}${i === 0 && !asked.optional && html` required`}${pick(asked.value, { [n]: html` checked` })}`
    return html`<label class="tl-rating-star"><input class="tl-hidden" type="radio" name="${name}" value="${n}"${attributes}>${icon('star')}<span class="tl-hidden">${context.say({ en: `${n} of ${max}`, 'zh-CN': `${n} 分，满分 ${max} 分` })}</span></label>`
  })
  const ends = html`${when(low, html`<span>${low}</span>`, html`<span></span>`)}${when(high, html`<span>${high}</span>`)}`
  return fieldGroup(
    asked,
    { label, help },
    context,
    html`<div class="tl-rating${max > 5 && ' tl-rating-many'}"><div class="tl-rating-stars">${stars}</div><div class="tl-rating-ends">${ends}</div></div>`,
  )
}
