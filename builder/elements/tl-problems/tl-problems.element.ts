import { css, html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { goToProblem } from '../../core/go-to-problem.ts'
import type { EditorSession } from '../../core/session.ts'
import { placeWords } from '../../services/place-words.ts'
import { say } from '../../services/say.ts'
import { SessionController } from '../../services/session-controller.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import '../ui-icon/ui-icon.element.ts'

/** Shown before a person asks for the rest: an untranslated app has hundreds. */
const many = 60

/** What is wrong, worst first; a click goes there. */
@customElement('tl-problems')
export class TlProblems extends StudioElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        overflow-y: auto;
        background: var(--ui-panel);
      }
      ul {
        padding: 4px 6px 8px;
      }
      button.problem {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr) auto;
        justify-content: stretch;
        align-items: start;
        gap: 8px;
        width: 100%;
        min-height: 0;
        padding: 6px 8px;
        border: 0;
        border-radius: 6px;
        background: transparent;
        font-weight: 400;
        line-height: 1.45;
        text-align: start;
        overflow-wrap: anywhere;
        white-space: normal;
      }
      button.problem:hover {
        background: var(--ui-hover);
      }
      button.problem > ui-icon {
        margin-top: 1px;
        color: var(--ui-warn);
      }
      button.problem[data-severity='error'] > ui-icon {
        color: var(--ui-bad);
      }
      .fix {
        display: block;
        color: var(--ui-muted);
      }
      .where {
        max-width: 16em;
        overflow: hidden;
        color: var(--ui-muted);
        font-size: var(--ui-size-small);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .rest {
        margin: 2px 8px;
      }
      @media (max-width: 600px) {
        button.problem {
          grid-template-columns: 16px minmax(0, 1fr);
        }
        .where {
          grid-column: 2;
          max-width: none;
          margin-top: -6px;
          white-space: normal;
        }
      }
      .empty {
        grid-auto-flow: column;
        justify-content: center;
        padding: 18px;
      }
      .empty ui-icon {
        color: var(--ui-good);
      }
    `,
  ]

  @property({ attribute: false }) session!: EditorSession
  @state() private all = false

  #following = new SessionController(this, ['problems', 'locale'])

  protected override willUpdate(): void {
    this.#following.follow(this.session)
  }

  override render() {
    const problems = [...(this.session?.problems ?? [])].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
    if (problems.length === 0) return html`<div class="empty"><ui-icon name="check-circle"></ui-icon><p>${say(words.none)}</p></div>`
    const shown = this.all ? problems : problems.slice(0, many)
    return html`
      <ul>
        ${repeat(
          shown,
          (problem) => `${problem.code}|${problem.path}|${problem.message.en}`,
          (problem) => html`<li>
            <button class="problem" data-severity=${problem.severity} @click=${() => goToProblem(this.session, problem)}>
              <ui-icon name=${problem.severity === 'error' ? 'error' : 'warning'}></ui-icon>
              <span
                ><span class="visually-hidden">${say(words[problem.severity])}: </span>${say(problem.message)}${problem.fix ? html`<span class="fix">${say(problem.fix)}</span>` : nothing}</span
              >
              <span class="where" title=${problem.path}>${placeWords(this.session, problem)}</span>
            </button>
          </li>`,
        )}
      </ul>
      ${shown.length < problems.length ? html`<button class="quiet rest" @click=${() => (this.all = true)}>${say({ en: `Show ${problems.length - shown.length} more`, 'zh-CN': `再显示 ${problems.length - shown.length} 条` })}</button>` : nothing}
    `
  }
}

const words = {
  none: { en: 'No problems. This can be published.', 'zh-CN': '没有问题，可以发布。' },
  error: { en: 'Problem', 'zh-CN': '问题' },
  warning: { en: 'Hint', 'zh-CN': '建议' },
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-problems': TlProblems
  }
}
