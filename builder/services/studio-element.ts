import { LitElement } from 'lit'
import { onLocaleChange } from './say.ts'

/** Base of every element of the studio: renders again when the language changes. Include `controls` (theme.css.ts) in `styles`. */
export class StudioElement extends LitElement {
  #stop?: () => void

  override connectedCallback(): void {
    super.connectedCallback()
    this.#stop = onLocaleChange(() => this.requestUpdate())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop?.()
  }

  /** Tells the elements around; crosses shadow roots. False if a listener refused it. */
  protected emit<T>(type: string, detail?: T): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }))
  }
}
