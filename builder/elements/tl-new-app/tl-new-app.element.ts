import { html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { World } from '../../../runtime/engine/world.ts'
import type { App, Service } from '../../../schemas/documents.ts'
import { appFromService } from '../../core/app-from-service.ts'
import { blankApp } from '../../core/blank-app.ts'
import { findServices } from '../../core/describe-service.ts'
import { api, type Person } from '../../services/api.ts'
import type { ApiError } from '../../services/api-error.ts'
import { go } from '../../services/navigate.ts'
import { say, studioLocale } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { brandWorld } from '../../services/world.ts'
import { controls } from '../../theme.css.ts'
import '../tl-account/tl-account.element.ts'
import type { BlankAppWish } from '../tl-blank-app/tl-blank-app.element.ts'
import '../tl-blank-app/tl-blank-app.element.ts'
import '../tl-mark/tl-mark.element.ts'
import '../tl-phone/tl-phone.element.ts'
import '../tl-service-list/tl-service-list.element.ts'
import '../ui-icon/ui-icon.element.ts'
import { styles } from './tl-new-app.styles.ts'

/** A new app, two ways: complete from a service, or blank from a job. */
@customElement('tl-new-app')
export class NewApp extends StudioElement {
  @property({ attribute: false }) person!: Person
  @state() private world: World | null = null
  @state() private taken: ReadonlySet<string> = new Set()
  @state() private service: Service | null = null
  @state() private app: App | null = null
  @state() private error: ApiError | null = null
  @state() private busy = false

  static override styles = [controls, styles]

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#read()
  }

  async #read(): Promise<void> {
    this.error = null
    const [world, apps] = await Promise.all([brandWorld(this.person.brand, true), api.apps(this.person.brand)])
    if (apps.ok) this.taken = new Set(apps.value.apps.map(({ id }) => id))
    if (!world.ok) {
      this.error = world.error
      return
    }
    this.world = world.value
    const [first] = findServices(world.value, '')
    if (first) this.#choose(first)
  }

  #choose(service: Service): void {
    this.service = service
    this.app = this.world && appFromService(service, this.world, this.taken)
  }

  async #create(make: (taken: ReadonlySet<string>) => App, again = true): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.error = null
    const created = await api.createApp(this.person.brand, make(this.taken))
    this.busy = false
    if (created.ok) {
      // Back leads to the list: what was chosen here is made.
      go(`/apps/${created.value.app.id}`, 'replace')
      return
    }
    // Someone took the name since the list was read: read it once more and take the next one.
    if (created.error.code === 'conflict' && again) {
      const apps = await api.apps(this.person.brand)
      if (apps.ok) this.taken = new Set(apps.value.apps.map(({ id }) => id))
      return this.#create(make, false)
    }
    this.error = created.error
  }

  #fromService = (): void => {
    const { service, world } = this
    if (service && world) void this.#create((taken) => appFromService(service, world, taken))
  }

  #blank = (event: CustomEvent<BlankAppWish>): void => {
    const { world } = this
    if (world) void this.#create(() => blankApp(event.detail, world, studioLocale()))
  }

  override render() {
    return html`<header>
        <a class="icon-button button" href="/" aria-label=${say({ en: 'All apps', 'zh-CN': '全部微应用' })}><ui-icon name="arrow-left"></ui-icon></a>
        <h1>${say({ en: 'New app', 'zh-CN': '新建微应用' })}</h1>
        <span class="gap"></span>
        <tl-account .person=${this.person}></tl-account>
      </header>
      ${this.error ? html`<p class="trouble" role="alert"><ui-icon name="warning"></ui-icon>${say(this.error.message)}<button class="quiet" @click=${() => this.#read()}>${say({ en: 'Try again', 'zh-CN': '重试' })}</button></p>` : nothing}
      ${this.world ? this.#ways(this.world) : html`<main class="waiting" aria-busy="true"></main>`}`
  }

  #ways(world: World) {
    return html`<main>
      <section class="services" aria-labelledby="from-service">
        <div class="intro">
          <h2 id="from-service">${say({ en: 'Start from a service', 'zh-CN': '从信息服务开始' })}</h2>
          <p class="muted">${say({ en: 'A complete, working app in one click.', 'zh-CN': '一键得到完整可用的微应用。' })}</p>
        </div>
        <tl-service-list
          .world=${world}
          .chosen=${this.service}
          @service-chosen=${(event: CustomEvent<Service>) => this.#choose(event.detail)}
          @service-used=${this.#fromService}
        ></tl-service-list>
      </section>
      <section class="bench" aria-label=${say({ en: 'What you get', 'zh-CN': '效果预览' })}>${this.app && this.service ? this.#result(this.app, this.service, world) : nothing}</section>
      <section class="blank" aria-labelledby="from-blank">
        <div class="intro">
          <h2 id="from-blank">${say({ en: 'Start blank', 'zh-CN': '从空白开始' })}</h2>
          <p class="muted">${say({ en: 'State the job, then place the blocks yourself.', 'zh-CN': '先写清用途，再自己摆放组件。' })}</p>
        </div>
        <tl-blank-app brand=${this.person.brand} .taken=${this.taken} ?busy=${this.busy} @blank-wanted=${this.#blank}></tl-blank-app>
      </section>
    </main>`
  }

  #result(app: App, service: Service, world: World) {
    const views = Object.keys(app.views)
    const questions = Object.keys(app.asks).length
    const blocks = Object.values(app.views)
      .flatMap((view) => view.blocks)
      .flatMap(({ type }) => world.dataBlocks.filter(({ id }) => type.startsWith(`data:${id}@`)).slice(0, 1))
    const answer =
      service.kind === 'command'
        ? say({ en: 'A thank-you with the receipt', 'zh-CN': '提交后的致谢与回执' })
        : blocks.length > 0
          ? [...new Set(blocks.map(({ title }) => say(title)))].join(say({ en: ' and ', 'zh-CN': '、' }))
          : say({ en: 'The answer, laid out by its fields', 'zh-CN': '按字段排好的查询结果' })
    return html`<div class="phones">
        ${views.map(
          (view, i) =>
            html`<figure>
              <tl-phone .app=${app} .world=${world} .view=${view}></tl-phone>
              <figcaption>${i === 0 ? (views.length === 1 ? say({ en: 'The customer opens it', 'zh-CN': '客户打开后' }) : say({ en: '1 · asks', 'zh-CN': '1 · 提问' })) : service.kind === 'command' ? say({ en: '2 · thanks', 'zh-CN': '2 · 致谢' }) : say({ en: '2 · answers', 'zh-CN': '2 · 回答' })}</figcaption>
            </figure>`,
        )}
      </div>
      <div class="get">
        <ul>
          <li><ui-icon name="form"></ui-icon>${questions === 0 ? say({ en: 'No questions: the answer at once', 'zh-CN': '无需提问，直接给出结果' }) : say({ en: `A form with ${questions} ${questions === 1 ? 'question' : 'questions'}`, 'zh-CN': `含 ${questions} 个问题的表单` })}</li>
          <li><ui-icon name=${blocks.length > 0 ? 'data' : 'details'}></ui-icon>${answer}</li>
          <li><ui-icon name="language"></ui-icon>${app.locales.map((locale) => languageName(locale)).join(say({ en: ', ', 'zh-CN': '、' }))}</li>
        </ul>
        <button class="primary large" ?disabled=${this.busy} @click=${this.#fromService}>
          ${this.busy ? say({ en: 'Making it', 'zh-CN': '正在创建' }) : say({ en: 'Make this app', 'zh-CN': '创建这个微应用' })}<ui-icon name="arrow-right"></ui-icon>
        </button>
      </div>`
  }
}

const languageName = (locale: string): string =>
  new Intl.DisplayNames([studioLocale()], { type: 'language', languageDisplay: 'standard' }).of(locale === 'zh-CN' ? 'zh' : locale) ?? locale

declare global {
  interface HTMLElementTagNameMap {
    'tl-new-app': NewApp
  }
}
