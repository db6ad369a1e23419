import type { FiltersProps } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { optionsOf } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html, pick } from '../kit/html.ts'

/** So many wrap where they do not fit. */
const few = 3

/** Each option is a way to the same view with that answer; ids keep the focus on what was pressed. */
export function renderFilters({ ask: name, label, all }: FiltersProps, { ask, id, say, way }: RenderContext): Html {
  const asked = ask(name)
  const here = html` aria-current="true"`
  const chip = (value: string | number, inside: string | Html, at: number, current: Html): Html =>
    html`<li>${way(null, { look: 'tl-filters-chip', inside, set: { [name]: String(value) }, attributes: html` id="${id}-${at}"${current}` })}</li>`
  const options = optionsOf(asked)
  const none = chip(
    '',
    html`${all ?? say({ en: 'All', 'zh-CN': '全部' })}`,
    0,
    pick(asked.value, Object.fromEntries(options.map(({ value }) => [value, null])), here),
  )
  const chips = options.map(({ value, label: words }, i) => chip(value, html`${words}`, i + 1, pick(asked.value, { [value]: here })))
  return html`<nav class="tl-filters${options.length > few && ' tl-filters-many'}" aria-label="${label ?? asked.label}"><ul role="list">${none}${chips}</ul></nav>`
}
