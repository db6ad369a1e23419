import { css, html } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { embedSnippets } from '../../core/embed-snippets.ts'
import type { Figures } from '../../services/api.ts'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { count } from '../../services/time-words.ts'
import { controls } from '../../theme.css.ts'
import '../ui-copy/ui-copy.element.ts'
import '../ui-icon/ui-icon.element.ts'
import '../ui-qr/ui-qr.element.ts'

/** Where a live app is, how to bring it to customers, and how it does today. */
@customElement('tl-live')
export class LiveApp extends StudioElement {
  @property() url = ''
  @property({ attribute: false }) figures: Figures | null = null

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 20px;
      }
      .where {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 16px;
      }
      .link {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        justify-items: start;
        gap: 8px;
      }
      .link > div {
        width: 100%;
      }
      .address {
        display: flex;
        align-items: center;
        gap: 2px;
        padding-left: 10px;
        border: 1px solid var(--ui-line-strong);
        border-radius: var(--ui-radius);
        background: var(--ui-field);
      }
      .address a,
      code {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      code {
        font: 400 11.5px / 1.5 var(--ui-mono);
      }
      .label {
        display: block;
        margin-bottom: 4px;
      }
      .site {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      .figures {
        display: grid;
        gap: 8px;
      }
      .bar {
        display: grid;
        grid-template-columns: 76px 44px 1fr;
        align-items: center;
        gap: 8px;
      }
      .bar b {
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      .bar svg {
        width: 100%;
        height: 8px;
        border-radius: 2px;
      }
      .visits rect {
        fill: light-dark(#c9c4ba, #57524b);
      }
      .outcomes rect {
        fill: var(--ui-accent);
      }
    `,
  ]

  override render() {
    const { frame, inline } = embedSnippets(this.url)
    return html`<div class="where">
        <ui-qr text=${this.url}></ui-qr>
        <div class="link">
          <div>
            <span class="label">${say({ en: 'Live address', 'zh-CN': '线上地址' })}</span>
            <span class="address"><a href=${this.url} target="_blank" rel="noopener">${this.url.replace(/^https?:\/\//, '')}</a><ui-copy text=${this.url} label=${say({ en: 'Copy the address', 'zh-CN': '复制地址' })}></ui-copy></span>
          </div>
          <a class="button open" href=${this.url} target="_blank" rel="noopener"><ui-icon name="external"></ui-icon>${say({ en: 'Open', 'zh-CN': '打开' })}</a>
        </div>
      </div>
      ${this.#figures()}
      <div class="site">
        <h3>${say({ en: 'In a site', 'zh-CN': '嵌入网站' })}</h3>
        ${this.#snippet(say({ en: 'As a frame', 'zh-CN': '以 iframe 嵌入' }), frame)}
        ${this.#snippet(say({ en: 'As part of the page', 'zh-CN': '融入页面' }), inline)}
      </div>`
  }

  #snippet(label: string, text: string) {
    return html`<div>
      <span class="label">${label}</span>
      <span class="address"><code title=${text}>${text}</code><ui-copy text=${text} label=${say({ en: `Copy: ${label}`, 'zh-CN': `复制：${label}` })}></ui-copy></span>
    </div>`
  }

  #figures() {
    const { figures } = this
    return html`<div class="figures">
      <h3>${say({ en: 'Today', 'zh-CN': '今天' })}</h3>
      ${
        !figures
          ? html`<p class="muted" aria-busy="true">${say({ en: 'Counting', 'zh-CN': '正在统计' })}</p>`
          : figures.visits === 0
            ? html`<p class="muted">${say({ en: 'Figures come with the first visit.', 'zh-CN': '有客户访问后，这里会显示数据。' })}</p>`
            : html`${this.#bar('visits', say({ en: 'Visits', 'zh-CN': '访问' }), figures.visits, 1)}
                ${this.#bar('outcomes', say({ en: 'Outcomes', 'zh-CN': '达成' }), figures.outcomes, figures.outcomes / figures.visits)}`
      }
    </div>`
  }

  #bar(name: string, label: string, n: number, share: number) {
    return html`<div class="bar ${name}">
      <span class="muted">${label}</span><b>${count(n)}</b>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width=${Math.max(n > 0 ? 1.5 : 0, Math.min(1, share) * 100)} height="8"></rect></svg>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-live': LiveApp
  }
}
