import type { PhoneProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { callingCodes } from '../kit/calling-codes.ts'
import { field } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html, pick, when } from '../kit/html.ts'
import { patternFor, textLimits } from '../kit/text-limits.ts'

/** The code is a field of its own; the server puts both together. A question whose pattern has no `+` takes numbers of one country only. */
export function renderPhone({ ask: name, label, help, countries = true, code = '86' }: PhoneProps, context: RenderContext): Html {
  const asked = context.ask(name)
  const abroad = countries && (asked.schema.pattern === undefined || asked.schema.pattern.includes('+')) && asked.schema.format !== undefined
  const known = asked.part('code')
  const options = callingCodes.map((one) => {
    const words = context.locale.startsWith('zh') ? one.zh : one.en
    // Chosen by the answer so far; without one it is the usual country's.
    const chosen = when(known, pick(known, { [one.code]: html` selected` }), one.code === code && html` selected`)
    return html`<option value="${one.code}"${chosen}>+${one.code} ${words}</option>`
  })
  const select = html`<span class="tl-ask-menu tl-phone-code"><select class="tl-input" name="${name}-code" aria-label="${context.say({ en: 'Country code', 'zh-CN': '国家（地区）代码' })}">${options}</select></span>`
  const limits = abroad ? patternFor(['^[+]?[0-9 \\(\\)\\-]{3,24}$']) : textLimits(asked.schema)
  return field(
    asked,
    { label, help },
    context,
    (attributes) =>
      html`<div class="tl-phone" data-tl="phone">${abroad && select}<input class="tl-input" type="tel" name="${name}" autocomplete="tel"${attributes}${limits}${!asked.optional && html` required`} value="${abroad ? asked.part('number') : asked.value}"></div>`,
  )
}
