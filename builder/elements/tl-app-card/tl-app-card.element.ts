import { html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { World } from '../../../runtime/engine/world.ts'
import type { App } from '../../../schemas/documents.ts'
import { type AppSummary, api } from '../../services/api.ts'
import { stateOf, stateWords } from '../../services/app-state.ts'
import { nameOf } from '../../services/people.ts'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { ago, count, exactly } from '../../services/time-words.ts'
import { controls } from '../../theme.css.ts'
import '../tl-phone/tl-phone.element.ts'
import '../ui-icon/ui-icon.element.ts'
import { styles } from './tl-app-card.styles.ts'

/** One app in the list: how it looks, what it is for, how it is doing. */
@customElement('tl-app-card')
export class AppCard extends StudioElement {
  @property({ attribute: false }) summary!: AppSummary
  @property({ attribute: false }) world: World | null = null
  @property() brand = ''
  @state() private app: App | null = null
  #sight?: IntersectionObserver

  static override styles = [controls, styles]

  override connectedCallback(): void {
    super.connectedCallback()
    this.#sight = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      this.#sight?.disconnect()
      void this.#read()
    })
    this.#sight.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#sight?.disconnect()
  }

  async #read(): Promise<void> {
    const stored = await api.readApp(this.brand, this.summary.id)
    if (stored.ok) this.app = stored.value.app
  }

  override focus(): void {
    this.renderRoot.querySelector('a')?.focus()
  }

  override render() {
    const { id, today, savedAt, savedBy } = this.summary
    const standing = stateOf(this.summary)
    const words = this.#words()
    const views = Object.keys(this.app?.views ?? {})
    const start = this.app?.start ?? views[0]
    const second = views.find((view) => view !== start)
    return html`<a class="card" href="/apps/${id}">
      <div class="bench" aria-hidden="true">
        <tl-phone class="first" .app=${this.app} .world=${this.world} .view=${start}></tl-phone>
        ${second === undefined ? nothing : html`<tl-phone class="second" .app=${this.app} .world=${this.world} .view=${second}></tl-phone>`}
      </div>
      <div class="about">
        <h2>${words.title}</h2>
        <p class="job">${words.job}</p>
      </div>
      <dl>
        <div><dt>${say({ en: 'Visits today', 'zh-CN': '今日访问' })}</dt><dd>${standing === 'draft' ? '–' : count(today.visits)}</dd></div>
        <div><dt>${say({ en: 'Outcomes', 'zh-CN': '今日达成' })}</dt><dd>${standing === 'draft' ? '–' : count(today.outcomes)}</dd></div>
      </dl>
      <p class="foot">
        <span class="badge ${standing === 'live' ? 'good' : standing === 'draft' ? '' : 'warn'}">${standing === 'live' ? html`<i></i>` : nothing}${say(stateWords[standing])}</span>
        <span class="saved" title="${exactly(savedAt)} · ${nameOf(savedBy)}">${say({ en: `Saved ${ago(savedAt)}`, 'zh-CN': `${ago(savedAt)}保存` })}</span>
      </p>
    </a>`
  }

  /** The app's own words in the studio's language, where it has them and they have arrived. */
  #words(): { title: string; job: string } {
    const { title, job } = this.summary
    const { locales = [], strings } = this.app ?? {}
    const own = Object.fromEntries(
      locales.map((locale, i) => [
        locale,
        i === 0 ? { title, job } : { title: strings?.[locale]?.['$app.title'] ?? title, job: strings?.[locale]?.['$app.job'] ?? job },
      ]),
    )
    const titles = Object.fromEntries(Object.entries(own).map(([locale, one]) => [locale, one.title]))
    const jobs = Object.fromEntries(Object.entries(own).map(([locale, one]) => [locale, one.job]))
    return { title: say(titles) || title, job: say(jobs) || job }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-app-card': AppCard
  }
}
