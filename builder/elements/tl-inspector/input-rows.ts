import { html, nothing, type TemplateResult } from 'lit'
import type { Field } from '../../../runtime/engine/fields.ts'
import type { App, Service } from '../../../schemas/documents.ts'
import type { JsonSchema } from '../../../schemas/json-schema.ts'
import type { Path } from '../../core/json.ts'
import { choicesOf, labelOf } from '../../core/schema-words.ts'
import { say } from '../../services/say.ts'
import { askLabel } from './ask-field.ts'
import { chipFace } from './chip-face.ts'
import { errors } from './field-shell.ts'
import { type Panel, problemsAt } from './panel.ts'
import { words } from './words.ts'

/** A service's input as it can be guessed: a question of the same fact or name for each property. */
export function suggestInput(app: App, service: Service): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries((service.input.properties ?? {}) as Record<string, JsonSchema>)) {
    const fact = typeof schema['x-fact'] === 'string' ? schema['x-fact'] : name
    const ask = Object.entries(app.asks).find(([, one]) => one.fact === fact)?.[0] ?? (Object.hasOwn(app.asks, name) ? name : undefined)
    if (ask !== undefined) input[name] = { $: `asks.${ask}` }
  }
  return input
}

interface InputPlace {
  path: Path
  service: Service
  input: Readonly<Record<string, unknown>>
  fields: readonly Field[]
  set(name: string, value: unknown): void
}

const askPath = /^asks\.([A-Za-z]\w*)$/

/** One row for each input of a service: the question that answers it, a fixed value, or another field. */
export function inputRows(panel: Panel, { path, service, input, fields, set }: InputPlace): TemplateResult {
  const properties = Object.entries((service.input.properties ?? {}) as Record<string, JsonSchema>)
  const required = service.input.required ?? []
  return html`<div class="rows">
    ${properties.map(([name, schema]) => {
      const at = [...path, name]
      const value = input[name]
      const expression = typeof value === 'object' && value !== null && '$' in value ? String(value.$) : undefined
      const ask = expression === undefined ? undefined : askPath.exec(expression)?.[1]
      const id = `in-${at.join('-')}`
      const mode = value === undefined ? '' : ask !== undefined ? `ask:${ask}` : expression !== undefined ? 'field' : 'fixed'
      const change = (event: Event) => {
        const select = event.target as HTMLSelectElement
        const picked = select.value
        if (picked === '') return set(name, undefined)
        if (picked.startsWith('ask:')) return set(name, { $: `asks.${picked.slice(4)}` })
        if (picked === 'fixed')
          return set(
            name,
            schema.default ??
              (schema.type === 'number' || schema.type === 'integer'
                ? (schema.minimum ?? 0)
                : schema.type === 'boolean'
                  ? false
                  : (choicesOf(schema)?.[0]?.value ?? '')),
          )
        select.value = mode
        panel.pick({ anchor: select, fields, want: 'any', bare: true, done: (field) => field !== null && set(name, { $: field }) })
      }
      return html`<div class="map" data-path=${at.join('.')}>
        <label for=${id}>${say(labelOf(name, schema))}${required.includes(name) ? html`<span class="must">*</span>` : nothing}</label>
        <select id=${id} aria-invalid=${problemsAt(panel, at).length > 0} @change=${change}>
          ${value === undefined || !required.includes(name) ? html`<option value="" .selected=${mode === ''}>${say(required.includes(name) ? words.choose : words.notGiven)}</option>` : nothing}
          ${ask !== undefined && !Object.hasOwn(panel.app.asks, ask) ? html`<option value="ask:${ask}" .selected=${true}>${ask}</option>` : nothing}
          <optgroup label=${say(words.questions)}>
            ${Object.keys(panel.app.asks).map((one) => html`<option value="ask:${one}" .selected=${one === ask}>${askLabel(panel.app, panel.world, one, panel.locale)}</option>`)}
          </optgroup>
          <option value="fixed" .selected=${mode === 'fixed'}>${say(words.fixedValue)}</option>
          <option value="field" .selected=${mode === 'field'}>${mode === 'field' ? chipFace(fields)(expression as string).label : say(words.otherField)}</option>
        </select>
        ${mode === 'fixed' ? fixedValue(schema, value, (next) => set(name, next)) : nothing} ${errors(problemsAt(panel, at))}
      </div>`
    })}
  </div>`
}

function fixedValue(schema: JsonSchema, value: unknown, set: (value: unknown) => void): TemplateResult {
  const numeric = schema.type === 'number' || schema.type === 'integer'
  const choices = choicesOf(schema)
  if (choices) {
    return html`<select class="second" @change=${(event: Event) => set(choices[(event.target as HTMLSelectElement).selectedIndex]?.value)}>
      ${choices.map((one) => html`<option .selected=${one.value === value}>${say(one.label)}</option>`)}
    </select>`
  }
  if (schema.type === 'boolean')
    return html`<input class="second switch" type="checkbox" role="switch" .checked=${value === true} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} />`
  return html`<input
    class="second"
    type=${numeric ? 'number' : 'text'}
    .value=${String(value ?? '')}
    @change=${(event: Event) => {
      const text = (event.target as HTMLInputElement).value
      set(numeric ? Number(text) : text)
    }}
  />`
}
