import { css, html } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Person } from '../../services/api.ts'
import { placeBelow } from '../../services/place-below.ts'
import { personName, roles } from '../../services/roles.ts'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import '../tl-preferences/tl-preferences.element.ts'
import '../ui-icon/ui-icon.element.ts'

/** Who is working, with language, look and the way out. */
@customElement('tl-account')
export class Account extends StudioElement {
  @property({ attribute: false }) person!: Person

  static override styles = [
    controls,
    css`
      .me {
        width: 30px;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: var(--ui-accent-soft);
        color: var(--ui-accent);
        font-weight: 600;
      }
      .me:hover,
      .me[aria-expanded='true'] {
        background: light-dark(#dfe5fb, #2d3660);
      }
      .menu {
        padding: 6px;
        width: 264px;
      }
      .who {
        display: grid;
        padding: 6px 8px 10px;
        line-height: 1.4;
      }
      .who span {
        color: var(--ui-muted);
        font-size: 12px;
      }
      tl-preferences {
        padding: 0 8px 6px;
        justify-content: space-between;
      }
    `,
  ]

  override render() {
    const name = personName(this.person)
    return html`<button class="me" popovertarget="menu" aria-label=${say({ en: `Account of ${name}`, 'zh-CN': `${name}的账户` })}>
        ${[...name][0]?.toUpperCase()}
      </button>
      <div id="menu" class="menu" popover @beforetoggle=${(event: ToggleEvent) => placeBelow(event, this.renderRoot.querySelector('.me'))}>
        <div class="who"><strong>${name}</strong><span>${say(roles[this.person.role])} · ${this.person.brand}</span></div>
        <tl-preferences></tl-preferences>
        <hr />
        <button @click=${() => this.emit('sign-out')}><ui-icon name="log-out"></ui-icon>${say({ en: 'Sign out', 'zh-CN': '退出登录' })}</button>
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-account': Account
  }
}
