import { html, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { inLocale } from '../../../runtime/engine/format.ts'
import type { Message } from '../../../schemas/problem.ts'
import { api, type DemoPerson } from '../../services/api.ts'
import type { ApiError } from '../../services/api-error.ts'
import { personName, roles } from '../../services/roles.ts'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import '../tl-mark/tl-mark.element.ts'
import '../tl-preferences/tl-preferences.element.ts'
import '../tl-sketch/tl-sketch.element.ts'
import '../ui-icon/ui-icon.element.ts'
import { styles } from './tl-sign-in.styles.ts'

const may: Readonly<Record<DemoPerson['role'], Message>> = {
  composer: { en: 'Builds apps and publishes them', 'zh-CN': '搭建微应用并发布上线' },
  publisher: { en: 'Publishes services and data blocks from IT systems', 'zh-CN': '发布来自业务系统的信息服务和数据组件' },
  approver: { en: 'Reviews what goes live, and can roll it back', 'zh-CN': '审核上线内容，并可回滚版本' },
}

/** Who is working. Demo persons only, on this machine only. */
@customElement('tl-sign-in')
export class SignIn extends StudioElement {
  @property({ attribute: false }) demo: readonly DemoPerson[] = []
  /** shown over the work of someone whose session ended */
  @property({ type: Boolean, reflect: true }) again = false
  @state() private waiting: DemoPerson | null = null
  @state() private brand: string | null = null
  @state() private error: ApiError | null = null

  static override styles = [controls, styles]

  async #enter(person: DemoPerson): Promise<void> {
    this.waiting = person
    this.error = null
    const signed = await api.signIn(person)
    this.waiting = null
    if (signed.ok) this.emit('signed-in', signed.value.person)
    else this.error = signed.error
  }

  /** Several companies on one machine: their people are told apart by whose they are. */
  #brands() {
    const brands = [...new Map(this.demo.map(({ brand, brandName }) => [brand, brandName]))]
    if (brands.length < 2) return nothing
    const chosen = this.#chosen()
    return html`<div class="segmented brands" role="group" aria-label=${say({ en: 'Brand', 'zh-CN': '品牌' })}>
      ${brands.map(
        ([brand, name]) =>
          html`<button aria-pressed=${brand === chosen} @click=${() => {
            this.brand = brand
          }}>${say({ en: inLocale(name, 'en'), 'zh-CN': inLocale(name, 'zh-CN') })}</button>`,
      )}
    </div>`
  }

  #chosen = (): string | undefined => this.brand ?? this.demo[0]?.brand
  #people = (): readonly DemoPerson[] => this.demo.filter(({ brand }) => brand === this.#chosen())

  override render() {
    return html`<main>
      ${this.again ? nothing : html`<header><span class="brand"><tl-mark></tl-mark>Touchlet</span><tl-preferences></tl-preferences></header>`}
      <section class="sheet">
        <h1>${this.again ? say({ en: 'Sign in to go on', 'zh-CN': '登录后继续' }) : say({ en: 'Who is working?', 'zh-CN': '选择身份进入' })}</h1>
        <p class="lead">
          ${
            this.again
              ? say({ en: 'Your session ended. What you did is kept on this device.', 'zh-CN': '登录已失效，刚才的修改都保存在本机。' })
              : say({
                  en: 'Build one small app for one question your customers have, and publish it today.',
                  'zh-CN': '为客户的一个问题搭一个微应用，今天就上线。',
                })
          }
        </p>
        ${
          this.demo.length === 0
            ? html`<p class="none">
                <ui-icon name="lock"></ui-icon>
                ${say({ en: 'Demo persons are not available at this address. They exist only on the machine that runs the studio.', 'zh-CN': '此地址不提供演示身份。演示身份只能在运行工作台的电脑上使用。' })}
              </p>`
            : html`${this.#brands()}<ul>
                ${this.#people().map(
                  (person) => html`<li>
                    <button class="person" ?disabled=${this.waiting !== null} aria-busy=${this.waiting === person} @click=${() => this.#enter(person)}>
                      <span class="face ${person.role}" aria-hidden="true">${initial(personName(person))}</span>
                      <span class="who">
                        <strong>${personName(person)}</strong><span class="role">${say(roles[person.role])}</span>
                        <span class="may">${say(may[person.role])}</span>
                      </span>
                      <ui-icon name=${this.waiting === person ? 'more' : 'arrow-right'}></ui-icon>
                    </button>
                  </li>`,
                )}
              </ul>`
        }
        ${this.error ? html`<p class="error" role="alert">${say(this.error.message)}</p>` : nothing}
        ${
          this.demo.length === 0
            ? nothing
            : html`<p class="honest">
                <ui-icon name="info"></ui-icon>
                ${say({ en: 'Demo on this machine only: no password, so anyone at this computer can be any of them.', 'zh-CN': '仅供本机演示：没有密码，使用这台电脑的人都可以选择任一身份。' })}
              </p>`
        }
      </section>
      ${this.again ? nothing : html`<tl-sketch></tl-sketch>`}
    </main>`
  }
}

const initial = (name: string): string => [...name.trim()][0]?.toUpperCase() ?? ''

declare global {
  interface HTMLElementTagNameMap {
    'tl-sign-in': SignIn
  }
}
