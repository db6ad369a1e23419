import { html, nothing, type TemplateResult } from 'lit'
import type { JsonSchema } from '../../../schemas/json-schema.ts'
import { choicesOf, helpOf, labelOf } from '../../core/schema-words.ts'
import { say } from '../../services/say.ts'
import { askField } from './ask-field.ts'
import { chipFace } from './chip-face.ts'
import { commandField } from './command-field.ts'
import { errors, fieldId, fieldShell } from './field-shell.ts'
import { iconField } from './icon-field.ts'
import { listField } from './list-field.ts'
import { numberField } from './number-field.ts'
import { inside, type Panel, type Place, problemsAt, setValue } from './panel.ts'
import { pictureField } from './picture-field.ts'
import { textField } from './text-field.ts'
import { viewField } from './view-field.ts'
import { words } from './words.ts'

/** The control for a value, chosen by its schema. */
export function propField(panel: Panel, place: Place): TemplateResult {
  const { schema, value } = place
  const control = schema['x-control']
  if (control === 'command') return commandField(panel, place)
  if (isList(schema)) return listField(panel, place)
  if (isBinding(value)) return boundField(panel, place)
  if (control === 'view') return viewField(panel, place)
  if (control === 'ask' || control === 'answer') return askField(panel, place)
  if (control === 'picture') return pictureField(panel, place)
  if (control === 'icon') return iconField(panel, place)
  const choices = choicesOf(schema)
  if (choices) return choiceField(panel, place, choices)
  switch (typeOf(schema)) {
    case 'boolean':
      return switchField(panel, place)
    case 'integer':
    case 'number':
      return numberField(panel, place)
    case 'string':
      return textField(panel, place)
    case 'object':
      return groupField(panel, place)
    default:
      return textField(panel, place)
  }
}

export const typeOf = (schema: JsonSchema): string | undefined => (typeof schema.type === 'string' ? schema.type : schema.type?.find((one) => one !== 'null'))
const isList = (schema: JsonSchema): boolean => typeOf(schema) === 'array' && schema.items !== undefined && typeOf(schema.items) === 'object'
export const isBinding = (value: unknown): value is { $: string } => typeof value === 'object' && value !== null && '$' in value && typeof value.$ === 'string'

/** A value that is bound as a whole: a chip in the control's place. */
function boundField(panel: Panel, place: Place): TemplateResult {
  const expression = (place.value as { $: string }).$
  const face = chipFace(place.fields)(expression)
  const open = (event: Event): void =>
    panel.pick({
      anchor: event.currentTarget as Element,
      fields: place.fields,
      want: 'text',
      bare: true,
      expression,
      done: (picked) => setValue(place, picked === null ? undefined : { $: picked }),
    })
  return fieldShell(
    panel,
    place,
    html`<div class="bound">
      <button type="button" class=${face.code ? 'chip code' : 'chip'} id=${fieldId(place.path)} title=${face.title} @click=${open}>${face.label}</button>
      <button type="button" class="icon-button small" title=${say(words.unbind)} aria-label=${say(words.unbind)} @click=${() => setValue(place, place.required ? place.schema.default : undefined)}><ui-icon name="x"></ui-icon></button>
    </div>`,
  )
}

function choiceField(panel: Panel, place: Place, choices: NonNullable<ReturnType<typeof choicesOf>>): TemplateResult {
  const current = place.value ?? place.schema.default
  const set = (value: string | number): void => setValue(place, value === place.schema.default && !place.required ? undefined : value)
  const widest = Math.max(...choices.map(({ label }) => width(say(label))))
  const segmented = choices.length <= 4 && widest * choices.length <= 34
  const control = segmented
    ? html`<div class="segmented" role="group" aria-labelledby="label-${fieldId(place.path)}">
        ${choices.map(({ value, label }) => html`<button type="button" aria-pressed=${value === current} @click=${() => set(value)}>${say(label)}</button>`)}
      </div>`
    : html`<select
        id=${fieldId(place.path)}
        @change=${(event: Event) => {
          const index = (event.target as HTMLSelectElement).selectedIndex - (blank(place) ? 1 : 0)
          const picked = choices[index]
          if (picked) set(picked.value)
          else setValue(place, undefined)
        }}
      >
        ${blank(place) ? html`<option value="" .selected=${current === undefined}>${place.required ? say(words.choose) : '—'}</option>` : nothing}
        ${choices.map(({ value, label }) => html`<option .selected=${value === current}>${say(label)}</option>`)}
      </select>`
  return fieldShell(panel, place, control, { bindable: true })
}

const blank = (place: Place): boolean => place.schema.default === undefined
/** Chinese letters take two columns. */
const width = (text: string): number => [...text].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 2)

function switchField(panel: Panel, place: Place): TemplateResult {
  const on = place.value ?? place.schema.default ?? false
  const input = html`<input
    type="checkbox"
    class="switch"
    role="switch"
    id=${fieldId(place.path)}
    .checked=${on === true}
    @change=${(event: Event) => {
      const checked = (event.target as HTMLInputElement).checked
      setValue(place, checked === (place.schema.default ?? false) && !place.required ? undefined : checked)
    }}
  />`
  return fieldShell(panel, place, input, { bindable: true, inline: true })
}

/** An object's own fields, below its name. */
function groupField(panel: Panel, place: Place): TemplateResult {
  const help = helpOf(place.schema)
  return html`<fieldset class="inner">
    <legend class="label">${say(labelOf(place.name, place.schema))}</legend>
    ${help ? html`<p class="help">${say(help)}</p>` : nothing}
    ${Object.entries(place.schema.properties ?? {}).map(([name, schema]) => propField(panel, inside(place, name, schema, place.schema.required?.includes(name) ?? false)))}
    ${errors(problemsAt(panel, place.path))}
  </fieldset>`
}
