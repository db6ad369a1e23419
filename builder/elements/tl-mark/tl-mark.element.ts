import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'

/** The product's mark: a fingertip and the ring it makes. */
@customElement('tl-mark')
export class Mark extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      width: 22px;
      height: 22px;
    }
    svg {
      width: 100%;
      height: 100%;
    }
    .body {
      fill: light-dark(#1f1d1a, #edeae5);
    }
    .tip {
      fill: light-dark(#fff, #1b1a18);
    }
    .ring {
      fill: none;
      stroke: light-dark(#9db0ff, #3453d9);
      stroke-width: 2.5;
      stroke-linecap: round;
    }
  `

  override render() {
    return html`<svg viewBox="0 0 32 32" aria-hidden="true">
      <rect class="body" width="32" height="32" rx="8.5"></rect>
      <circle class="tip" cx="16" cy="16" r="4.5"></circle>
      <path class="ring" d="M16 7.5a8.5 8.5 0 0 1 8.5 8.5M7.5 16a8.5 8.5 0 0 0 8.5 8.5"></path>
    </svg>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-mark': Mark
  }
}
