import { html, nothing, type TemplateResult } from 'lit'
import { scopeFields } from '../../../runtime/engine/fields.ts'
import { findVersion, majorRef } from '../../../runtime/engine/world.ts'
import type { Service } from '../../../schemas/documents.ts'
import { freeName } from '../../core/new-id.ts'
import { say } from '../../services/say.ts'
import { errors, fieldId, fieldShell } from './field-shell.ts'
import { inputRows, suggestInput } from './input-rows.ts'
import { type Panel, type Place, problemsAt, setValue } from './panel.ts'
import { viewTitle } from './view-field.ts'
import { words } from './words.ts'

interface Command {
  service: string
  input?: Record<string, unknown>
  as?: string
  /** refusal code → view */
  refused?: Record<string, string>
}

/** The newest of each service of a kind, by title. */
export function newestServices(services: readonly Service[], kind: Service['kind']): Service[] {
  const newest = new Map<string, Service>()
  for (const service of services)
    if (service.kind === kind && service.audience !== 'staff') newest.set(majorRef(service), findVersion(services, majorRef(service)) as Service)
  return [...newest.values()].sort((a, b) => say(a.title).localeCompare(say(b.title)))
}

const isCommand = (value: unknown): value is Command =>
  typeof value === 'object' &&
  value !== null &&
  'service' in value &&
  typeof value.service === 'string' &&
  (!('input' in value) || (typeof value.input === 'object' && value.input !== null))

/** What a form does when it is sent: a command service, what it is given, and the name of its answer. */
export function commandField(panel: Panel, place: Place): TemplateResult {
  const command = isCommand(place.value) ? place.value : undefined
  const services = newestServices(panel.world.services, 'command')
  const service = command && findVersion(panel.world.services, command.service)
  const choose = (event: Event) => {
    const ref = (event.target as HTMLSelectElement).value
    const picked = services.find((one) => majorRef(one) === ref)
    if (!picked) return setValue(place, undefined)
    setValue(place, { service: ref, input: suggestInput(panel.app, picked), as: freeName('receipt', {}) })
  }
  const control = html`<select id=${fieldId(place.path)} aria-invalid=${problemsAt(panel, place.path).length > 0} @change=${choose}>
    <option value="" .selected=${!command}>${say(words.nothingElse)}</option>
    ${command && !services.some((one) => majorRef(one) === command.service) ? html`<option value=${command.service} .selected=${true}>${service ? say(service.title) : command.service}</option>` : nothing}
    ${services.map((one) => html`<option value=${majorRef(one)} .selected=${majorRef(one) === command?.service}>${say(one.title)}</option>`)}
  </select>`
  return html`${fieldShell(panel, place, control)}
  ${
    command && service
      ? html`<div class="inner">
          <p class="help">${say(service.question)} <span class="badge">${service.system}</span></p>
          ${inputRows(panel, {
            path: [...place.path, 'input'],
            service,
            input: command.input ?? {},
            fields: askFields(panel),
            set: (name, value) => place.setIn(['input', name], value),
          })}
          ${refusals(panel, place, command, service)}
          <div class="field">
            <div class="top"><label for="${fieldId(place.path)}-as">${say(words.answerName)}</label></div>
            <input
              id="${fieldId(place.path)}-as"
              class="mono"
              .value=${command.as ?? ''}
              @change=${(event: Event) => {
                const { value } = event.target as HTMLInputElement
                place.setIn(['as'], value.trim() === '' ? undefined : freeName(value, {}))
              }}
            />
            <p class="help">${say(words.answerNameHelp)}</p>
          </div>
        </div>`
      : nothing
  }`
}

/** Where each of the service's refusals leads: its words above the form, or a view that helps on. */
function refusals(panel: Panel, place: Place, { refused = {} }: Command, service: Service): TemplateResult | typeof nothing {
  const known = service.refusals ?? []
  if (known.length === 0) return nothing
  return html`<div class="field">
    <div class="top"><span class="label">${say(words.refusals)}</span></div>
    ${known.map(({ code, say: said }) => {
      const to = refused[code] ?? ''
      const id = `${fieldId(place.path)}-${code}`
      const set = (event: Event): void => {
        const { value } = event.target as HTMLSelectElement
        const { [code]: _, ...others } = refused
        const next = value === '' ? others : { ...others, [code]: value }
        place.setIn(['refused'], Object.keys(next).length === 0 ? undefined : next)
      }
      return html`<label class="help" for=${id}>${say(said)}</label>
        <select id=${id} @change=${set}>
          <option value="" .selected=${to === ''}>${say(words.refusalAbove)}</option>
          ${Object.keys(panel.app.views).map((view) => html`<option value=${view} .selected=${view === to}>${viewTitle(panel.app, view, panel.locale)}</option>`)}
        </select>
        ${errors(problemsAt(panel, [...place.path, 'refused', code]))}`
    })}
  </div>`
}

/** A command may use what the customer gave, nothing of the view's own data. */
const askFields = ({ app, world, view }: Panel) =>
  scopeFields(app, world, { view }).filter((field) => field.path === 'asks' || field.path === 'brand' || field.path === 'now')
