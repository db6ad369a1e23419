import type { StepsProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'

/** On a phone the bar and "Step 2 of 4" say it; the names of all steps come with more room. What is done leads back. */
export function renderSteps({ items, current }: StepsProps, { say, way, standsIn }: RenderContext): Html {
  const at = (current ?? items.findIndex(({ to }) => to === standsIn) + 1) - 1
  const present = items[at]
  const rows = items.map(({ label, to }, i) => {
    const name = html`<span class="tl-steps-name">${label}</span>`
    if (i === at) return html`<li class="tl-steps-done" aria-current="step">${name}</li>`
    if (i > at) return html`<li>${name}</li>`
    const done = html`${name}<span class="tl-hidden">${say({ en: ', done', 'zh-CN': '，已完成' })}</span>`
    return html`<li class="tl-steps-done">${to ? way(to, { look: 'tl-steps-way', inside: done }) : done}</li>`
  })
  const [n, of] = [at + 1, items.length]
  const words =
    present &&
    html`<p class="tl-steps-now"><span>${say({ en: `Step ${n} of ${of}`, 'zh-CN': `第 ${n} 步，共 ${of} 步` })}</span> <strong>${present.label}</strong></p>`
  return html`<nav class="tl-steps" aria-label="${say({ en: 'Progress', 'zh-CN': '进度' })}">${words}<ol role="list">${rows}</ol></nav>`
}
