import { html, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { titleIn } from '../../core/app-title.ts'
import { EditorSession } from '../../core/session.ts'
import { api, type Live, type Person } from '../../services/api.ts'
import type { ApiError } from '../../services/api-error.ts'
import { Autosave } from '../../services/autosave.ts'
import { dropDraft, keepDraft, readDraft } from '../../services/draft.ts'
import { mayBuild } from '../../services/roles.ts'
import { say, studioLocale } from '../../services/say.ts'
import { SessionController } from '../../services/session-controller.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { walkTabs } from '../../services/walk-tabs.ts'
import { brandWorld } from '../../services/world.ts'
import { controls } from '../../theme.css.ts'
import '../tl-account/tl-account.element.ts'
import '../tl-canvas/tl-canvas.element.ts'
import { missingTexts } from '../tl-inspector/missing-texts.ts'
import '../tl-inspector/tl-inspector.element.ts'
import '../tl-library/tl-library.element.ts'
import '../tl-outline/tl-outline.element.ts'
import '../tl-publish/tl-publish.element.ts'
import '../tl-save-state/tl-save-state.element.ts'
import '../ui-icon/ui-icon.element.ts'
import { notOpenStyles } from './not-open.styles.ts'
import { lost, opening } from './not-open.ts'
import { onlyLooking } from './only-looking.ts'
import { problemStrip } from './problem-strip.ts'
import { styles } from './tl-editor.styles.ts'

type Region = 'canvas' | 'library' | 'outline' | 'inspector'

/** One app, open for work: the top bar and the regions around the canvas. */
@customElement('tl-editor')
export class Editor extends StudioElement {
  @property({ attribute: false }) person!: Person
  @property() appId = ''
  @state() private session: EditorSession | null = null
  @state() private autosave: Autosave | null = null
  @state() private live: Live | null = null
  @state() private url = ''
  @state() private error: ApiError | null = null
  @state() private side: 'library' | 'outline' = 'library'
  /** what a narrow window shows */
  @state() private region: Region = 'canvas'
  @state() private coding = false
  @state() private problemsOpen = false
  readonly #changes = new SessionController(this)
  /** one region at a time; the styles say the same */
  readonly #narrow = matchMedia('(max-width: 899px)')

  static override styles = [controls, styles, notOpenStyles]

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('keydown', this.#key)
    this.#narrow.addEventListener('change', this.#resized)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('keydown', this.#key)
    this.#narrow.removeEventListener('change', this.#resized)
    this.autosave?.close()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('appId')) void this.#open()
    else if (changed.has('person')) this.autosave?.resume()
    this.#changes.follow(this.session)
  }

  override updated(): void {
    if (this.session) document.title = `${titleIn(this.session.app, studioLocale())} · Touchlet`
  }

  async #open(): Promise<void> {
    const { brand } = this.person
    const id = this.appId
    this.autosave?.close()
    this.autosave = this.session = this.error = null
    const [world, stored] = await Promise.all([brandWorld(brand, true), api.readApp(brand, id)])
    if (id !== this.appId) return
    if (!world.ok || !stored.ok) {
      this.error = !world.ok ? world.error : stored.ok ? null : stored.error
      return
    }
    const { app, revision, live, url } = stored.value
    this.live = live
    this.url = live?.url ?? url
    const locale = app.locales.includes(studioLocale()) ? studioLocale() : undefined
    const session = new EditorSession({ app, world: world.value, revision, ...(locale ? { locale } : {}) })
    const autosave = new Autosave(session, {
      save: (current, on) => api.saveApp(brand, id, current, on),
      read: () => api.readApp(brand, id),
      keep: (draft) => keepDraft(brand, id, draft),
      drop: () => dropDraft(brand, id),
    })
    const draft = readDraft(brand, id)
    if (draft) autosave.restore(draft, { app, revision })
    // In a narrow window the settings are a region of their own.
    session.addEventListener('reveal', () => {
      this.region = 'inspector'
    })
    autosave.addEventListener('change', () => this.requestUpdate())
    this.session = session
    this.autosave = autosave
  }

  #resized = (): void => this.requestUpdate()

  #key = (event: KeyboardEvent): void => {
    const { session } = this
    if (!session || !(event.metaKey || event.ctrlKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 's') {
      event.preventDefault()
      void this.autosave?.saveNow()
      return
    }
    if ((key !== 'z' && key !== 'y') || event.defaultPrevented || isTyping(event)) return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) session.redo()
    else session.undo()
  }

  #publish = (): void => this.renderRoot.querySelector('tl-publish')?.open()

  #code(on: boolean): void {
    this.coding = on
    if (on) void import('../tl-code/tl-code.element.ts')
  }

  override render() {
    if (this.error) return lost(this.error, () => void this.#open())
    const { session, autosave } = this
    if (!session || !autosave) return opening()
    // In a narrow window the one region that shows is what the page is about.
    const beside = this.#narrow.matches ? 'main' : 'complementary'
    return html`${this.#top(session, autosave)}${autosave.theirs ? this.#choice(autosave) : nothing}${mayBuild(this.person) ? nothing : onlyLooking()}
      <div class="regions" data-region=${this.region}>
        <nav class="places" aria-label=${say({ en: 'Regions', 'zh-CN': '区域' })}>
          <div class="tabs" role="tablist" aria-label=${say({ en: 'Regions', 'zh-CN': '区域' })} @keydown=${walkTabs}>
            ${this.#tab('canvas', say({ en: 'Canvas', 'zh-CN': '画布' }))}${this.#tab('library', say({ en: 'Library', 'zh-CN': '组件库' }))}
            ${this.#tab('outline', say({ en: 'Outline', 'zh-CN': '大纲' }))}${this.#tab('inspector', say({ en: 'Settings', 'zh-CN': '属性' }))}
          </div>
        </nav>
        <div class="left" role=${beside} aria-label=${say({ en: 'Library and outline', 'zh-CN': '组件库与大纲' })}>
          <h2 class="visually-hidden">${say({ en: 'Library and outline', 'zh-CN': '组件库与大纲' })}</h2>
          <div class="side-tabs" role="tablist" aria-label=${say({ en: 'Library and outline', 'zh-CN': '组件库与大纲' })} @keydown=${walkTabs}>
            ${this.#sideTab('library', say({ en: 'Library', 'zh-CN': '组件库' }))}${this.#sideTab('outline', say({ en: 'Outline', 'zh-CN': '大纲' }))}
          </div>
          <tl-library .session=${session} ?hidden=${this.side !== 'library'}></tl-library>
          <tl-outline .session=${session} ?hidden=${this.side !== 'outline'}></tl-outline>
        </div>
        <main class="middle" aria-label=${say({ en: 'Canvas', 'zh-CN': '画布' })}>
          <tl-canvas .session=${session} ?hidden=${this.coding}></tl-canvas>
          ${this.coding ? html`<tl-code .session=${session}></tl-code>` : nothing}
        </main>
        <div class="right" role=${beside} aria-label=${say({ en: 'Settings', 'zh-CN': '属性' })}><tl-inspector .session=${session}></tl-inspector></div>
        ${
          this.coding
            ? nothing
            : problemStrip(session, this.problemsOpen, () => {
                this.problemsOpen = !this.problemsOpen
              })
        }
      </div>
      <tl-publish
        .session=${session}
        .autosave=${autosave}
        .person=${this.person}
        .live=${this.live}
        .url=${this.url}
        @choose-version=${() => this.renderRoot.querySelector<HTMLElement>('.choice button')?.focus()}
        @live-changed=${(event: CustomEvent<Live | null>) => {
          this.live = event.detail
        }}
      ></tl-publish>`
  }

  #top(session: EditorSession, autosave: Autosave) {
    const { app, locale } = session
    const words = studioLocale() === app.locales[0] ? undefined : app.strings?.[studioLocale()]
    return html`<header>
      <a class="icon-button button" href="/" aria-label=${say({ en: 'All apps', 'zh-CN': '全部微应用' })} title=${say({ en: 'All apps', 'zh-CN': '全部微应用' })}><ui-icon name="arrow-left"></ui-icon></a>
      <div class="name">
        <h1>${words?.['$app.title'] ?? app.title}</h1>
        <p title=${app.job}>${words?.['$app.job'] ?? app.job}</p>
      </div>
      <tl-save-state class=${session.saving === 'failed' || session.saving === 'stale' ? 'troubled' : ''} .autosave=${autosave}></tl-save-state>
      <span class="gap"></span>
      ${
        app.locales.length > 1
          ? html`<div class="segmented locales" role="group" aria-label=${say({ en: 'Language of the app', 'zh-CN': '微应用的语言' })}>
              ${app.locales.map((one) => {
                const missing = missingTexts(app, one)
                const hint =
                  missing === 0 ? '' : say({ en: `${missing} ${missing === 1 ? 'text is' : 'texts are'} not translated`, 'zh-CN': `${missing} 处文字尚未翻译` })
                return html`<button aria-pressed=${one === locale} title=${hint || nothing} @click=${() => session.speak(one)}>
                  <span lang=${one}>${ownName(one)}</span>${missing > 0 ? html`<i class="untold" role="img" aria-label=${hint}></i>` : nothing}
                </button>`
              })}
            </div>`
          : nothing
      }
      <span class="pair">
        <button class="icon-button" ?disabled=${!session.canUndo} @click=${() => session.undo()} aria-label=${say({ en: 'Undo', 'zh-CN': '撤销' })} title=${say({ en: 'Undo', 'zh-CN': '撤销' })}>
          <ui-icon name="undo"></ui-icon>
        </button>
        <button class="icon-button" ?disabled=${!session.canRedo} @click=${() => session.redo()} aria-label=${say({ en: 'Redo', 'zh-CN': '重做' })} title=${say({ en: 'Redo', 'zh-CN': '重做' })}>
          <ui-icon name="redo"></ui-icon>
        </button>
      </span>
      <div class="segmented" role="group" aria-label=${say({ en: 'How to work', 'zh-CN': '编辑方式' })}>
        <button aria-pressed=${!this.coding} @click=${() => this.#code(false)}>${say({ en: 'Design', 'zh-CN': '设计' })}</button>
        <button aria-pressed=${this.coding} @click=${() => this.#code(true)}>${say({ en: 'Code', 'zh-CN': '代码' })}</button>
      </div>
      <button class="primary publish" @click=${this.#publish}>${this.live ? html`<i></i>` : nothing}${say({ en: 'Publish', 'zh-CN': '发布' })}</button>
      <tl-account .person=${this.person}></tl-account>
    </header>`
  }

  #choice(autosave: Autosave) {
    return html`<div class="choice" role="alert">
      <ui-icon name="warning"></ui-icon>
      <p>
        <strong>${say({ en: 'Someone saved this app in the meantime.', 'zh-CN': '有人在此期间保存了这个微应用。' })}</strong>
${say({ en: 'Take theirs: undo brings yours back. Keep mine: it is saved over theirs.', 'zh-CN': '采用对方的：之后撤销即可找回你的修改。保留我的：会覆盖对方保存的内容。' })}
      </p>
      <button @click=${() => autosave.takeTheirs()}>${say({ en: 'Take theirs', 'zh-CN': '采用对方的' })}</button>
      <button class="primary" @click=${() => autosave.keepMine()}>${say({ en: 'Keep mine', 'zh-CN': '保留我的' })}</button>
    </div>`
  }

  #tab(region: Region, label: string) {
    return html`<button
      role="tab"
      aria-selected=${this.region === region}
      tabindex=${this.region === region ? 0 : -1}
      @click=${() => {
        this.region = region
        if (region === 'library' || region === 'outline') this.side = region
      }}
    >
      ${label}
    </button>`
  }

  #sideTab(side: 'library' | 'outline', label: string) {
    return html`<button
      role="tab"
      aria-selected=${this.side === side}
      tabindex=${this.side === side ? 0 : -1}
      @click=${() => {
        this.side = side
      }}
    >
      ${label}
    </button>`
  }
}

/** Whether keys belong to a text the person is in. */
function isTyping(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((place) => place instanceof HTMLElement && (place.isContentEditable || place.matches('input, textarea, select, .monaco-editor')))
}

const ownName = (locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' }).of(locale === 'zh-CN' ? 'zh' : locale) ?? locale

declare global {
  interface HTMLElementTagNameMap {
    'tl-editor': Editor
  }
}
