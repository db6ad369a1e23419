import { html, type TemplateResult } from 'lit'
import { checkExpression } from '../../../runtime/engine/check-expression.ts'
import { inputScope } from '../../../runtime/engine/scope.ts'
import { choicesOf } from '../../core/schema-words.ts'
import { say } from '../../services/say.ts'
import { errors } from './field-shell.ts'
import { fieldsAt, type Panel, problemsAt, write } from './panel.ts'
import { schemaOfPath } from './scope-at.ts'
import { viewTitle } from './view-field.ts'
import { words } from './words.ts'

/** Instead of this view another: each rule a condition and a view, in order; the first that holds counts. */
export function guardsField(panel: Panel): TemplateResult {
  const { app, world, view: id } = panel
  const guards = app.views[id]?.guards ?? []
  const others = Object.keys(app.views).filter((one) => one !== id)
  const scope = inputScope(app, world)
  // What a guard may speak of: what was given and done before, nothing that this view would fetch.
  const own = new Set(Object.keys(app.views[id]?.data ?? {}))
  const fields = fieldsAt(app, world, { view: id }).filter(({ path }) => !own.has(path.split('.')[0] as string))
  const path = (i: number) => ['views', id, 'guards', i]
  const put = (next: readonly { when: string; to: string }[]) => write(panel, words.guards, ['views', id, 'guards'], next.length === 0 ? undefined : next)
  const change = (i: number, more: Partial<{ when: string; to: string }>) => put(guards.map((one, n) => (n === i ? { ...one, ...more } : one)))
  return html`<div class="field">
    <div class="top"><span class="label">${say(words.guards)}</span></div>
    <p class="help">${say(words.guardsHelp)}</p>
    ${guards.map(
      ({ when, to }, i) => html`<div class="guard" data-path=${path(i).join('.')}>
        <tl-condition
          .value=${when}
          .fields=${fields}
          .check=${(source: string) => checkExpression(source, scope, { type: 'boolean' }).problems}
          .choices=${(field: string) => choicesOf(schemaOfPath(scope, field) ?? {})?.map((one) => ({ value: one.value, label: say(one.label) }))}
          @condition-change=${(event: CustomEvent<string>) => event.detail !== '' && change(i, { when: event.detail })}
          @pick-condition-field=${(event: CustomEvent) => panel.pick({ ...event.detail, fields })}
        ></tl-condition>
        ${errors(problemsAt(panel, [...path(i), 'when']))}
        <div class="bound">
          <select aria-label=${say(words.guardTo)} @change=${(event: Event) => change(i, { to: (event.target as HTMLSelectElement).value })}>
            ${others.includes(to) ? '' : html`<option value=${to} selected>${to}</option>`}
            ${others.map((one) => html`<option value=${one} .selected=${one === to}>${viewTitle(app, one, panel.locale)}</option>`)}
          </select>
          <button type="button" class="icon-button small" title=${say(words.remove)} aria-label=${say(words.remove)} @click=${() => put(guards.filter((_, n) => n !== i))}><ui-icon name="x"></ui-icon></button>
        </div>
        ${errors(problemsAt(panel, [...path(i), 'to']))}
      </div>`,
    )}
    <button type="button" class="quiet add" ?disabled=${others.length === 0} @click=${() => put([...guards, { when: 'true', to: others[0] as string }])}>
      <ui-icon name="plus"></ui-icon>${say(words.addGuard)}
    </button>
  </div>`
}
