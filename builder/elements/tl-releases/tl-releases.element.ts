import { css, html, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { ReleaseEntry } from '../../services/api.ts'
import { nameOf } from '../../services/people.ts'
import { say } from '../../services/say.ts'
import { StudioElement } from '../../services/studio-element.ts'
import { ago, exactly } from '../../services/time-words.ts'
import { controls } from '../../theme.css.ts'

/** What has been published, newest first. Tells `rollback` with the release to make live. */
@customElement('tl-releases')
export class Releases extends StudioElement {
  @property({ attribute: false }) releases: readonly ReleaseEntry[] = []
  @property({ type: Boolean }) busy = false

  static override styles = [
    controls,
    css`
      ol {
        max-height: 190px;
        overflow: auto;
      }
      li {
        display: grid;
        grid-template-columns: 30px minmax(0, 1fr) auto;
        align-items: center;
        gap: 8px;
        min-height: 36px;
        border-top: 1px solid var(--ui-line);
      }
      li:first-child {
        border: 0;
      }
      b {
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .when {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      button {
        min-height: 26px;
        color: var(--ui-accent);
      }
    `,
  ]

  override render() {
    return html`<ol>
      ${this.releases.map(
        (one) => html`<li>
          <b>${one.number}</b>
          <span class="when" title=${exactly(one.publishedAt)}>${ago(one.publishedAt)} <span class="muted">· ${nameOf(one.publishedBy)}</span></span>
          ${
            one.live
              ? html`<span class="badge good">${say({ en: 'Live', 'zh-CN': '线上' })}</span>`
              : html`<button class="quiet" ?disabled=${this.busy} aria-label=${say({ en: `Make live: release ${one.number}`, 'zh-CN': `恢复上线：版本 ${one.number}` })} @click=${() => this.emit('rollback', one)}>
                  ${say({ en: 'Make live', 'zh-CN': '恢复上线' })}
                </button>`
          }
        </li>`,
      )}
      ${this.releases.length === 0 ? html`<p class="muted">${say({ en: 'Each time it is published, a release is kept here.', 'zh-CN': '每次发布都会在这里留下一个版本。' })}</p>` : nothing}
    </ol>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-releases': Releases
  }
}
