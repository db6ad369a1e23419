import type { ProgressProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html, when } from '../kit/html.ts'

/** More pieces than this are a bar. */
const mostSteps = 12

/** The browser's own progress bar: screen readers know it, and its length needs no style. */
export function renderProgress({ label, value, max = 100, text, note, look = 'bar' }: ProgressProps, { id, locale }: RenderContext): Html {
  const whole = max > 0 ? max : 100
  const reached = Math.min(whole, Math.max(0, value || 0))
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(Math.floor((100 * reached) / whole) / 100)
  const inSteps = look === 'steps' && Number.isInteger(whole) && whole <= mostSteps
  const steps = Array.from({ length: inSteps ? whole : 0 }, (_, i) => html`<span${i < Math.floor(reached) && html` data-done`}></span>`)
  const bar = html`<progress class="${inSteps ? 'tl-hidden' : 'tl-progress-bar'}" id="${id}" value="${reached}" max="${whole}">${share}</progress>`
  return html`<div class="tl-card tl-progress"><div class="tl-progress-words"><label for="${id}">${label}</label><strong>${text || share}</strong></div>${bar}${inSteps && html`<div class="tl-progress-steps" aria-hidden="true">${steps}</div>`}${when(note, html`<p class="tl-progress-note">${note}</p>`)}</div>`
}
