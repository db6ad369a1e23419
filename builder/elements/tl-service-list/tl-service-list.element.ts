import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { World } from '../../../runtime/engine/world.ts'
import type { Service } from '../../../schemas/documents.ts'
import { describeService, findServices } from '../../core/describe-service.ts'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import '../ui-icon/ui-icon.element.ts'
import { styles } from './tl-service-list.styles.ts'

/** The brand's services to choose one from. Tells `service-chosen` on choice, `service-used` on Enter or a double click. */
@customElement('tl-service-list')
export class ServiceList extends StudioElement {
  @property({ attribute: false }) world!: World
  @property({ attribute: false }) chosen: Service | null = null
  @state() private search = ''

  static override styles = [controls, styles]

  #key = (event: KeyboardEvent): void => {
    const found = findServices(this.world, this.search)
    const at = this.chosen ? found.indexOf(this.chosen) : -1
    const to = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : null
    if (to !== null && found[to]) {
      event.preventDefault()
      this.emit('service-chosen', found[to])
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-checked=true]')?.focus())
    } else if (event.key === 'Enter' && this.chosen) {
      event.preventDefault()
      this.emit('service-used', this.chosen)
    }
  }

  override render() {
    const found = findServices(this.world, this.search)
    return html`<label class="search">
        <span class="visually-hidden">${say({ en: 'Search services', 'zh-CN': '搜索信息服务' })}</span>
        <ui-icon name="search"></ui-icon>
        <input
          type="search"
          .value=${this.search}
          placeholder=${say({ en: 'Search by question, system or field', 'zh-CN': '按问题、系统或字段搜索' })}
          @input=${this.#find}
        />
      </label>
      ${
        found.length === 0
          ? html`<p class="empty">
              ${
                this.world.services.length === 0
                  ? say({ en: 'No services yet. A publisher from IT adds the first one.', 'zh-CN': '还没有信息服务，由服务提供方发布后即可使用。' })
                  : say({ en: `No service has to do with “${this.search}”.`, 'zh-CN': `没有与“${this.search}”相关的信息服务。` })
              }
            </p>`
          : html`<div class="list" role="radiogroup" aria-label=${say({ en: 'Services', 'zh-CN': '信息服务' })} @keydown=${this.#key}>
              ${found.map((service, i) => this.#row(service, this.chosen ? service === this.chosen : i === 0))}
            </div>`
      }`
  }

  #find = (event: InputEvent): void => {
    this.search = (event.target as HTMLInputElement).value
    const found = findServices(this.world, this.search)
    if (found[0] && !(this.chosen && found.includes(this.chosen))) this.emit('service-chosen', found[0])
  }

  #row(service: Service, reachable: boolean) {
    const { asks, answers } = describeService(service, this.world)
    const asked = asks.map(({ label }) => say(label)).join(say({ en: ', ', 'zh-CN': '、' }))
    const command = service.kind === 'command'
    const system = this.world.brand.systems?.[service.system]?.title
    return html`<button
      role="radio"
      aria-checked=${service === this.chosen}
      tabindex=${reachable ? 0 : -1}
      @click=${() => this.emit('service-chosen', service)}
      @dblclick=${() => this.emit('service-used', service)}
    >
      <ui-icon name=${command ? 'bolt' : 'help'}></ui-icon>
      <span class="what">
        <strong>${say(service.question)}</strong>
        <span class="fields">
          ${asks.length === 0 ? say({ en: 'asks nothing', 'zh-CN': '无需输入' }) : asked}
          ${command || answers.length === 0 ? '' : html`<ui-icon name="arrow-right"></ui-icon>${say({ en: `${answers.length} ${answers.length === 1 ? 'field' : 'fields'}`, 'zh-CN': `${answers.length} 个字段` })}`}
        </span>
        <span class="from" title=${service.owner}>${system ? say(system) : service.system} · ${command ? say({ en: 'acts', 'zh-CN': '执行操作' }) : say({ en: 'answers', 'zh-CN': '查询' })}</span>
      </span>
    </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-service-list': ServiceList
  }
}
