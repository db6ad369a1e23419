import { css, html, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { World } from '../../../runtime/engine/world.ts'
import type { App } from '../../../schemas/documents.ts'
import { calmPictures } from '../../canvas/calm-pictures.ts'
import { preview } from '../../services/preview.ts'
import { say, studioLocale } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import '../ui-icon/ui-icon.element.ts'

/** px: the width a phone gives a page */
const deviceWidth = 375
const deviceHeight = 700

/** A picture of one view of an app on a light phone: the real page, drawn by the engine once it comes into sight. */
@customElement('tl-phone')
export class Phone extends StudioElement {
  @property({ attribute: false }) app: App | null = null
  @property({ attribute: false }) world: World | null = null
  @property() view?: string
  @state() private drawn = false
  /** the app has problems that keep it from being drawn */
  @state() private broken = false
  #seen = false
  #sight?: IntersectionObserver
  #size?: ResizeObserver

  static override styles = css`
    :host {
      display: block;
      position: relative;
      aspect-ratio: 375 / 700;
      border-radius: 9% / 4.8%;
      background: #fff;
      color-scheme: light;
      overflow: clip;
      box-shadow:
        0 0 0 1px rgb(0 0 0 / 0.35),
        0 10px 30px rgb(0 0 0 / 0.32);
    }
    .page {
      position: absolute;
      inset: 0 auto auto 0;
      width: 375px;
      height: 700px;
      overflow: clip;
      transform-origin: 0 0;
      opacity: 0;
      transition: opacity 0.2s;
    }
    .page.drawn {
      opacity: 1;
    }
    .ghost {
      position: absolute;
      inset: 0;
      display: grid;
      align-content: start;
      gap: 4%;
      padding: 18% 9%;
    }
    .broken {
      position: absolute;
      inset: 0;
      display: grid;
      align-content: start;
      justify-items: center;
      gap: 6px;
      padding: 42% 12% 0;
      color: #6b665e;
      font: 500 12px / 1.4 var(--ui-font);
      text-align: center;
      text-wrap: balance;
    }
    .broken ui-icon {
      color: #93590a;
    }
    .ghost i {
      height: 10px;
      width: 70%;
      border-radius: 4px;
      background: #eceae6;
    }
    .ghost i:nth-child(2) {
      width: 100%;
      height: 26px;
    }
    .ghost i:nth-child(3) {
      width: 100%;
      height: 26px;
    }
    .ghost i:nth-child(4) {
      width: 45%;
    }
  `

  override connectedCallback(): void {
    super.connectedCallback()
    this.#sight = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      this.#seen = true
      this.#sight?.disconnect()
      void this.#draw()
    })
    this.#sight.observe(this)
    this.#size = new ResizeObserver(() => this.#fit())
    this.#size.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#sight?.disconnect()
    this.#size?.disconnect()
  }

  override updated(changed: PropertyValues<this>): void {
    this.#fit()
    if (this.#seen && (changed.has('app') || changed.has('world') || changed.has('view') || changed.size === 0)) void this.#draw()
  }

  #fit(): void {
    const page = this.renderRoot.querySelector<HTMLElement>('.page')
    if (page) page.style.transform = `scale(${this.clientWidth / deviceWidth})`
  }

  async #draw(): Promise<void> {
    const { app, world, view } = this
    const page = this.renderRoot.querySelector<HTMLElement>('.page')
    if (!app || !world || !page) return
    const made = await preview(app, world, studioLocale(), view).catch(() => null)
    if (app !== this.app || view !== this.view) return
    this.broken = made === null
    if (!made) return
    const inside = page.shadowRoot ?? page.attachShadow({ mode: 'open' })
    if (!this.drawn) calmPictures(inside)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(made.css)
    dropNight(sheet)
    sheet.insertRule(`.tl{min-height:${deviceHeight}px}`, sheet.cssRules.length)
    inside.adoptedStyleSheets = [sheet]
    inside.innerHTML = made.html
    this.drawn = true
  }

  override render() {
    return html`<div class="page ${this.drawn ? 'drawn' : ''}" inert></div>
      ${
        this.drawn
          ? null
          : this.broken
            ? html`<div class="broken"><ui-icon name="warning"></ui-icon>${say({ en: 'Has problems to solve', 'zh-CN': '有问题待解决' })}</div>`
            : html`<div class="ghost"><i></i><i></i><i></i><i></i></div>`
      }`
  }
}

/** The device is light whatever the studio's own look is. */
function dropNight(sheet: CSSStyleSheet): void {
  for (let i = sheet.cssRules.length - 1; i >= 0; i--) {
    const rule = sheet.cssRules[i]
    if (rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-color-scheme')) sheet.deleteRule(i)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-phone': Phone
  }
}
