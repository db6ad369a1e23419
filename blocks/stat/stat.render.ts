import type { StatProps } from '../generated/props.ts'
import type { Html } from '../kit/html.ts'
import { html, when } from '../kit/html.ts'

export function renderStat({ label, value, note, tone = 'normal' }: StatProps): Html {
  return html`<div class="tl-card tl-stat" data-tone="${tone}"><p class="tl-stat-label">${label}</p><p class="tl-stat-value">${when(value, value, '–')}</p>${when(note, html`<p class="tl-stat-note">${note}</p>`)}</div>`
}
