import { html, nothing, svg, type TemplateResult } from 'lit'
import { iconNames, iconPath } from '../../../blocks/kit/icon.ts'
import { choicesOf } from '../../core/schema-words.ts'
import { say } from '../../services/say.ts'
import { fieldId, fieldShell } from './field-shell.ts'
import { type Panel, type Place, setValue } from './panel.ts'
import { words } from './words.ts'

/** An icon is chosen by its looks; its name is for those who cannot see it, and under the pointer. */
export function iconField(panel: Panel, place: Place): TemplateResult {
  const id = fieldId(place.path)
  const named = new Map((choicesOf(place.schema) ?? []).map(({ value, label }) => [value, say(label)]))
  const option = (value: string | undefined, label: string, picture: unknown): TemplateResult => html`<label class="icon-choice" title=${label}>
      <input type="radio" name=${id} aria-label=${label} .checked=${place.value === value} @change=${() => setValue(place, value)} />
      <svg viewBox="0 0 24 24" aria-hidden="true">${picture}</svg>
    </label>`
  return fieldShell(
    panel,
    place,
    html`<div class="icon-choices" id=${id} role="radiogroup" aria-labelledby="label-${id}" tabindex="-1">
      ${place.required ? nothing : option(undefined, say(words.noIcon), svg`<path d="M7 17 17 7" />`)}
      ${iconNames.map((name) => option(name, named.get(name) ?? name, svg`<path d=${iconPath(name)} />`))}
    </div>`,
    { bindable: true },
  )
}
