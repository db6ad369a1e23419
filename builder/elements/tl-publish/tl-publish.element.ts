import { html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Message, Problem } from '../../../schemas/problem.ts'
import { titleIn } from '../../core/app-title.ts'
import { goToProblem } from '../../core/go-to-problem.ts'
import type { EditorSession } from '../../core/session.ts'
import { api, type Figures, type Live, type Person, type ReleaseEntry } from '../../services/api.ts'
import type { ApiError, Result } from '../../services/api-error.ts'
import type { Autosave } from '../../services/autosave.ts'
import { mayBuild } from '../../services/roles.ts'
import { say, studioLocale } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import '../tl-checks/tl-checks.element.ts'
import '../tl-live/tl-live.element.ts'
import '../tl-releases/tl-releases.element.ts'
import '../ui-icon/ui-icon.element.ts'
import { styles } from './tl-publish.styles.ts'

type Work = 'idle' | 'saving' | 'publishing' | 'moving'

const undecided: ApiError = {
  code: 'conflict',
  message: {
    en: 'Someone saved this app in the meantime. Choose first which version to keep.',
    'zh-CN': '有人在此期间保存了这个微应用，请先选择保留哪个版本。',
  },
}

/** The sheet from draft to live: checks, the live address, releases. Tells `live-changed`, and `choose-version` where that comes first. */
@customElement('tl-publish')
export class Publish extends StudioElement {
  @property({ attribute: false }) session!: EditorSession
  @property({ attribute: false }) autosave!: Autosave
  @property({ attribute: false }) person!: Person
  @property({ attribute: false }) live: Live | null = null
  @property() url = ''
  /** closed, it neither checks nor weighs the app: both take as long as compiling all of it */
  @state() private opened = false
  @state() private work: Work = 'idle'
  @state() private error: ApiError | null = null
  @state() private releases: readonly ReleaseEntry[] | null = null
  @state() private figures: Figures | null = null
  /** what was just done, with the way back */
  @state() private done: { words: Message; back?: { words: Message; release: string } } | null = null

  static override styles = [controls, styles]

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!
  }
  get #heading(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('#title')!
  }

  open(): void {
    this.error = this.done = null
    this.opened = true
    void this.updateComplete.then(() => this.#dialog.showModal())
    void this.#read()
  }

  async #read(): Promise<void> {
    const { id } = this.session.app
    const { brand } = this.person
    const [releases, figures] = await Promise.all([api.releases(brand, id), api.figures(brand, id)])
    if (releases.ok) this.releases = [...releases.value.releases].sort((a, b) => b.number - a.number)
    if (figures.ok) this.figures = figures.value.today
  }

  async #publish(): Promise<void> {
    if (this.work !== 'idle') return
    this.error = this.done = null
    this.#begin('saving')
    if (!(await this.autosave.saveNow())) {
      this.work = 'idle'
      this.error = (this.autosave.theirs ? null : this.autosave.error) ?? undecided
      return
    }
    this.work = 'publishing'
    const published = await api.publish(this.person.brand, this.session.app.id, this.session.revision)
    await this.#settle(published, published.ok ? { release: published.value.release, publishedAt: new Date().toISOString(), url: published.value.url } : null, {
      words: { en: 'It is live.', 'zh-CN': '已上线。' },
    })
  }

  async #makeLive(release: string, words: Message): Promise<void> {
    if (this.work !== 'idle') return
    const before = this.releases?.find(({ live }) => live)
    this.error = this.done = null
    this.#begin('moving')
    const moved = await api.rollback(this.person.brand, this.session.app.id, release)
    await this.#settle(
      moved,
      { release, publishedAt: new Date().toISOString(), url: this.url },
      { words, ...(before ? { back: { words: { en: `Back to ${before.number}`, 'zh-CN': `回到版本 ${before.number}` }, release: before.release } } : {}) },
    )
  }

  async #unpublish(): Promise<void> {
    if (this.work !== 'idle') return
    const before = this.releases?.find(({ live }) => live)
    this.error = this.done = null
    this.#begin('moving')
    const closed = await api.unpublish(this.person.brand, this.session.app.id)
    await this.#settle(closed, null, {
      words: { en: 'Closed. Customers see a page that says so.', 'zh-CN': '已下线。客户打开时会看到关闭说明页。' },
      ...(before ? { back: { words: { en: 'Publish again', 'zh-CN': '重新上线' }, release: before.release } } : {}),
    })
  }

  /** The button that began it is disabled meanwhile; the focus stays in the sheet, or Escape would no longer close it. */
  #begin(work: Work): void {
    this.work = work
    this.#heading.focus()
  }

  async #settle(answer: Result<unknown>, live: Live | null, done: NonNullable<Publish['done']>): Promise<void> {
    this.work = 'idle'
    if (!answer.ok) {
      this.error = answer.error
      return
    }
    this.live = live
    if (live) this.url = live.url
    this.done = done
    this.emit('live-changed', live)
    await this.#read()
    // Where it stands now is what to look at.
    if (live) this.renderRoot.querySelector('.live')?.scrollIntoView({ block: 'nearest' })
    await this.updateComplete
    if (this.shadowRoot?.activeElement === this.#heading) this.renderRoot.querySelector<HTMLElement>('.foot .primary')?.focus()
  }

  #jump(problem: Problem): void {
    this.#dialog.close()
    goToProblem(this.session, problem)
  }

  /** The choice stands in the editor, which is out of reach behind the sheet. */
  #choose(): void {
    this.#dialog.close()
    this.emit('choose-version')
  }

  override render() {
    return html`<dialog
      aria-labelledby="title"
      @click=${(event: MouseEvent) => event.target === this.#dialog && this.#dialog.close()}
      @close=${() => {
        this.opened = false
      }}
    >
      ${this.opened ? this.#sheet() : nothing}
    </dialog>`
  }

  #sheet() {
    const { release, problems } = this.session.check()
    const blocked = release === null
    const working = this.work !== 'idle'
    const may = mayBuild(this.person)
    const title = titleIn(this.session.app, studioLocale())
    return html`<div class="sheet" tabindex="-1">
        <div class="head">
          <h2 id="title" tabindex="-1" autofocus>${say({ en: 'Publish', 'zh-CN': '发布' })} <span>${title}</span></h2>
          <form method="dialog">
            <button class="icon-button" aria-label=${say({ en: 'Close', 'zh-CN': '关闭' })}><ui-icon name="x"></ui-icon></button>
          </form>
        </div>
        <div class="columns">
          <section class="check">
            <h3>${say({ en: 'Before it goes live', 'zh-CN': '上线前检查' })}</h3>
            <tl-checks .session=${this.session} @jump=${({ detail }: CustomEvent<Problem>) => this.#jump(detail)}></tl-checks>
          </section>
          <section class="live">
            ${
              this.live
                ? html`<tl-live url=${this.url} .figures=${this.figures}></tl-live>`
                : html`<div class="not-yet">
                    <div class="frame" aria-hidden="true"><ui-icon name="qr"></ui-icon></div>
                    <p>
                      ${
                        this.releases && this.releases.length > 0
                          ? say({
                              en: 'Closed. Make a release live below, or publish what you see.',
                              'zh-CN': '目前已下线。可在下方恢复某个版本，或发布当前内容。',
                            })
                          : say({
                              en: 'Its address, a QR code and today’s figures stand here once it is live.',
                              'zh-CN': '上线后，这里会显示访问地址、二维码和今天的数据。',
                            })
                      }
                    </p>
                  </div>`
            }
            ${
              this.releases && this.releases.length > 0
                ? html`<div class="past">
                    <h3>${say({ en: 'Releases', 'zh-CN': '版本' })}</h3>
                    <tl-releases
                      .releases=${this.releases}
                      ?busy=${working || !may}
                      @rollback=${({ detail }: CustomEvent<ReleaseEntry>) => this.#makeLive(detail.release, { en: `Release ${detail.number} is live again.`, 'zh-CN': `版本 ${detail.number} 已恢复上线。` })}
                    ></tl-releases>
                  </div>`
                : nothing
            }
          </section>
        </div>
        <div class="foot">
          <div class="told" role="status">${this.#told(blocked ? problems.find(({ severity }) => severity === 'error') : undefined)}</div>
          ${may && this.live ? html`<button class="quiet danger" ?disabled=${working} @click=${() => this.#unpublish()}>${say({ en: 'Unpublish', 'zh-CN': '下线' })}</button>` : nothing}
          ${
            may
              ? html`<button class="primary" ?disabled=${blocked || working} @click=${() => this.#publish()}>
                  ${this.live ? say({ en: 'Publish changes', 'zh-CN': '发布更新' }) : say({ en: 'Publish', 'zh-CN': '发布' })}
                </button>`
              : nothing
          }
          ${working ? html`<i class="progress ${this.work}"></i>` : nothing}
        </div>
      </div>`
  }

  /** What happened, or what keeps it from happening; with the next step where there is one. */
  #told(obstacle: Problem | undefined) {
    if (this.work === 'saving') return say({ en: 'Saving', 'zh-CN': '正在保存' })
    if (this.work === 'publishing') return say({ en: 'Publishing', 'zh-CN': '正在发布' })
    if (this.error) {
      return html`<span class="error">${say(this.error.message)}</span>
        ${this.error === undecided ? html`<button class="quiet" @click=${this.#choose}>${say({ en: 'Choose', 'zh-CN': '去选择' })}</button>` : nothing}`
    }
    if (!mayBuild(this.person)) return say({ en: 'Composers and approvers publish apps.', 'zh-CN': '微应用由搭建者和审核人发布。' })
    if (!this.done) {
      return obstacle
        ? html`<ui-icon class="bad" name="error"></ui-icon><span>${say({ en: 'Problems keep it from going live.', 'zh-CN': '解决问题后才能发布。' })}</span>
            <button class="quiet" @click=${() => this.#jump(obstacle)}>${say({ en: 'Go to the first', 'zh-CN': '去看第一个' })}</button>`
        : nothing
    }
    const { words, back } = this.done
    return html`<ui-icon name="check-circle"></ui-icon><span>${say(words)}</span>
      ${back ? html`<button class="quiet" @click=${() => this.#makeLive(back.release, { en: 'Back as it was.', 'zh-CN': '已恢复原状。' })}>${say(back.words)}</button>` : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-publish': Publish
  }
}
