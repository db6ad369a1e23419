import { html, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { titleIn } from '../../core/app-title.ts'
import { EditorSession } from '../../core/session.ts'
import { api, type Live, type Person } from '../../services/api.ts'
import type { ApiError } from '../../services/api-error.ts'
import { Autosave } from '../../services/autosave.ts'
import { dropDraft, keepDraft, readDraft } from '../../services/draft.ts'
import { say, studioLocale } from '../../services/say.ts'
import { SessionController } from '../../services/session-controller.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { brandWorld } from '../../services/world.ts'
import { controls } from '../../theme.css.ts'
import '../tl-account/tl-account.element.ts'
import '../tl-canvas/tl-canvas.element.ts'
import { missingTexts } from '../tl-inspector/missing-texts.ts'
import '../tl-inspector/tl-inspector.element.ts'
import '../tl-library/tl-library.element.ts'
import '../tl-outline/tl-outline.element.ts'
import '../tl-problems/tl-problems.element.ts'
import '../tl-publish/tl-publish.element.ts'
import '../tl-save-state/tl-save-state.element.ts'
import '../ui-icon/ui-icon.element.ts'
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

  static override styles = [controls, styles]

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('keydown', this.#key)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('keydown', this.#key)
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
    if (this.error) return this.#lost(this.error)
    const { session, autosave } = this
    if (!session || !autosave) return html`<div class="opening" aria-busy="true"><div class="bar"></div></div>`
    return html`${this.#top(session, autosave)}${autosave.theirs ? this.#choice(autosave) : nothing}
      <div class="regions" data-region=${this.region}>
        <nav class="places" aria-label=${say({ en: 'Regions', 'zh-CN': '区域' })}>
          <div class="tabs" role="tablist" aria-label=${say({ en: 'Regions', 'zh-CN': '区域' })}>
            ${this.#tab('canvas', say({ en: 'Canvas', 'zh-CN': '画布' }))}${this.#tab('library', say({ en: 'Library', 'zh-CN': '组件库' }))}
            ${this.#tab('outline', say({ en: 'Outline', 'zh-CN': '大纲' }))}${this.#tab('inspector', say({ en: 'Settings', 'zh-CN': '属性' }))}
          </div>
        </nav>
        <aside class="left" aria-label=${say({ en: 'Library and outline', 'zh-CN': '组件库与大纲' })}>
          <h2 class="visually-hidden">${say({ en: 'Library and outline', 'zh-CN': '组件库与大纲' })}</h2>
          <div class="side-tabs" role="tablist" aria-label=${say({ en: 'Library and outline', 'zh-CN': '组件库与大纲' })}>
            ${this.#sideTab('library', say({ en: 'Library', 'zh-CN': '组件库' }))}${this.#sideTab('outline', say({ en: 'Outline', 'zh-CN': '大纲' }))}
          </div>
          <tl-library .session=${session} ?hidden=${this.side !== 'library'}></tl-library>
          <tl-outline .session=${session} ?hidden=${this.side !== 'outline'}></tl-outline>
        </aside>
        <main class="middle" aria-label=${say({ en: 'Canvas', 'zh-CN': '画布' })}>
          <tl-canvas .session=${session} ?hidden=${this.coding}></tl-canvas>
          ${this.coding ? html`<tl-code .session=${session}></tl-code>` : nothing}
        </main>
        <aside class="right" aria-label=${say({ en: 'Settings', 'zh-CN': '属性' })}><tl-inspector .session=${session}></tl-inspector></aside>
        ${this.coding ? nothing : this.#strip(session)}
      </div>
      <tl-publish
        .session=${session}
        .autosave=${autosave}
        .person=${this.person}
        .live=${this.live}
        .url=${this.url}
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
      <tl-save-state .autosave=${autosave}></tl-save-state>
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
      @click=${() => {
        this.side = side
      }}
    >
      ${label}
    </button>`
  }

  #strip({ problems }: EditorSession) {
    const errors = problems.filter(({ severity }) => severity === 'error').length
    const warnings = problems.length - errors
    const words = [
      ...(errors > 0 ? [say({ en: `${errors} ${errors === 1 ? 'problem' : 'problems'}`, 'zh-CN': `${errors} 个问题` })] : []),
      ...(warnings > 0 ? [say({ en: `${warnings} ${warnings === 1 ? 'hint' : 'hints'}`, 'zh-CN': `${warnings} 条建议` })] : []),
    ].join(' · ')
    return html`<section class="problems" aria-label=${say({ en: 'Problems', 'zh-CN': '问题' })}>
      <button
        class="strip ${errors > 0 ? 'bad' : warnings > 0 ? 'warn' : 'good'}"
        aria-expanded=${this.problemsOpen}
        @click=${() => {
          this.problemsOpen = !this.problemsOpen
        }}
      >
        <ui-icon name=${errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'check-circle'}></ui-icon>
        <span role="status">${words || say({ en: 'No problems', 'zh-CN': '没有问题' })}</span>
        <ui-icon class="turn" name=${this.problemsOpen ? 'chevron-down' : 'chevron-up'}></ui-icon>
      </button>
      ${this.problemsOpen && this.session ? html`<tl-problems .session=${this.session}></tl-problems>` : nothing}
    </section>`
  }

  #lost(error: ApiError) {
    return html`<div class="empty lost" role="alert">
      <h2>${error.code === 'not-found' ? say({ en: 'This app is not here', 'zh-CN': '找不到这个微应用' }) : say(error.message)}</h2>
      ${error.code === 'not-found' ? html`<p>${say({ en: 'It may have been removed, or the address is mistyped.', 'zh-CN': '它可能已被移除，或地址有误。' })}</p>` : nothing}
      <div>
        ${error.code === 'not-found' ? nothing : html`<button @click=${() => this.#open()}>${say({ en: 'Try again', 'zh-CN': '重试' })}</button>`}
        <a class="button" href="/">${say({ en: 'All apps', 'zh-CN': '全部微应用' })}</a>
      </div>
    </div>`
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
