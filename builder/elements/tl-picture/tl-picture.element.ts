import { css, html, LitElement, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'

/** A small, still picture of a piece of a customer's page, in the brand's look. It is decoration: the name stands beside it. */
@customElement('tl-picture')
export class TlPicture extends LitElement {
  static override styles = css`
    :host {
      display: block;
      overflow: hidden;
      contain: strict;
      pointer-events: none;
      user-select: none;
    }
    div {
      transform-origin: 0 0;
    }
  `

  @property({ attribute: false }) piece = ''
  @property({ attribute: false }) sheet: CSSStyleSheet | null = null
  /** px of the page that the picture is wide */
  @property({ type: Number }) span = 260

  #page = document.createElement('div')
  #resize = new ResizeObserver(([entry]) => {
    const frame = this.renderRoot.querySelector('div')
    if (frame && entry && entry.contentRect.width > 0) frame.style.transform = `scale(${entry.contentRect.width / this.span})`
  })

  protected override firstUpdated(): void {
    const frame = this.renderRoot.querySelector('div') as HTMLDivElement
    this.#page.className = 'tl'
    this.#page.inert = true
    frame.attachShadow({ mode: 'open' }).append(this.#page)
    this.#resize.observe(this)
  }

  protected override updated(changed: PropertyValues<this>): void {
    const frame = this.renderRoot.querySelector('div') as HTMLDivElement
    frame.style.width = `${this.span}px`
    if (this.sheet && frame.shadowRoot) frame.shadowRoot.adoptedStyleSheets = [this.sheet, pictureSheet]
    // The ids in it would be a second time on the page, but in a tree of their own.
    if (changed.has('piece')) this.#page.innerHTML = this.piece === '' ? '' : `<div class="piece">${withoutAddresses(this.piece)}</div>`
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#resize.disconnect()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.hasUpdated) this.#resize.observe(this)
  }

  override render() {
    return html`<div aria-hidden="true"></div>`
  }
}

/** Pictures in a sample stand on hosts that may not exist; nothing is fetched for a palette. */
const withoutAddresses = (piece: string): string => piece.replace(/\s(?:src|srcset|alt)="[^"]*"/g, '')

const pictureSheet = new CSSStyleSheet()
pictureSheet.replaceSync(
  '[data-tl][hidden]{display:block!important}.piece{display:grid;align-content:start;gap:16px;padding:18px}.tl{min-height:600px}.piece img{color:transparent;background:linear-gradient(150deg,color-mix(in srgb,var(--tl-accent) 34%,var(--tl-surface)),color-mix(in srgb,var(--tl-accent) 10%,var(--tl-surface)))!important}',
)

declare global {
  interface HTMLElementTagNameMap {
    'tl-picture': TlPicture
  }
}
