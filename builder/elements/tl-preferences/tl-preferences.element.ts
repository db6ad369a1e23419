import { css, html } from 'lit'
import { customElement } from 'lit/decorators.js'
import type { Message } from '../../../schemas/problem.ts'
import { say, setStudioLocale, studioLocale, studioLocales } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { setStudioTheme, studioTheme, type Theme } from '../../services/theme.ts'
import { controls } from '../../theme.css.ts'
import '../ui-icon/ui-icon.element.ts'

const themes: readonly { id: Theme; icon: string; label: Message }[] = [
  { id: 'system', icon: 'desktop', label: { en: 'As the system', 'zh-CN': '跟随系统' } },
  { id: 'light', icon: 'sun', label: { en: 'Light', 'zh-CN': '浅色' } },
  { id: 'dark', icon: 'moon', label: { en: 'Dark', 'zh-CN': '深色' } },
]

/** The studio's language and look. */
@customElement('tl-preferences')
export class Preferences extends StudioElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        gap: 8px;
      }
      .look button {
        width: 30px;
        padding: 0;
      }
    `,
  ]

  override render() {
    return html`<div class="segmented" role="group" aria-label=${say({ en: 'Language', 'zh-CN': '语言' })}>
        ${studioLocales.map(
          ({ id, name }) => html`<button lang=${id} aria-pressed=${id === studioLocale()} @click=${() => setStudioLocale(id)}>${name}</button>`,
        )}
      </div>
      <div class="segmented look" role="group" aria-label=${say({ en: 'Look', 'zh-CN': '外观' })}>
        ${themes.map(
          ({ id, icon, label }) =>
            html`<button aria-pressed=${id === studioTheme()} aria-label=${say(label)} title=${say(label)} @click=${() => this.#look(id)}><ui-icon name=${icon}></ui-icon></button>`,
        )}
      </div>`
  }

  #look(theme: Theme): void {
    setStudioTheme(theme)
    this.requestUpdate()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-preferences': Preferences
  }
}
