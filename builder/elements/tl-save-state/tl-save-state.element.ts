import { css, html, nothing, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Autosave } from '../../services/autosave.ts'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { controls } from '../../theme.css.ts'
import '../ui-icon/ui-icon.element.ts'

/** Whether the work is safe, in words. */
@customElement('tl-save-state')
export class SaveState extends StudioElement {
  @property({ attribute: false }) autosave!: Autosave
  #followed?: Autosave

  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
        color: var(--ui-muted);
        font-size: 12px;
        white-space: nowrap;
      }
      ui-icon {
        width: 14px;
        height: 14px;
      }
      span {
        display: inline-flex;
        align-items: center;
        gap: 5px;
        min-width: 0;
      }
      .warn {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
        color: var(--ui-warn);
      }
      ui-icon,
      button {
        flex: none;
      }
      b {
        overflow: hidden;
        font-weight: inherit;
        text-overflow: ellipsis;
      }
      button {
        min-height: 24px;
        padding: 0 8px;
        font-size: 12px;
      }
    `,
  ]

  #update = (): void => this.requestUpdate()

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('autosave')) return
    this.#leave()
    this.#followed = this.autosave
    this.#followed.addEventListener('change', this.#update)
    this.#followed.session.addEventListener('change', this.#update)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#leave()
  }

  #leave(): void {
    this.#followed?.removeEventListener('change', this.#update)
    this.#followed?.session.removeEventListener('change', this.#update)
  }

  override render() {
    return html`<span role="status">${this.#words()}</span>${this.autosave.session.saving === 'failed' ? this.#again() : nothing}`
  }

  #words() {
    const { session, error } = this.autosave
    switch (session.saving) {
      case 'saved':
        return html`<ui-icon name="check"></ui-icon> ${say({ en: 'Saved', 'zh-CN': '已保存' })}`
      case 'saving':
        return say({ en: 'Saving', 'zh-CN': '正在保存' })
      case 'unsaved':
        return say({ en: 'Not saved yet', 'zh-CN': '尚未保存' })
      case 'stale':
        return html`<span class="warn">${say({ en: 'Waiting for your choice', 'zh-CN': '等待你选择' })}</span>`
      case 'failed':
        return error?.code === 'offline'
          ? html`<span class="warn"><ui-icon name="offline"></ui-icon><b>${say({ en: 'Offline. Kept on this device, trying again', 'zh-CN': '已离线。内容已存在本机，正在重试' })}</b></span>`
          : html`<span class="warn"><ui-icon name="warning"></ui-icon><b>${say({ en: 'Not saved.', 'zh-CN': '未保存。' })} ${say(error?.message)}</b></span>`
    }
  }

  #again() {
    return html`<button class="quiet" @click=${() => this.autosave.resume()}>${say({ en: 'Try now', 'zh-CN': '立即重试' })}</button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-save-state': SaveState
  }
}
