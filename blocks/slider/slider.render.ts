import type { SliderProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { field } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html, when } from '../kit/html.ts'

/** Ticks only where they can be told apart. */
const mostTicks = 20

/**
 * The number beside it is what the server knows, or where the browser puts a slider that was not moved: its middle. Once the
 * slider is touched without a script, the number would be a wrong one: css takes it away, and the ends say the rest.
 */
export function renderSlider({ ask: name, label, help, low, high, unit, step }: SliderProps, context: RenderContext): Html {
  const asked = context.ask(name)
  const { minimum = 0, maximum = minimum + 100, type } = asked.schema
  const by = step ?? (type === 'integer' ? 1 : (maximum - minimum) / 100)
  const middle = minimum + Math.round((maximum - minimum) / 2 / by) * by
  const count = Math.floor((maximum - minimum) / by)
  const ticks = Array.from({ length: count > 0 && count <= mostTicks ? count + 1 : 0 }, (_, i) => html`<option value="${rounded(minimum + i * by)}"></option>`)
  const list = html`${context.id}-ticks`
  const end = (n: number, words: typeof low) => html`<span>${n}${words !== undefined && html` ${words}`}</span>`
  return field(
    asked,
    { label, help },
    context,
    (attributes) =>
      html`<div class="tl-slider" data-tl="slider"><output class="tl-slider-value" for="${context.id}"><b>${when(asked.value, html`${asked.value}`, rounded(middle))}</b>${unit !== undefined && html` ${unit}`}</output><input type="range" name="${name}" min="${minimum}" max="${maximum}" step="${rounded(by)}" value="${when(asked.value, html`${asked.value}`, rounded(middle))}"${ticks.length > 0 && html` list="${list}"`}${attributes}>${ticks.length > 0 && html`<datalist id="${list}">${ticks}</datalist>`}<span class="tl-slider-ends" aria-hidden="true">${end(minimum, low)}${end(maximum, high)}</span></div>`,
  )
}

/** 0.1 + 0.2 is 0.3 to a customer. */
const rounded = (n: number): number => Number(n.toPrecision(12))
