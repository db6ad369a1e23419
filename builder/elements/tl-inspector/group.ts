import { html, type TemplateResult } from 'lit'
import { say } from '../../services/say.ts'
import type { Panel } from './panel.ts'
import { words } from './words.ts'

export type GroupName = 'content' | 'layout' | 'behaviour' | 'data' | 'more' | 'settings' | 'app' | 'thisView' | 'asksGroup' | 'languages'

/** A titled part of the inspector; the person's own opening and closing is remembered for as long as the inspector lives. */
export function group(
  panel: Panel,
  name: GroupName,
  fields: readonly TemplateResult[],
  { open = name !== 'behaviour' && name !== 'more' }: { open?: boolean } = {},
): TemplateResult {
  const key = `group:${name}`
  const shown = panel.isOpen(key, open)
  return html`<section class="group ${shown ? 'open' : ''}">
    <h3>
      <button type="button" class="quiet" aria-expanded=${shown} @click=${() => panel.toggle(key, !shown)}><span>${say(words[name])}</span><ui-icon class="twist" name="chevron-right"></ui-icon></button>
    </h3>
    ${shown ? html`<div class="fields">${fields}</div>` : ''}
  </section>`
}
