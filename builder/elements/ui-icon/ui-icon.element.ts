import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { icons } from './icons.ts'

/** `<ui-icon name="plus">`: decoration only, so the control around it needs a name of its own. 16 px; give it another width and height by CSS. */
@customElement('ui-icon')
export class UiIcon extends LitElement {
  @property() name = ''

  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      width: 16px;
      height: 16px;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `

  override render() {
    const path = (icons as Readonly<Record<string, string>>)[this.name] ?? icons.circle
    return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-icon': UiIcon
  }
}
