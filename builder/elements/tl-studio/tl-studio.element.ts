import { html, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { type Route, readRoute } from '../../core/route.ts'
import { api, type DemoPerson, onSignedOut, type Person } from '../../services/api.ts'
import type { ApiError } from '../../services/api-error.ts'
import { go, here, linkOf, onMove } from '../../services/navigate.ts'
import { meet } from '../../services/people.ts'
import { mayBuild } from '../../services/roles.ts'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import '../tl-app-list/tl-app-list.element.ts'
import '../tl-mark/tl-mark.element.ts'
import '../tl-new-app/tl-new-app.element.ts'
import '../tl-sign-in/tl-sign-in.element.ts'
import '../ui-icon/ui-icon.element.ts'
import { styles } from './tl-studio.styles.ts'

/** The whole studio: who is there, which page. */
@customElement('tl-studio')
export class Studio extends StudioElement {
  @state() private person: Person | null = null
  @state() private demo: DemoPerson[] = []
  @state() private standing: 'starting' | 'ready' | 'failed' = 'starting'
  @state() private error: ApiError | null = null
  /** signed out while at work: the page stays as it is underneath */
  @state() private lapsed = false
  @state() private route: Route = readRoute(here())
  #stops: (() => void)[] = []

  static override styles = [controls, styles]

  override connectedCallback(): void {
    super.connectedCallback()
    this.#stops = [
      onMove(() => {
        this.route = readRoute(here())
      }),
      onSignedOut(() => {
        this.lapsed = this.person !== null
        if (this.lapsed) void this.#readDemo()
      }),
    ]
    this.addEventListener('click', this.#follow)
    void this.#start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const stop of this.#stops) stop()
    this.removeEventListener('click', this.#follow)
  }

  async #start(): Promise<void> {
    this.standing = 'starting'
    const session = await api.session()
    if (!session.ok) {
      this.error = session.error
      this.standing = 'failed'
      return
    }
    this.person = session.value.person
    this.demo = session.value.demo
    meet([...session.value.demo, ...(this.person ? [this.person] : [])])
    this.standing = 'ready'
  }

  async #readDemo(): Promise<void> {
    const session = await api.session()
    if (session.ok) this.demo = session.value.demo
  }

  #follow = (event: MouseEvent): void => {
    const path = linkOf(event)
    if (path === null || path.startsWith('/api/')) return
    event.preventDefault()
    go(path)
  }

  #signedIn = (event: CustomEvent<Person>): void => {
    this.person = event.detail
    this.lapsed = false
  }

  #signOut = async (): Promise<void> => {
    await api.signOut()
    this.person = null
    this.lapsed = false
    go('/')
    void this.#readDemo()
  }

  override updated(): void {
    const titles: Record<Route['page'], string> = {
      apps: say({ en: 'Apps', 'zh-CN': '微应用' }),
      new: say({ en: 'New app', 'zh-CN': '新建微应用' }),
      editor: '',
      'not-found': say({ en: 'Not found', 'zh-CN': '找不到页面' }),
    }
    const title = this.person ? titles[this.route.page] : say({ en: 'Sign in', 'zh-CN': '登录' })
    if (title !== '') document.title = `${title} · Touchlet`
  }

  override render() {
    if (this.standing === 'starting') return html`<div class="quiet-start" aria-busy="true"><tl-mark></tl-mark></div>`
    if (this.standing === 'failed')
      return html`<main class="lost">
        <tl-mark></tl-mark>
        <div role="alert">
          <h1>${say({ en: 'The studio cannot be reached', 'zh-CN': '暂时无法打开工作台' })}</h1>
          <p class="muted">${say(this.error?.message)}</p>
        </div>
        <button class="primary" @click=${() => this.#start()}>${say({ en: 'Try again', 'zh-CN': '重试' })}</button>
      </main>`
    if (!this.person) return html`<tl-sign-in .demo=${this.demo} @signed-in=${this.#signedIn}></tl-sign-in>`
    return html`<div class="page" ?inert=${this.lapsed}>${this.#page(this.person)}</div>
      ${this.lapsed ? html`<div class="lapsed"><tl-sign-in again .demo=${this.demo} @signed-in=${this.#signedIn}></tl-sign-in></div>` : nothing}`
  }

  #page(person: Person) {
    switch (this.route.page) {
      case 'apps':
        return html`<tl-app-list .person=${person} @sign-out=${this.#signOut}></tl-app-list>`
      case 'new':
        if (!mayBuild(person))
          return html`<main class="lost">
            <tl-mark></tl-mark>
            <h1>${say({ en: 'Apps are made by composers', 'zh-CN': '微应用由搭建者创建' })}</h1>
            <p class="muted">${say({ en: 'Your role publishes the services they are made from.', 'zh-CN': '你的角色负责发布微应用所用的信息服务。' })}</p>
            <a class="button" href="/">${say({ en: 'All apps', 'zh-CN': '全部微应用' })}</a>
          </main>`
        return html`<tl-new-app .person=${person} @sign-out=${this.#signOut}></tl-new-app>`
      case 'editor':
        void import('../tl-editor/tl-editor.element.ts')
        return html`<tl-editor .person=${person} .appId=${this.route.id} @sign-out=${this.#signOut}></tl-editor>`
      case 'not-found':
        return html`<main class="lost">
          <tl-mark></tl-mark>
          <h1>${say({ en: 'There is nothing at this address', 'zh-CN': '这个地址下没有内容' })}</h1>
          <p class="muted">${say({ en: 'The link may be old, or mistyped.', 'zh-CN': '链接可能已过期，或输入有误。' })}</p>
          <a class="button" href="/">${say({ en: 'All apps', 'zh-CN': '全部微应用' })}</a>
        </main>`
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-studio': Studio
  }
}
