import { html, nothing, type TemplateResult } from 'lit'
import { findVersion, majorRef } from '../../../runtime/engine/world.ts'
import { freeName } from '../../core/new-id.ts'
import { say } from '../../services/say.ts'
import '../bound-text/bound-text.element.ts'
import type { PickAsked } from '../bound-text/bound-text.element.ts'
import { missing } from './app-panel.ts'
import { newestServices } from './command-field.ts'
import { errors } from './field-shell.ts'
import { group } from './group.ts'
import { guardsField } from './guards-field.ts'
import { inputRows, suggestInput } from './input-rows.ts'
import { fieldsAt, type Panel, problemsAt, write } from './panel.ts'
import { faceFor } from './text-field.ts'
import { viewTitle } from './view-field.ts'
import { words } from './words.ts'

/** The shown view: its title, and the data it needs. */
export function viewPanel(panel: Panel): TemplateResult {
  const { app, world, session, locale, view: id } = panel
  const view = app.views[id]
  if (!view) return html``
  const first = app.locales[0] as string
  const title = { shown: (locale === first ? view.title : app.strings?.[locale]?.[`$${id}.title`]) ?? '', original: view.title ?? '' }
  const fields = fieldsAt(app, world, { view: id })
  const wrong = problemsAt(panel, ['views', id, 'title'])
  return html`${group(panel, 'thisView', [
    html`<div class="field" data-path=${`views.${id}.title`}>
      <div class="top"><label for="view-title">${say(words.viewTitle)}</label>${missing(title)}</div>
      <tl-bound-text
        id="view-title"
        .value=${title.shown}
        .label=${say(words.viewTitle)}
        .placeholder=${title.original || viewTitle(app, id, locale)}
        .multiline=${false}
        .pickable=${fields.length > 0}
        .invalid=${wrong.some(({ severity }) => severity === 'error')}
        .face=${faceFor({ fields })}
        @text-input=${(event: CustomEvent<string>) => session.run('set-view', { view: id, title: event.detail, locale })}
        @pick-field=${(event: CustomEvent<PickAsked>) => panel.pick({ ...event.detail, fields, want: 'text' })}
      ></tl-bound-text>
      ${errors(wrong)}
    </div>`,
    html`<div class="field">
      <div class="top"><span class="label">${say(words.needs)}</span></div>
      <p class="help">${say(words.needsHelp)}</p>
      ${data(panel)}
    </div>`,
    guardsField(panel),
  ])}`
}

function data(panel: Panel): TemplateResult {
  const { app, world, view: id } = panel
  const entries = Object.entries(app.views[id]?.data ?? {})
  const services = newestServices(world.services, 'query')
  const add = (event: Event): void => {
    const select = event.target as HTMLSelectElement
    const service = services.find((one) => majorRef(one) === select.value)
    select.value = ''
    if (!service) return
    const name = freeName(service.id.split('-')[0] as string, Object.fromEntries(entries))
    write(panel, words.addData, ['views', id, 'data', name], { service: majorRef(service), input: suggestInput(app, service) })
    panel.toggle(`data:${id}.${name}`, true)
  }
  return html`<ul class="items">
      ${entries.map(([name, { service: ref, input }]) => {
        const service = findVersion(world.services, ref)
        const key = `data:${id}.${name}`
        const path = ['views', id, 'data', name]
        const wrong = problemsAt(panel, path, true).length > 0
        const open = panel.isOpen(key, wrong)
        return html`<li class=${open ? 'item open' : 'item'} data-path=${path.join('.')}>
          <div class="head">
            <button type="button" class="quiet title" aria-expanded=${open} @click=${() => panel.toggle(key, !open)}>
              <ui-icon class="twist" name="chevron-right"></ui-icon><span class="name">${service ? say(service.title) : ref}</span>
              ${wrong && !open ? html`<ui-icon class="bad" name="warning"></ui-icon>` : nothing}
              <span class="badge mono">${name}</span>
            </button>
            <span class="acts">
              <button type="button" class="icon-button small" title=${say(words.remove)} aria-label="${say(words.remove)} ${service ? say(service.title) : ref}" @click=${() => removeData(panel, name)}><ui-icon name="trash"></ui-icon></button>
            </span>
          </div>
          ${
            open
              ? html`<div class="inside">
                  ${service ? html`<p class="help">${say(service.question)} <span class="badge">${service.system}</span></p>` : nothing} ${errors(problemsAt(panel, path))} ${errors(problemsAt(panel, [...path, 'service']))}
                  ${
                    service
                      ? inputRows(panel, {
                          path: [...path, 'input'],
                          service,
                          input,
                          fields: fieldsAt(app, world, { view: id }).filter((field) => ['asks', 'brand', 'now'].includes(field.path)),
                          set: (one, value) => write(panel, words.changeData, [...path, 'input', one], value),
                        })
                      : nothing
                  }
                </div>`
              : nothing
          }
        </li>`
      })}
    </ul>
    <select aria-label=${say(words.addData)} @change=${add}>
      <option value="">${say(words.addData)}</option>
      ${services.map((one) => html`<option value=${majorRef(one)}>${say(one.title)} · ${one.system}</option>`)}
    </select>`
}

function removeData(panel: Panel, name: string): void {
  const { app, view: id } = panel
  const { [name]: _, ...others } = app.views[id]?.data ?? {}
  write(panel, words.changeData, ['views', id, 'data'], Object.keys(others).length === 0 ? undefined : others)
}
