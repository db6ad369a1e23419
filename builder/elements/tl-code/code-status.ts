import { html } from 'lit'
import { say } from '../../services/say.ts'
import '../ui-icon/ui-icon.element.ts'
import { words } from './code-words.ts'
import type { Draft } from './draft.ts'

/** What the text amounts to, in one line below it, with what can be done about it. */
export function codeStatus(draft: Draft, next: () => void, discard: () => void) {
  if (draft.kind === 'app') {
    const errors = draft.problems.filter((problem) => problem.severity === 'error').length
    const rest = draft.problems.length - errors
    return html`<div class="status" role="status">
      ${
        errors === 0
          ? html`<ui-icon class="good" name="check-circle"></ui-icon>${say(rest === 0 ? words.sound : words.hints)}`
          : html`<ui-icon class="bad" name="error"></ui-icon>${say({ en: `${errors} ${errors === 1 ? 'problem' : 'problems'}`, 'zh-CN': `${errors} 个问题` })}`
      }
      <span class="gap"></span>
      ${errors > 0 ? html`<button type="button" class="quiet" @click=${next}>${say(words.next)}</button>` : ''}
    </div>`
  }
  const [first] = draft.kind === 'broken' ? [draft.problem] : draft.problems
  return html`<div class="status held" role="status">
    <ui-icon name="warning"></ui-icon>
    <span class="why">${first ? say(first.message) : ''} ${say(words.held)}</span>
    <span class="gap"></span>
    <button type="button" class="quiet" @click=${next}>${say(words.next)}</button>
    <button type="button" class="quiet" @click=${discard}>${say(words.discard)}</button>
  </div>`
}
