import type { WorldAddressProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { field, optionsOf } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html, pick } from '../kit/html.ts'
import { innerId } from '../kit/inner-id.ts'
import { textLimits } from '../kit/text-limits.ts'

const fills = {
  country: 'country-name',
  line: 'address-line1',
  more: 'address-line2',
  city: 'address-level2',
  region: 'address-level1',
  postcode: 'postal-code',
}

/** The lines that are asked, in the order of most envelopes. The country is chosen where its question has options, else typed. */
export function renderWorldAddress({ label, ...asks }: WorldAddressProps, context: RenderContext): Html {
  const { say, ask, id } = context
  const lines = (Object.keys(fills) as (keyof typeof fills)[]).map((prop) => {
    const name = asks[prop]
    if (name === undefined) return null
    const asked = ask(name)
    const required = !asked.optional && html` required`
    const control = (attributes: Html): Html => {
      const all = html` name="${name}" autocomplete="${fills[prop]}"${attributes}${required}`
      const options = optionsOf(asked)
      if (options.length === 0) return html`<input class="tl-input"${textLimits(asked.schema)}${all} value="${asked.value}">`
      const rows = options.map(({ value, label }) => html`<option value="${value}"${pick(asked.value, { [String(value)]: html` selected` })}>${label}</option>`)
      return html`<span class="tl-ask-menu"><select class="tl-input"${all}><option value="">${say({ en: 'Choose…', 'zh-CN': '请选择…' })}</option>${rows}</select></span>`
    }
    return html`<div class="tl-world-address-${prop}">${field(asked, {}, { ...context, id: innerId(id, prop) }, control)}</div>`
  })
  return html`<fieldset class="tl-world-address"><legend class="tl-label">${label ?? say({ en: 'Address', 'zh-CN': '地址' })}</legend>${lines}</fieldset>`
}
