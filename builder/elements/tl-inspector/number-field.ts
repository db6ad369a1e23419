import { html, nothing, type TemplateResult } from 'lit'
import { say } from '../../services/say.ts'
import { fieldId, fieldShell } from './field-shell.ts'
import { type Panel, type Place, problemsAt, setValue } from './panel.ts'
import { words } from './words.ts'

/** A stepper for whole numbers, a slider beside the figure where both ends are known and far apart. */
export function numberField(panel: Panel, place: Place): TemplateResult {
  const { schema } = place
  const integer = schema.type === 'integer'
  const { minimum, maximum } = schema
  const current = typeof place.value === 'number' ? place.value : typeof schema.default === 'number' ? schema.default : undefined
  const set = (value: number | undefined) => {
    if (value === undefined || Number.isNaN(value)) return setValue(place, undefined)
    const bounded = Math.min(maximum ?? Number.POSITIVE_INFINITY, Math.max(minimum ?? Number.NEGATIVE_INFINITY, value))
    setValue(place, bounded === schema.default && !place.required ? undefined : bounded)
  }
  // When the field is left, not while it is typed: 1 on the way to 12 is not below a minimum of 5.
  const typed = (event: Event): void => {
    const { value } = event.target as HTMLInputElement
    set(value === '' ? undefined : Number(value))
  }
  const invalid = problemsAt(panel, place.path).length > 0
  const figure = html`<input
    id=${fieldId(place.path)}
    type="number"
    inputmode=${integer ? 'numeric' : 'decimal'}
    step=${integer ? 1 : 'any'}
    min=${minimum ?? nothing}
    max=${maximum ?? nothing}
    .value=${current === undefined ? '' : String(current)}
    aria-invalid=${invalid}
    @change=${typed}
  />`
  const start = current ?? minimum ?? 0
  const step = (by: number): TemplateResult => html`<button
    type="button"
    class="icon-button"
    tabindex="-1"
    aria-label=${say(by < 0 ? words.less : words.moreOf)}
    ?disabled=${by < 0 ? minimum !== undefined && start <= minimum : maximum !== undefined && start >= maximum}
    @click=${() => set(start + by)}
  >
    <ui-icon name=${by < 0 ? 'minus' : 'plus'}></ui-icon>
  </button>`
  if (minimum !== undefined && maximum !== undefined && (!integer || maximum - minimum > 20) && maximum - minimum <= 500) {
    return fieldShell(
      panel,
      place,
      html`<div class="slider">
        <input type="range" tabindex="-1" aria-hidden="true" min=${minimum} max=${maximum} step=${integer ? 1 : (maximum - minimum) / 100} .value=${String(start)} @input=${(event: Event) => set(Number((event.target as HTMLInputElement).value))} />${figure}
      </div>`,
      { bindable: true },
    )
  }
  if (!integer || minimum === undefined || maximum === undefined || maximum - minimum > 500)
    return fieldShell(panel, place, html`<div class="figure">${figure}</div>`, { bindable: true, inline: true })
  return fieldShell(panel, place, html`<div class="stepper">${step(-1)}${figure}${step(1)}</div>`, { bindable: true, inline: true })
}
