import type { SlotsProps, SlotsSlot } from '../generated/props.ts'
import type { RenderContext } from '../kit/block.ts'
import { fieldGroup } from '../kit/field.ts'
import type { Html } from '../kit/html.ts'
import { html, pick } from '../kit/html.ts'

/** One group of radio buttons in days. What is full stays in sight, so that nobody looks for it twice. */
export function renderSlots({ ask: name, label, help, slots = [], few = 3, empty }: SlotsProps, context: RenderContext): Html {
  const asked = context.ask(name)
  const { say, id } = context
  const first = slots.find(isFree)
  const slot = (one: SlotsSlot): Html => {
    const free = isFree(one)
    const attributes = html`${one === first && html` id="${id}"${!asked.optional && html` required`}`}${free ? pick(asked.value, { [String(one.value)]: html` checked` }) : html` disabled`}`
    const note = !free
      ? say({ en: 'Fully booked', 'zh-CN': '已约满' })
      : (one.left ?? few + 1) <= few && say({ en: `${one.left} left`, 'zh-CN': `剩 ${one.left} 个名额` })
    return html`<label class="tl-option tl-slots-slot"><input type="radio" name="${name}" value="${one.value}"${attributes}><span>${one.time}${note && html` <small class="tl-help">${note}</small>`}</span></label>`
  }
  const days = byDay(slots).map(
    ([day, times], i) =>
      html`<div role="group" aria-labelledby="${id}-day${i}"><p class="tl-slots-day" id="${id}-day${i}">${day}</p><div class="tl-slots-times">${times.map(slot)}</div></div>`,
  )
  const none = html`<p class="tl-slots-none" id="${id}" tabindex="-1">${empty ?? say({ en: 'There are no times to choose from at the moment. Please look again later.', 'zh-CN': '暂时没有可预约的时段，请稍后再来看看。' })}</p>`
  return fieldGroup(asked, { label, help }, context, html`<div class="tl-slots">${days}${first === undefined && none}</div>`)
}

const isFree = ({ left }: SlotsSlot): boolean => left === undefined || left > 0

/** Neighbours of one day together, as the service has ordered them. */
function byDay(slots: readonly SlotsSlot[]): [day: string, times: SlotsSlot[]][] {
  const days: [string, SlotsSlot[]][] = []
  for (const one of slots) {
    const last = days.at(-1)
    if (last?.[0] === one.day) last[1].push(one)
    else days.push([one.day, [one]])
  }
  return days
}
