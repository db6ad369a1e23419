import { html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { World } from '../../../runtime/engine/world.ts'
import { packLink } from '../../core/pack-link.ts'
import { type AppOrder, findApps } from '../../core/sort-apps.ts'
import { type AppSummary, api, type Person } from '../../services/api.ts'
import type { ApiError } from '../../services/api-error.ts'
import { go } from '../../services/navigate.ts'
import { mayBuild } from '../../services/roles.ts'
import { say, studioLocale } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { brandWorld } from '../../services/world.ts'
import { controls } from '../../theme.css.ts'
import '../tl-account/tl-account.element.ts'
import '../tl-app-card/tl-app-card.element.ts'
import '../tl-mark/tl-mark.element.ts'
import '../tl-sketch/tl-sketch.element.ts'
import '../ui-icon/ui-icon.element.ts'
import { styles } from './tl-app-list.styles.ts'

/** Every app of the brand. */
@customElement('tl-app-list')
export class AppList extends StudioElement {
  @property({ attribute: false }) person!: Person
  @state() private apps: readonly AppSummary[] | null = null
  @state() private error: ApiError | null = null
  @state() private world: World | null = null
  @state() private search = ''
  @state() private order: AppOrder = 'saved'

  static override styles = [controls, styles]

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('keydown', this.#key)
    void this.#read()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('keydown', this.#key)
  }

  async #read(): Promise<void> {
    this.error = null
    const [apps, world] = await Promise.all([api.apps(this.person.brand), brandWorld(this.person.brand)])
    if (apps.ok) this.apps = apps.value.apps
    else this.error = apps.error
    if (world.ok) this.world = world.value
  }

  #key = (event: KeyboardEvent): void => {
    const typing = event.composedPath().some((place) => place instanceof HTMLInputElement || place instanceof HTMLSelectElement)
    if (typing || event.metaKey || event.ctrlKey || event.altKey) return
    if (event.key === '/') this.renderRoot.querySelector<HTMLInputElement>('#search')?.focus()
    else if (event.key === 'n' && mayBuild(this.person)) go('/new')
    else return
    event.preventDefault()
  }

  /** Arrow keys walk the cards as they stand. */
  #walk = (event: KeyboardEvent): void => {
    const cards = [...this.renderRoot.querySelectorAll('tl-app-card')]
    const at = cards.findIndex((card) => card.matches(':focus-within'))
    const row = cards.filter((card) => card.offsetTop === cards[0]?.offsetTop).length
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: row, ArrowUp: -row }[event.key]
    const next = step === undefined || at < 0 ? undefined : cards[at + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  override render() {
    return html`<header>
        <a class="brand" href="/"><tl-mark></tl-mark>Touchlet</a>
        <span class="tenant">${this.world ? say(this.world.brand.name) : this.person.brand}</span>
        <span class="gap"></span>
        <tl-account .person=${this.person}></tl-account>
      </header>
      <main>${this.#content()}</main>`
  }

  #content() {
    if (this.error)
      return html`<div class="empty tall" role="alert">
        <ui-icon class="big" name=${this.error.code === 'offline' ? 'offline' : 'warning'}></ui-icon>
        <h1>${say(this.error.message)}</h1>
        <button @click=${() => this.#read()}>${say({ en: 'Try again', 'zh-CN': '重试' })}</button>
      </div>`
    if (!this.apps)
      return html`<h1 class="visually-hidden">${say({ en: 'Apps', 'zh-CN': '微应用' })}</h1><div class="grid waiting" aria-busy="true">${[1, 2, 3].map(() => html`<div class="ghost"></div>`)}</div>`
    if (this.apps.length === 0) return this.#first()
    const packs = this.world && packLink(this.world.brand, this.apps)
    const found = findApps(this.apps, this.search, this.order, studioLocale())
    return html`<div class="bar">
        <h1>${say({ en: 'Apps', 'zh-CN': '微应用' })}<span class="n">${this.apps.length}</span></h1>
        <span class="gap"></span>
        <label class="search">
          <span class="visually-hidden">${say({ en: 'Search apps', 'zh-CN': '搜索微应用' })}</span>
          <ui-icon name="search"></ui-icon>
          <input
            id="search"
            type="search"
            .value=${this.search}
            placeholder=${say({ en: 'Search by name or job', 'zh-CN': '按名称或用途搜索' })}
            @input=${(event: InputEvent) => {
              this.search = (event.target as HTMLInputElement).value
            }}
          />
          <kbd>/</kbd>
        </label>
        <label class="order">
          <span class="visually-hidden">${say({ en: 'Order', 'zh-CN': '排序' })}</span>
          <select
            .value=${this.order}
            @change=${(event: Event) => {
              this.order = (event.target as HTMLSelectElement).value as AppOrder
            }}
          >
            <option value="saved">${say({ en: 'Last saved', 'zh-CN': '最近保存' })}</option>
            <option value="visits">${say({ en: 'Most visits', 'zh-CN': '访问最多' })}</option>
            <option value="title">${say({ en: 'Name', 'zh-CN': '名称' })}</option>
          </select>
        </label>
        ${mayBuild(this.person) ? html`<a class="button primary" href="/new"><ui-icon name="plus"></ui-icon>${say({ en: 'New app', 'zh-CN': '新建' })}</a>` : nothing}
      </div>
      ${packs ? html`<p class="packs" role="status"><ui-icon name="warning"></ui-icon>${say(packs)}</p>` : nothing}
      ${
        found.length === 0
          ? html`<div class="empty tall">
              <ui-icon class="big" name="search"></ui-icon>
              <h2>${say({ en: `Nothing is called “${this.search}”`, 'zh-CN': `没有找到“${this.search}”` })}</h2>
              <p>${say({ en: 'Search looks at names, jobs and addresses.', 'zh-CN': '搜索范围包括名称、用途和地址。' })}</p>
              <button
                @click=${() => {
                  this.search = ''
                }}
              >
                ${say({ en: 'Show all apps', 'zh-CN': '显示全部微应用' })}
              </button>
            </div>`
          : html`<ul class="grid" @keydown=${this.#walk}>
              ${found.map((app) => html`<li><tl-app-card .summary=${app} .world=${this.world} brand=${this.person.brand}></tl-app-card></li>`)}
            </ul>`
      }`
  }

  #first() {
    return html`<div class="first">
      <tl-sketch></tl-sketch>
      <h1>${say({ en: 'One question, one app', 'zh-CN': '一个问题，一个微应用' })}</h1>
      <p>
        ${say({ en: 'Pick a service that IT has published, and you get a working app: a form, the answer, in your brand’s look. Change what you like, then publish.', 'zh-CN': '选一个 IT 已发布的信息服务，马上得到一个可用的微应用：有表单、有结果，并带着品牌的样子。改到满意，就能发布。' })}
      </p>
      ${mayBuild(this.person) ? html`<a class="button primary large" href="/new">${say({ en: 'Make the first app', 'zh-CN': '新建第一个微应用' })}<ui-icon name="arrow-right"></ui-icon></a>` : nothing}
      ${this.world ? html`<p class="muted">${say({ en: `${this.world.services.length} services are waiting`, 'zh-CN': `已有 ${this.world.services.length} 个信息服务可用` })}</p>` : nothing}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-app-list': AppList
  }
}
