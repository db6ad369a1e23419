import { css, html, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { App } from '../../../schemas/documents.ts'
import type { Message, Problem } from '../../../schemas/problem.ts'
import { type Check, publishChecks } from '../../core/publish-checks.ts'
import type { EditorSession } from '../../core/session.ts'
import { placeWords } from '../../services/place-words.ts'
import { say } from '../../services/say.ts'
import { SessionController } from '../../services/session-controller.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { budget, weighFirstView } from '../../services/weigh.ts'
import { controls } from '../../theme.css.ts'
import '../ui-icon/ui-icon.element.ts'

const names: Readonly<Record<Check['about'], Message>> = {
  problems: { en: 'Content', 'zh-CN': '内容检查' },
  job: { en: 'Job', 'zh-CN': '用途' },
  weight: { en: 'Weight', 'zh-CN': '首屏大小' },
  languages: { en: 'Languages', 'zh-CN': '语言' },
  contrast: { en: 'Contrast', 'zh-CN': '对比度' },
}
const icons: Readonly<Record<Check['standing'], string>> = { good: 'check-circle', warn: 'warning', bad: 'error', waiting: 'circle' }

/** What is looked at before an app goes live. Tells `jump` with a problem that was chosen. */
@customElement('tl-checks')
export class Checks extends StudioElement {
  @property({ attribute: false }) session!: EditorSession
  @state() private weight: number | null | undefined
  /** the checks that are shown with all there is */
  @state() private whole: ReadonlySet<Check['about']> = new Set()
  #weighed: App | null = null
  readonly #changes = new SessionController(this, ['document', 'problems', 'world'])

  static override styles = [
    controls,
    css`
      li.check {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 2px 10px;
        padding: 9px 0;
        border-top: 1px solid var(--ui-line);
      }
      li.check:first-child {
        border-top: 0;
      }
      .check > ui-icon {
        grid-row: span 2;
        width: 18px;
        height: 18px;
        margin-top: 1px;
      }
      .good > ui-icon {
        color: var(--ui-good);
      }
      .warn > ui-icon {
        color: var(--ui-warn);
      }
      .bad > ui-icon {
        color: var(--ui-bad);
      }
      .waiting > ui-icon {
        color: var(--ui-faint);
      }
      .about {
        font-weight: 600;
      }
      .words {
        grid-column: 2;
        color: var(--ui-muted);
      }
      .meter {
        grid-column: 2;
        height: 4px;
        margin-top: 5px;
        border-radius: 2px;
        background: var(--ui-press);
        overflow: clip;
      }
      .meter svg {
        display: block;
        width: 100%;
        height: 100%;
        fill: var(--ui-good);
      }
      .warn .meter svg {
        fill: var(--ui-warn);
      }
      .places {
        grid-column: 2;
        margin: 4px 0 0 -8px;
      }
      .places button {
        display: block;
        width: 100%;
        min-height: 26px;
        padding: 4px 8px;
        border: 0;
        background: none;
        font-weight: 400;
        text-align: start;
        overflow-wrap: anywhere;
        white-space: normal;
      }
      .where {
        display: block;
        overflow: hidden;
        color: var(--ui-muted);
        font-size: var(--ui-size-small);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .places .rest {
        color: var(--ui-accent);
      }
      .places button:hover {
        background: var(--ui-hover);
      }
    `,
  ]

  override willUpdate(): void {
    this.#changes.follow(this.session)
  }

  override updated(_changed: PropertyValues<this>): void {
    const { app, world } = this.session
    if (this.#weighed === app) return
    this.#weighed = app
    const { release } = this.session.check()
    this.weight = release ? undefined : null
    if (!release) return
    void weighFirstView(app, world, release)
      .catch(() => null)
      .then((weight) => {
        if (this.#weighed === app) this.weight = weight
      })
  }

  override render() {
    const { app, world } = this.session
    const { problems } = this.session.check()
    return html`<ul>
      ${publishChecks(app, world, problems, this.weight, budget).map(
        (check) => html`<li class="check ${check.standing} ${check.about}">
          <ui-icon name=${icons[check.standing]}></ui-icon>
          <span class="about">${say(names[check.about])}</span>
          <span class="words">${say(check.words)}</span>
          ${check.about === 'weight' && typeof this.weight === 'number' ? meter(this.weight / budget) : nothing}
          ${check.problems ? this.#places(check.about, check.problems) : nothing}
        </li>`,
      )}
    </ul>`
  }

  #showAll(about: Check['about']): void {
    const seen = this.renderRoot.querySelectorAll(`.${about} .places button`).length - 1
    this.whole = new Set([...this.whole, about])
    // The button is gone; what it brought is where one goes on.
    void this.updateComplete.then(() => this.renderRoot.querySelectorAll<HTMLElement>(`.${about} .places button`)[seen]?.focus())
  }

  #places(about: Check['about'], problems: readonly Problem[]) {
    const shown = this.whole.has(about) ? problems : problems.slice(0, 4)
    return html`<ul class="places">
      ${shown.map((problem) => html`<li><button @click=${() => this.emit('jump', problem)}><span>${say(problem.message)}</span><span class="where">${placeWords(this.session, problem)}</span></button></li>`)}
      ${problems.length > shown.length ? html`<li><button class="rest" @click=${() => this.#showAll(about)}>${say({ en: `Show ${problems.length - shown.length} more`, 'zh-CN': `再显示 ${problems.length - shown.length} 条` })}</button></li>` : nothing}
    </ul>`
  }
}

const meter = (share: number) =>
  html`<span class="meter"><svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width=${Math.min(100, share * 100)} height="4"></rect></svg></span>`

declare global {
  interface HTMLElementTagNameMap {
    'tl-checks': Checks
  }
}
