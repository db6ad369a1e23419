import { css, html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import '../ui-icon/ui-icon.element.ts'

/** A button that copies `text` and says so. `label` names what is copied. */
@customElement('ui-copy')
export class UiCopy extends StudioElement {
  @property() text = ''
  @property() label = ''
  @state() private copied = false

  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
      }
      .copied {
        color: var(--ui-good);
      }
    `,
  ]

  #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.text)
    } catch {
      return
    }
    this.copied = true
    setTimeout(() => {
      this.copied = false
    }, 1600)
  }

  override render() {
    return html`<button class="icon-button ${this.copied ? 'copied' : ''}" @click=${this.#copy} aria-label=${this.label} title=${this.label}>
        <ui-icon name=${this.copied ? 'check' : 'copy'}></ui-icon>
      </button>
      <span class="visually-hidden" role="status">${this.copied ? say({ en: 'Copied', 'zh-CN': '已复制' }) : ''}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-copy': UiCopy
  }
}
