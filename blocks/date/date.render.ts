import { renderAsk } from '../ask/ask.render.ts'
import type { DateProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { fieldGroup, wrong } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html } from '../kit/html.ts'
import { patternFor } from '../kit/text-limits.ts'

/** The browser's own control; or three fields, in the order in which the language writes a day. */
export function renderDate({ layout = 'calendar', ...props }: DateProps, context: RenderContext): Html {
  const asked = context.ask(props.ask)
  if (layout === 'calendar' || asked.schema.format !== 'date') return renderAsk(props, context)
  const order = context.locale.startsWith('zh') ? (['year', 'month', 'day'] as const) : (['day', 'month', 'year'] as const)
  const fields = order.map((part, i) => {
    const { label, pattern } = parts[part]
    const id = html`${context.id}${i > 0 && `-${part}`}`
    const fill = asked.autocomplete === 'bday' && html` autocomplete="bday-${part}"`
    return html`<label class="tl-date-part"><span>${context.say(label)}</span><input class="tl-input" id="${id}" name="${asked.name}-${part}" inputmode="numeric"${patternFor([pattern])}${fill}${!asked.optional && html` required`} value="${asked.part(part)}"${wrong(asked)} aria-describedby="${context.id}-error"></label>`
  })
  return fieldGroup(asked, props, context, html`<div class="tl-date">${fields}</div>`, true)
}

const parts = {
  year: { label: { en: 'Year', 'zh-CN': '年' }, pattern: '^[0-9]{4}$' },
  month: { label: { en: 'Month', 'zh-CN': '月' }, pattern: '^(?:0?[1-9]|1[0-2])$' },
  day: { label: { en: 'Day', 'zh-CN': '日' }, pattern: '^(?:0?[1-9]|[12][0-9]|3[01])$' },
}
