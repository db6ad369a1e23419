import { html, nothing, type TemplateResult } from 'lit'
import type { App } from '../../../schemas/documents.ts'
import { viewWords } from '../../core/view-words.ts'
import { say } from '../../services/say.ts'
import { fieldId, fieldShell } from './field-shell.ts'
import { type Panel, type Place, problemsAt, setValue } from './panel.ts'
import { words } from './words.ts'

/** What a view is called in the panel's language. */
export function viewTitle(app: App, view: string, locale: string): string {
  const words = viewWords(app, view, locale)
  return typeof words === 'string' ? words : say(words)
}

/** A view of this app, or a new one. */
export function viewField(panel: Panel, place: Place): TemplateResult {
  const { app } = panel
  const current = typeof place.value === 'string' ? place.value : undefined
  const change = (event: Event) => {
    const picked = (event.target as HTMLSelectElement).value
    if (picked !== '+') return setValue(place, picked === '' ? undefined : picked)
    const before = new Set(Object.keys(app.views))
    const standing = { view: panel.session.view, selection: panel.session.selection }
    if (!panel.session.run('add-view')) return
    const made = Object.keys(panel.session.app.views).find((view) => !before.has(view))
    // The person stays where they are: they were choosing, not leaving.
    panel.session.show(standing.view)
    panel.session.select(standing.selection)
    if (made) setValue(place, made)
  }
  const known = current === undefined || Object.hasOwn(app.views, current)
  return fieldShell(
    panel,
    place,
    html`<select id=${fieldId(place.path)} aria-invalid=${problemsAt(panel, place.path).length > 0} @change=${change}>
      ${current === undefined || !place.required ? html`<option value="" .selected=${current === undefined}>${place.required ? say(words.chooseView) : '—'}</option>` : nothing}
      ${known ? nothing : html`<option value=${current} selected>${current}</option>`}
      ${Object.keys(app.views).map((view) => html`<option value=${view} .selected=${view === current}>${viewTitle(app, view, panel.locale)}</option>`)}
      <hr />
      <option value="+">${say(words.newView)}</option>
    </select>`,
  )
}
