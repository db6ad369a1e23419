import { html, nothing } from 'lit'
import type { EditorSession } from '../../core/session.ts'
import { say } from '../../services/say.ts'
import '../tl-problems/tl-problems.element.ts'
import '../ui-icon/ui-icon.element.ts'

/** How many problems there are, in one line at the foot; opened, which. */
export function problemStrip(session: EditorSession, open: boolean, toggle: () => void) {
  const errors = session.problems.filter(({ severity }) => severity === 'error').length
  const warnings = session.problems.length - errors
  const words = [
    ...(errors > 0 ? [say({ en: `${errors} ${errors === 1 ? 'problem' : 'problems'}`, 'zh-CN': `${errors} 个问题` })] : []),
    ...(warnings > 0 ? [say({ en: `${warnings} ${warnings === 1 ? 'hint' : 'hints'}`, 'zh-CN': `${warnings} 条建议` })] : []),
  ].join(' · ')
  return html`<section class="problems" aria-label=${say({ en: 'Problems', 'zh-CN': '问题' })}>
    <button class="strip ${errors > 0 ? 'bad' : warnings > 0 ? 'warn' : 'good'}" aria-expanded=${open} @click=${toggle}>
      <ui-icon name=${errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'check-circle'}></ui-icon>
      <span role="status">${words || say({ en: 'No problems', 'zh-CN': '没有问题' })}</span>
      <ui-icon class="turn" name=${open ? 'chevron-down' : 'chevron-up'}></ui-icon>
    </button>
    ${open ? html`<tl-problems .session=${session}></tl-problems>` : nothing}
  </section>`
}
