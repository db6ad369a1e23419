import { css, html, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Message } from '../../../schemas/problem.ts'
import { say } from '../../services/say.ts'
import { type SentPicture, sendPicture } from '../../services/send-picture.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import '../ui-icon/ui-icon.element.ts'

const words = {
  upload: { en: 'Upload a picture', 'zh-CN': '上传图片' },
  other: { en: 'Upload another', 'zh-CN': '更换图片' },
  drop: { en: 'or drop it here', 'zh-CN': '或拖放到此处' },
  sending: { en: 'Uploading', 'zh-CN': '正在上传' },
  stop: { en: 'Stop', 'zh-CN': '停止' },
} satisfies Record<string, Message>

/** A place to choose a picture for, or to drop one on. Tells `picture-sent` with the picture's address and size. */
@customElement('tl-picture-upload')
export class PictureUpload extends StudioElement {
  @property() brand = ''
  /** of the picture that is there */
  @property() address = ''
  @state() private progress: number | null = null
  @state() private error: Message | null = null
  @state() private over = false
  @query('input') private input!: HTMLInputElement

  #stop: (() => void) | null = null

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .drop {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
        padding: 5px;
        border: 1px dashed var(--ui-line-strong);
        border-radius: var(--ui-radius);
        color: var(--ui-muted);
        font-size: var(--ui-size-small);
      }
      .drop.over {
        border-color: var(--ui-accent);
        background: var(--ui-accent-soft);
      }
      img {
        flex: none;
        width: 44px;
        height: 32px;
        border-radius: 4px;
        background: var(--ui-line);
        object-fit: cover;
      }
      progress {
        flex: 1;
        min-width: 0;
        height: 6px;
        margin-inline-start: 5px;
        accent-color: var(--ui-accent);
      }
      .error {
        margin-top: 4px;
        font-size: var(--ui-size-small);
        line-height: 1.45;
      }
    `,
  ]

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop?.()
  }

  override render() {
    return html`<div class=${this.over ? 'drop over' : 'drop'} @dragover=${this.#drag} @dragleave=${this.#drag} @drop=${this.#drop}>
        <input type="file" accept="image/jpeg,image/png,image/webp,image/gif" hidden @change=${this.#chosen} />
        ${
          this.progress === null
            ? html`${this.address === '' ? nothing : html`<img src=${this.address} alt="" />`}
                <button type="button" class="quiet" @click=${() => this.input.click()}><ui-icon name="image"></ui-icon>${say(this.address === '' ? words.upload : words.other)}</button>
                <span>${say(words.drop)}</span>`
            : html`<progress max="1" .value=${this.progress} aria-label=${say(words.sending)}></progress>
                <button type="button" class="quiet" @click=${() => this.#stop?.()}>${say(words.stop)}</button>`
        }
      </div>
      ${this.error ? html`<p class="error" role="alert">${say(this.error)}</p>` : nothing}`
  }

  #chosen = (): void => {
    const file = this.input.files?.[0]
    this.input.value = ''
    if (file) void this.#send(file)
  }

  #drag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.over = event.type === 'dragover'
  }

  #drop = (event: DragEvent): void => {
    event.preventDefault()
    this.over = false
    const file = event.dataTransfer?.files[0]
    if (file) void this.#send(file)
  }

  async #send(file: File): Promise<void> {
    this.#stop?.()
    const focused = this.shadowRoot?.activeElement
    this.error = null
    this.progress = 0
    const sending = sendPicture(this.brand, file, (part) => {
      this.progress = part
    })
    this.#stop = sending.stop
    await this.#focus(focused)
    const result = await sending.result
    if (this.#stop !== sending.stop) return
    this.#stop = null
    const stopping = this.shadowRoot?.activeElement
    this.progress = null
    await this.#focus(stopping)
    if (result?.ok) this.emit<SentPicture>('picture-sent', result.value)
    else this.error = result?.error.message ?? null
  }

  /** One button takes the place of the other, and the focus with it. */
  async #focus(had: Element | null | undefined): Promise<void> {
    await this.updateComplete
    if (had) this.renderRoot.querySelector('button')?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-picture-upload': PictureUpload
  }
}
