import { html, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { styleMap } from 'lit/directives/style-map.js'
import { calmPictures } from '../../canvas/calm-pictures.ts'
import { addZone, startDrag } from '../../canvas/drag.ts'
import { type DropZone, dropZones } from '../../canvas/drop-zones.ts'
import type { Gap } from '../../canvas/gap.ts'
import { type Box, boxAt, boxesOf, boxesOfNode, containersOf } from '../../canvas/geometry.ts'
import { firstElement } from '../../canvas/marks.ts'
import { Page } from '../../canvas/page.ts'
import type { Rect } from '../../canvas/rect.ts'
import { locate } from '../../core/locate.ts'
import { typeLabel } from '../../core/node-words.ts'
import type { EditorSession } from '../../core/session.ts'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import { typeIcon } from '../ui-icon/type-icon.ts'
import '../ui-icon/ui-icon.element.ts'
import { styles } from './tl-device.styles.ts'

/**
 * One device: the customer's page in a shadow root of its own, and over it what the editor draws. The page is inert while
 * it is edited, so that its controls take neither clicks nor the keyboard; what the pointer means is found by geometry.
 */
@customElement('tl-device')
export class TlDevice extends StudioElement {
  static override styles = [controls, styles]

  @property({ attribute: false }) session!: EditorSession
  @property() kind: 'phone' | 'desktop' = 'phone'
  /** width of the page in its own px */
  @property({ type: Number }) width = 375
  /** room on the canvas, px */
  @property({ type: Number }) roomWidth = 375
  @property({ type: Number }) roomHeight = 640
  @property() scheme: 'light' | 'dark' = 'light'
  @property() address = ''
  @property({ type: Boolean }) trying = false
  @property({ attribute: false }) sheet: CSSStyleSheet | null = null

  @state() private hovered: string | null = null
  @state() private gap: Gap | null = null

  @query('.viewport') private viewport!: HTMLElement
  @query('.content') private content!: HTMLElement
  @query('.app') private host!: HTMLElement

  readonly page = new Page()
  #boxes: Box[] | null = null
  #marked: Marked = nowhere
  #resize = new ResizeObserver(() => this.moved())
  #stopZone?: () => void

  get scale(): number {
    return Math.min(1, this.roomWidth / this.width)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#resize.observe(this.page.root)
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#resize.disconnect()
    this.#stopZone?.()
  }

  override firstUpdated(): void {
    const root = this.host.attachShadow({ mode: 'open' })
    root.append(this.page.root)
    calmPictures(root)
    root.addEventListener('click', this.#onTry)
    root.addEventListener('submit', this.#onTry)
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    // Boxes measured while rendering were those of the old size.
    if (['roomWidth', 'roomHeight', 'width', 'sheet'].some((name) => changed.has(name))) this.moved()
    const root = this.host.shadowRoot
    if (root && this.sheet && root.adoptedStyleSheets[0] !== this.sheet) root.adoptedStyleSheets = [this.sheet, canvasSheet]
    // Set to what it was already, it would still have all styles computed again.
    if (this.page.root.inert === this.trying) this.page.root.inert = !this.trying
    this.#stopZone?.()
    this.#stopZone = addZone({
      scroller: this.viewport,
      measure: (what) => containersOf(this.session.app, this.session.view, this.page, what.type, what.what === 'node' ? what.id : null),
      show: (gap) => {
        this.gap = gap
      },
      landed: () => this.emit('canvas-landed'),
    })
  }

  /**
   * The page has changed or moved: what the editor draws over it is measured, all else when it is needed. Measured here and
   * not while rendering, because what one device draws would have the page laid out again for the next.
   */
  moved(): void {
    this.#boxes = null
    this.#marked = this.host?.shadowRoot && this.session ? this.#measure(this.content.getBoundingClientRect()) : nowhere
    this.requestUpdate()
  }

  /** Scrolls a node into sight, if it is out of it. */
  reveal(id: string): void {
    const mark = this.page.marks(id)[0]
    const element = mark && firstElement(mark)
    if (!element) return
    const rect = element.getBoundingClientRect()
    const room = this.viewport.getBoundingClientRect()
    if (rect.bottom > room.top + 24 && rect.top < room.bottom - 24) return
    this.viewport.scrollTop += (rect.top - room.top) / this.scale - this.viewport.clientHeight / 3
  }

  #measured(): Box[] {
    this.#boxes ??= boxesOf(this.session.app, this.session.view, this.page)
    return this.#boxes
  }

  #onMove(event: PointerEvent): void {
    if (this.trying || event.buttons !== 0) return
    this.hovered = boxAt(this.#measured(), event.clientX, event.clientY)?.id ?? null
  }

  #onPress(event: PointerEvent): void {
    if (this.trying || event.button !== 0) return
    const id = boxAt(this.#measured(), event.clientX, event.clientY)?.id
    const found = id === undefined ? null : locate(this.session.app, id)
    if (!found) return
    const { type } = found.node
    startDrag(event, this.session, { what: 'node', id: found.node.id, type, label: say(typeLabel(type, this.session.world)), icon: typeIcon(type) })
  }

  #onClick(event: MouseEvent): void {
    if (this.trying) return
    this.session.select(boxAt(this.#measured(), event.clientX, event.clientY)?.id ?? null)
  }

  /** While it is tried, links and forms lead to the app's own views; nothing leaves the canvas. */
  #onTry = (event: Event): void => {
    const target = event.target as Element
    if (event.type === 'submit') {
      event.preventDefault()
      this.#follow((target as HTMLFormElement).getAttribute('action') ?? '')
      return
    }
    const link = target.closest('a[href]')
    if (!link) return
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#')) return
    event.preventDefault()
    this.#follow(href)
  }

  #follow(href: string): void {
    const { app } = this.session
    const [, , , view] = href.split(/[?#]/)[0]!.split('/')
    const to = href.startsWith(`/${app.brand}/${app.id}`) ? (view ?? app.start ?? Object.keys(app.views)[0]) : undefined
    if (to !== undefined) this.session.show(to)
    this.viewport.scrollTop = 0
  }

  override render() {
    const { kind, scale, width } = this
    const bar = kind === 'phone' ? 26 : 30
    const height = Math.max(240, this.roomHeight)
    const size = { width: `${Math.floor(width * scale)}px`, height: `${height}px` }
    return html`
      <div class="chrome ${kind} ${this.scheme}" style=${styleMap({ ...size, '--device': this.scheme === 'dark' ? '#141312' : '#fff' })}>
        <div class="bar" aria-hidden="true">${kind === 'desktop' ? html`<i></i><i></i><i></i><span>${this.address}</span>` : nothing}</div>
        <div class="screen">
          <div
            class="viewport"
            role="group"
            tabindex=${this.trying ? nothing : 0}
            aria-label=${say(kind === 'phone' ? words.phone : words.desktop)}
            style=${styleMap({ width: `${width}px`, height: `${(height - bar) / scale}px`, transform: scale === 1 ? 'none' : `scale(${scale})`, '--inverse': String(1 / scale) })}
            @pointermove=${this.#onMove}
            @pointerleave=${() => (this.hovered = null)}
            @pointerdown=${this.#onPress}
            @click=${this.#onClick}
            @scroll=${() => (this.#boxes = null)}
          >
            <div class="content">
              <div class="app"></div>
              <div class="overlay" aria-hidden="true">${this.trying ? nothing : this.#overlay()}</div>
            </div>
          </div>
        </div>
      </div>
      <div class="caption">${say(kind === 'phone' ? words.phone : words.desktop)} · ${width}${scale < 1 ? ` · ${Math.round(scale * 100)}%` : ''}</div>
    `
  }

  #overlay() {
    if (!this.host?.shadowRoot || !this.session) return nothing
    const { selection, app, world } = this.session
    const hovered = this.hovered === null || this.hovered === selection || this.gap ? [] : boxesOfNode(this.hovered, this.page)
    const origin = hovered.length > 0 || this.gap ? this.content.getBoundingClientRect() : null
    const node = selection === null ? null : locate(app, selection)?.node
    return html`
      ${this.#marked.zones.map(({ at, label, view }) => html`<div class="zone ${view ? 'view' : ''}" style=${styleMap(at)}><ui-icon name="plus"></ui-icon>${say(label)}</div>`)}
      ${repeat(hovered, ({ rect }) => html`<div class="box hover" style=${styleMap(this.#at(rect, origin!))}></div>`)}
      ${this.#marked.chosen.map((at, i) => {
        const tag = html`<div class="tag ${Number.parseFloat(at.top) < 28 / this.scale ? 'below' : ''}"><ui-icon name=${typeIcon(node?.type ?? '')}></ui-icon>${say(typeLabel(node?.type ?? '', world))}</div>`
        return html`<div class="box chosen" style=${styleMap(at)}>${i === 0 && !this.gap ? tag : nothing}</div>`
      })}
      ${this.gap ? html`<div class="line" style=${styleMap(this.#line(this.gap, origin!))}></div>` : nothing}
    `
  }

  #measure(origin: Rect): Marked {
    const { selection } = this.session
    const chosen = selection === null ? [] : boxesOfNode(selection, this.page)
    const zones = dropZones(this.session.app, this.session.view, this.page, this.scale)
    return { zones: zones.map(({ rect, ...zone }) => ({ ...zone, at: this.#at(rect, origin) })), chosen: chosen.map(({ rect }) => this.#at(rect, origin)) }
  }

  #at(rect: Rect, origin: Rect): At {
    const px = (value: number) => `${value / this.scale}px`
    return { left: px(rect.left - origin.left), top: px(rect.top - origin.top), width: px(rect.width), height: px(rect.height) }
  }

  #line({ line: { x1, x2, y1, y2 } }: Gap, origin: Rect) {
    const thick = 3
    const upright = x1 === x2
    const [left, top] = upright ? [x1 - thick / 2, y1] : [x1, y1 - thick / 2]
    const [width, height] = upright ? [thick, y2 - y1] : [x2 - x1, thick]
    return this.#at({ left, top, right: left + width, bottom: top + height, width, height }, origin)
  }
}

/** Where something is drawn over the page, in the page's own px. */
type At = { left: string; top: string; width: string; height: string }

/** What is drawn over the page as long as nothing is pointed at. */
interface Marked {
  zones: readonly (Omit<DropZone, 'rect'> & { at: At })[]
  chosen: readonly At[]
}

const nowhere: Marked = { zones: [], chosen: [] }

const canvasSheet = new CSSStyleSheet()
canvasSheet.replaceSync(
  `[data-tl][hidden]:not([data-tl=when]){display:block!important;opacity:.55}.tl{user-select:none}:not(form)[data-canvas-empty]::after,form[data-canvas-empty]::before{content:"";display:block;height:56px}.tl-main:not(:has(>:not(.tl-title)))::after{content:"";display:block;height:180px}`,
)

const words = {
  phone: { en: 'Phone', 'zh-CN': '手机' },
  desktop: { en: 'Desktop', 'zh-CN': '电脑' },
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-device': TlDevice
  }
}
