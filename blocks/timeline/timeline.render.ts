import type { TimelineProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { cardTitle } from '../kit/card-title.ts'
import type { Html } from '../kit/html.ts'
import { html, pick, repeat, when } from '../kit/html.ts'

/** Each step's state is a shape, a colour and, for screen readers, a word. */
export function renderTimeline({ title, items }: TimelineProps, { say }: RenderContext): Html {
  const words = { done: say({ en: 'Done: ', 'zh-CN': '已完成：' }), current: say({ en: 'Now: ', 'zh-CN': '进行中：' }) }
  const steps = repeat(
    items,
    ({ title, note, state = 'todo' }) =>
      html`<li data-state="${state}"${pick(state, { current: html` aria-current="step"` })}><p class="tl-timeline-title"><span class="tl-hidden">${pick(state, words, say({ en: 'To come: ', 'zh-CN': '未开始：' }))}</span>${title}</p>${when(note, html`<p class="tl-timeline-note">${note}</p>`)}</li>`,
  )
  return html`<div class="tl-card">${cardTitle(title)}<ol class="tl-timeline" role="list">${steps}</ol></div>`
}
