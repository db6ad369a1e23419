import { html, nothing, type TemplateResult } from 'lit'
import { labelOf } from '../../core/schema-words.ts'
import { say } from '../../services/say.ts'
import '../bound-text/bound-text.element.ts'
import type { PickAsked } from '../bound-text/bound-text.element.ts'
import { chipFace } from './chip-face.ts'
import { fieldId, fieldShell } from './field-shell.ts'
import { type Panel, type Place, problemsAt, setValue } from './panel.ts'
import { words } from './words.ts'

/** Text: with chips where fields may be bound, a plain input where not; `below` stands under its control. */
export function textField(panel: Panel, place: Place, below?: TemplateResult): TemplateResult {
  const { schema } = place
  const text = schema['x-text'] === true ? place.textIn?.([]) : undefined
  const value = text ? text.shown : typeof place.value === 'string' ? place.value : place.value === undefined ? '' : JSON.stringify(place.value)
  const untranslated = text !== undefined && text.shown === '' && text.original !== ''
  const set = (next: string): void => (text ? text.set(next) : setValue(place, next === '' && !place.required ? undefined : next))
  const multiline = schema['x-control'] === 'multiline'
  const label = say(labelOf(place.name, schema))
  const invalid = problemsAt(panel, place.path).some((problem) => problem.severity === 'error')
  const id = fieldId(place.path)
  const placeholder = untranslated ? text.original : typeof schema.default === 'string' ? schema.default : ''
  if (schema['x-static'] === true || place.fields.length === 0) {
    const onInput = (event: Event): void => {
      if (!(event as InputEvent).isComposing) set((event.target as HTMLInputElement).value)
    }
    const type = schema.format === 'uri' || schema['x-control'] === 'url' ? 'url' : 'text'
    const input = multiline
      ? html`<textarea id=${id} rows="3" .value=${value} placeholder=${placeholder} aria-invalid=${invalid} @input=${onInput} @compositionend=${onInput}></textarea>`
      : html`<input id=${id} inputmode=${type} .value=${value} placeholder=${placeholder} aria-invalid=${invalid} @input=${onInput} @compositionend=${onInput} />`
    return fieldShell(panel, place, html`${input}${below ?? nothing}`, { aside: mark(untranslated) })
  }
  const face = faceFor(place)
  const control = html`<tl-bound-text
    id=${id}
    .value=${value}
    .label=${label}
    .placeholder=${placeholder}
    .multiline=${multiline}
    .pickable=${true}
    .invalid=${invalid}
    .face=${face}
    @text-input=${(event: CustomEvent<string>) => set(event.detail)}
    @pick-field=${(event: CustomEvent<PickAsked>) => panel.pick({ ...event.detail, fields: place.fields, want: 'text' })}
  ></tl-bound-text>`
  return fieldShell(panel, place, html`${control}${below ?? nothing}`, { aside: mark(untranslated) })
}

const mark = (untranslated: boolean): TemplateResult => html`${untranslated ? html`<span class="badge warn">${say(words.missing)}</span>` : ''}`

/** One function for each list of fields, so that the text is not redrawn (and its caret lost) on every render. */
const faces = new WeakMap<object, ReturnType<typeof chipFace>>()
export function faceFor({ fields }: Pick<Place, 'fields'>): ReturnType<typeof chipFace> {
  let face = faces.get(fields)
  if (!face) {
    face = chipFace(fields)
    faces.set(fields, face)
  }
  return face
}
