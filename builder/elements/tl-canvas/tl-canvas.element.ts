import { html, nothing } from 'lit'
import { customElement, property, queryAll, state } from 'lit/decorators.js'
import { sampleNames, sampleState } from '../../../runtime/engine/samples.ts'
import type { ViewState } from '../../../runtime/engine/state.ts'
import { announcement } from '../../canvas/announcement.ts'
import { changedNodes } from '../../canvas/changed-nodes.ts'
import { emptySlots } from '../../canvas/empty-slots.ts'
import { boxesOfNode } from '../../canvas/geometry.ts'
import { drawNodes, drawScene, type Scene, sceneCss } from '../../canvas/scene.ts'
import { locate } from '../../core/locate.ts'
import { typeLabel } from '../../core/node-words.ts'
import type { Change, EditorSession } from '../../core/session.ts'
import { listenKeys } from '../../services/editor-keys.ts'
import { say } from '../../services/say.ts'
import { SessionController } from '../../services/session-controller.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import '../tl-device/tl-device.element.ts'
import type { TlDevice } from '../tl-device/tl-device.element.ts'
import '../tl-view-tabs/tl-view-tabs.element.ts'
import '../ui-icon/ui-icon.element.ts'
import { styles } from './tl-canvas.styles.ts'

type Devices = 'both' | 'phone' | 'desktop'

/** px between the devices, and around them */
const [gap, pad] = [36, 30]

/** The live app on a phone and a desktop side by side, drawn by the engine on the services' samples. */
@customElement('tl-canvas')
export class TlCanvas extends StudioElement {
  static override styles = [controls, styles]

  @property({ attribute: false }) session!: EditorSession

  @state() private devices: Devices = 'both'
  @state() private scheme: 'light' | 'dark' = 'light'
  @state() private trying = false
  @state() private sample = ''
  @state() private room = { width: 0, height: 0 }
  @state() private broken = false
  /** the selected node is nowhere on the page */
  @state() private unseen = false
  @state() private told = ''

  @queryAll('tl-device') private shown!: NodeListOf<TlDevice>

  #following = new SessionController(this, ['document', 'view', 'selection', 'locale', 'world'], (change) => this.#onChange(change))
  #scene: Scene | null = null
  #state: ViewState | null = null
  #drawnIn = new Set<TlDevice>()
  #sheet = new CSSStyleSheet()
  #sheetFor: unknown[] = []
  #resize = new ResizeObserver(([entry]) => {
    const { width, height } = entry!.contentRect
    this.room = { width, height }
  })
  #stopKeys?: () => void

  override connectedCallback(): void {
    super.connectedCallback()
    this.#stopKeys = listenKeys(() => this.session)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopKeys?.()
    this.#resize.disconnect()
    this.#drawnIn.clear()
  }

  protected override willUpdate(): void {
    this.#following.follow(this.session)
    const { world, view, app } = this.session
    if (this.#sheetFor[0] !== world.brand || this.#sheetFor[1] !== this.scheme) {
      this.#sheetFor = [world.brand, this.scheme]
      this.#sheet.replaceSync(sceneCss(world.brand, this.scheme))
    }
    if (this.sample !== '' && this.sample !== '$failure' && !sampleNames(app, world, view).includes(this.sample)) this.sample = ''
  }

  protected override firstUpdated(): void {
    this.#resize.observe(this.renderRoot.querySelector('.bench')!)
  }

  protected override updated(): void {
    this.#draw()
  }

  #onChange(change: Change): void {
    if (change.document) this.told = announcement(this.session)
    if (change.selection && this.session.selection !== null) {
      const { selection } = this.session
      requestAnimationFrame(() => {
        for (const device of this.shown) device.reveal(selection)
      })
    }
  }

  #scenes(): Scene {
    const { app, world, view, locale } = this.session
    const fresh = sampleState(app, world, view, this.sample === '' ? {} : { sample: this.sample })
    // The same answers as before are the same object: then only what changed has to be drawn.
    if (!this.#state || JSON.stringify(this.#state) !== JSON.stringify(fresh)) this.#state = fresh
    return { app, world, view, locale, state: this.#state }
  }

  #draw(): void {
    const before = this.#scene
    const scene = this.#scenes()
    const devices = [...this.shown]
    const settled = devices.length === this.#drawnIn.size && devices.every((device) => this.#drawnIn.has(device))
    const same =
      before &&
      settled &&
      before.app === scene.app &&
      before.view === scene.view &&
      before.locale === scene.locale &&
      before.world === scene.world &&
      before.state === scene.state
    if (!same) {
      this.#scene = scene
      if (!(settled && before && this.#patch(before, scene, devices))) this.#redraw(scene, devices)
      this.#drawnIn = new Set(devices)
      const empty = emptySlots(scene.app, scene.view).map(({ id }) => id)
      for (const device of devices) {
        device.page.describe({ lang: scene.locale, app: scene.app.id, view: scene.view })
        device.page.showEmpty(empty)
      }
    }
    const { selection } = this.session
    this.unseen = selection !== null && devices[0] !== undefined && boxesOfNode(selection, devices[0].page).length === 0
    for (const device of devices) device.moved()
  }

  #patch(before: Scene, scene: Scene, devices: readonly TlDevice[]): boolean {
    const changed = this.broken ? null : changedNodes(before, scene)
    const drawn = changed && drawNodes(scene, changed)
    if (!drawn) return false
    const [was, is] = [before.app.views[before.view]!.blocks, scene.app.views[scene.view]!.blocks]
    return devices.every((device) => device.page.patch(was, is, drawn))
  }

  #redraw(scene: Scene, devices: readonly TlDevice[]): void {
    const drawn = drawScene(scene)
    this.broken = drawn === null
    if (drawn !== null) for (const device of devices) device.page.replace(drawn)
  }

  override render() {
    const { session, trying } = this
    if (!session) return nothing
    const samples = sampleNames(session.app, session.world, session.view)
    const choices = this.#roomForBoth ? (['phone', 'both', 'desktop'] as const) : (['phone', 'desktop'] as const)
    const chosen = this.devices === 'both' && !this.#roomForBoth ? 'phone' : this.devices
    return html`
      <header>
        <tl-view-tabs .session=${session}></tl-view-tabs>
        <div class="tools">
          ${
            samples.length > 0
              ? html`<label class="pick" title=${say(words.sample)}><ui-icon name="data"></ui-icon><span class="visually-hidden">${say(words.sample)}</span
                ><select .value=${this.sample} @change=${(event: Event) => (this.sample = (event.target as HTMLSelectElement).value)}>
                  <option value="" ?selected=${this.sample === ''}>${samples[0]}</option>
                  ${samples.slice(1).map((name) => html`<option value=${name} ?selected=${this.sample === name}>${name}</option>`)}
                  <option value="$failure" ?selected=${this.sample === '$failure'}>${say(words.down)}</option>
                </select></label>`
              : nothing
          }
          <div class="segmented" role="group" aria-label=${say(words.devices)}>
            ${choices.map(
              (devices) =>
                html`<button aria-pressed=${chosen === devices} title=${say(words[devices])} aria-label=${say(words[devices])} @click=${() => (this.devices = devices)}>
                  ${devices === 'both' ? html`<ui-icon name="phone"></ui-icon><ui-icon name="desktop"></ui-icon>` : html`<ui-icon name=${devices}></ui-icon>`}
                </button>`,
            )}
          </div>
          <button
            class="icon-button"
            aria-pressed=${this.scheme === 'dark'}
            title=${say(words.dark)}
            aria-label=${say(words.dark)}
            @click=${() => (this.scheme = this.scheme === 'dark' ? 'light' : 'dark')}
          >
            <ui-icon name="contrast"></ui-icon>
          </button>
          <button class="try" aria-pressed=${trying} @click=${() => (this.trying = !trying)}>${trying ? say(words.edit) : say(words.tryIt)}</button>
        </div>
      </header>
      <div
        class="bench"
        tabindex="0"
        role="group"
        aria-label=${say(words.canvas)}
        aria-describedby="keys"
        @click=${this.#onGround}
        @canvas-landed=${this.#onLanded}
      >
        ${this.#devices()}
      </div>
      <p class="visually-hidden" id="keys">${say(words.keys)}</p>
      <div class="visually-hidden" aria-live="polite">${this.told}</div>
      ${this.#note()}
    `
  }

  /** Side by side only where the desktop would still be readable beside the phone. */
  get #roomForBoth(): boolean {
    return this.room.width - pad * 2 - 375 - gap >= 280
  }

  #devices() {
    const { width, height } = this.room
    if (width === 0) return nothing
    const inner = width - pad * 2
    const kinds: readonly ('phone' | 'desktop')[] = this.devices === 'both' ? (this.#roomForBoth ? ['phone', 'desktop'] : ['phone']) : [this.devices]
    return kinds.map((kind) => {
      const phone = kind === 'phone'
      const roomWidth = phone ? Math.min(375, inner) : kinds.length > 1 ? inner - 375 - gap : inner
      const roomHeight = Math.min(height - 74, phone ? 760 : 900)
      return html`<tl-device
        .session=${this.session}
        .kind=${kind}
        .width=${phone ? 375 : 1024}
        .roomWidth=${roomWidth}
        .roomHeight=${roomHeight}
        .scheme=${this.scheme}
        .trying=${this.trying}
        .sheet=${this.#sheet}
        .address=${`${this.session.app.brand}/${this.session.app.id}`}
      ></tl-device>`
    })
  }

  #onLanded = (): void => (this.renderRoot.querySelector('.bench') as HTMLElement).focus({ preventScroll: true, focusVisible: false } as FocusOptions)

  #onGround = (event: Event): void => {
    if (event.target === event.currentTarget) this.session.select(null)
  }

  /** What cannot be seen: a selected node that is hidden with this sample, or a view that cannot be drawn. */
  #note() {
    const { selection, app, world } = this.session
    if (this.broken) return html`<div class="note" role="status">${say(words.broken)}</div>`
    const type = selection === null ? undefined : locate(app, selection)?.node.type
    return this.unseen && type !== undefined && !this.trying
      ? html`<div class="note" role="status">${say(typeLabel(type, world))} · ${say(words.hidden)}</div>`
      : nothing
  }
}

const words = {
  canvas: { en: 'Canvas', 'zh-CN': '画布' },
  keys: {
    en: 'Arrow keys select blocks. Alt with the up or down arrow moves the selected block. Delete removes it. Escape selects what it stands in.',
    'zh-CN': '方向键选择组件，Alt 加上下方向键移动所选组件，Delete 键移除，Esc 键选择上一级。',
  },
  sample: { en: 'Sample data', 'zh-CN': '示例数据' },
  down: { en: 'Service not answering', 'zh-CN': '服务无响应' },
  devices: { en: 'Devices', 'zh-CN': '设备' },
  both: { en: 'Phone and desktop', 'zh-CN': '手机和电脑' },
  phone: { en: 'Phone', 'zh-CN': '手机' },
  desktop: { en: 'Desktop', 'zh-CN': '电脑' },
  dark: { en: 'Dark appearance', 'zh-CN': '深色外观' },
  tryIt: { en: 'Try it', 'zh-CN': '试一试' },
  edit: { en: 'Back to editing', 'zh-CN': '返回编辑' },
  hidden: { en: 'not shown with this sample', 'zh-CN': '在当前示例数据下不显示' },
  broken: { en: 'This view cannot be drawn right now. The problems list says why.', 'zh-CN': '暂时无法绘制此页面，原因见问题列表。' },
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-canvas': TlCanvas
  }
}
