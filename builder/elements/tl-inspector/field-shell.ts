import { html, nothing, type TemplateResult } from 'lit'
import type { Problem } from '../../../schemas/problem.ts'
import type { Path } from '../../core/json.ts'
import { helpOf, labelOf } from '../../core/schema-words.ts'
import { say } from '../../services/say.ts'
import { type Panel, type Place, problemsAt, setValue } from './panel.ts'
import { words } from './words.ts'

export const fieldId = (path: Path): string => `f-${path.join('-')}`

interface Shell {
  /** a whole value from the data may take the control's place */
  bindable?: boolean
  /** label and control on one line */
  inline?: boolean
  /** more to stand at the right end of the label's line */
  aside?: TemplateResult
  /** problems of what is inside are shown here as well */
  below?: boolean
}

/** A label, its control, its help, and what is wrong with it. */
export function fieldShell(
  panel: Panel,
  place: Place,
  control: TemplateResult,
  { bindable = false, inline = false, aside, below = false }: Shell = {},
): TemplateResult {
  const id = fieldId(place.path)
  const help = helpOf(place.schema)
  const problems = problemsAt(panel, place.path, below)
  return html`<div class=${inline ? 'field inline' : 'field'} data-path=${place.path.join('.')}>
    <div class="top">
      <label id="label-${id}" for=${id} @click=${focusField}>${say(labelOf(place.name, place.schema))}${place.required ? html`<span class="must" title=${say(words.required)}>*</span>` : nothing}</label>
      ${aside ?? nothing}
      ${bindable && place.schema['x-static'] !== true && place.fields.length > 0 ? bindButton(panel, place) : nothing}
      ${inline ? control : nothing}
    </div>
    ${inline ? nothing : control}
    ${help ? html`<p class="help" id="help-${id}">${say(help)}</p>` : nothing}
    ${errors(problems)}
  </div>`
}

export const errors = (problems: readonly Problem[]): unknown =>
  problems.map(
    (problem) =>
      html`<p class=${problem.severity === 'error' ? 'error' : 'caution'} role="status">${say(problem.message)}${problem.fix ? html` <span class="fix">${say(problem.fix)}</span>` : nothing}</p>`,
  )

function bindButton(panel: Panel, place: Place): TemplateResult {
  return html`<button
    type="button"
    class="icon-button small bind"
    title=${say(words.bind)}
    aria-label=${say(words.bind)}
    @click=${(event: Event) =>
      panel.pick({
        anchor: event.currentTarget as Element,
        fields: place.fields,
        want: 'text',
        bare: true,
        done: (expression) => {
          if (expression !== null) setValue(place, { $: expression })
        },
      })}
  >
    <ui-icon name="link"></ui-icon>
  </button>`
}

/** A label leads to a native control by itself; to an element of ours it has to be led. */
function focusField(event: Event): void {
  const label = event.currentTarget as HTMLLabelElement
  if (label.control === null) (label.getRootNode() as ShadowRoot).getElementById(label.htmlFor)?.focus()
}
