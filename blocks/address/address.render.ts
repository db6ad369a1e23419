import type { AddressProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { field } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html, pick } from '../kit/html.ts'
import { innerId } from '../kit/inner-id.ts'
import { textLimits } from '../kit/text-limits.ts'
import { provinces } from './provinces.ts'

/** Provinces are here; cities and districts are typed, until the script has fetched those of the province and offers them. */
export function renderAddress({ label, ...asks }: AddressProps, context: RenderContext): Html {
  const { say, ask, id } = context
  const part = (prop: keyof typeof asks, control: (attributes: Html) => Html): Html =>
    html`<div class="tl-address-${prop}">${field(ask(asks[prop]), {}, { ...context, id: innerId(id, prop) }, (attributes) => {
      const { optional, name } = ask(asks[prop])
      return control(html` name="${name}"${attributes}${!optional && html` required`}`)
    })}</div>`
  const typed = (prop: keyof typeof asks, autocomplete: string): Html =>
    part(prop, (attributes) => {
      const { value, schema } = ask(asks[prop])
      return html`<input class="tl-input" autocomplete="${autocomplete}"${textLimits(schema)}${attributes} value="${value}">`
    })
  const province = part('province', (attributes) => {
    const { value } = ask(asks.province)
    const options = provinces.map((one) => html`<option${pick(value, { [one]: html` selected` })}>${one}</option>`)
    return html`<span class="tl-ask-menu"><select class="tl-input" autocomplete="address-level1"${attributes}><option value="">${say({ en: 'Choose…', 'zh-CN': '请选择…' })}</option>${options}</select></span>`
  })
  return html`<fieldset class="tl-address" data-tl="address"><legend class="tl-label">${label ?? say({ en: 'Address', 'zh-CN': '地址' })}</legend>${province}${typed('city', 'address-level2')}${typed('district', 'address-level3')}${typed('line', 'address-line1')}</fieldset>`
}
