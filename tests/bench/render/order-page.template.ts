/** The order page as somebody would write it who needs no builder: constants, and a template literal where there are data. */
export interface Order {
  orderNo: string
  status: string
  statusNameEn: string
  placedAt: string
  eta?: string | null
  carrierEn?: string | null
  trackingNo?: string | null
  customer: { nameEn: string }
  steps: readonly { titleEn: string; state: 'done' | 'current' | 'todo'; at?: string | null }[]
  items: readonly { nameEn: string; picture: string; quantity: number; price: number }[]
  subtotal: number
  shipping: number
  total: number
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const esc = (text: string) => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (c) => entities[c] as string) : text)

const timeZone = 'Asia/Shanghai'
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })
const dayHere = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone })
const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone })
const sum = new Intl.NumberFormat('en', { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' })
const count = new Intl.NumberFormat('en')
const money = (amount: number) => esc(sum.format(amount))
/** No line ends inside a day or inside a time. */
const unbroken = (text: string) => esc(text.replace(/ (?!\d+[:.]\d)/g, '\u00a0'))
const date = (text: string) => unbroken((text.length === 10 ? day : dayHere).format(new Date(text)))
const time = (text: string) => unbroken(moment.format(new Date(text)))

const said = { done: 'Done: ', current: 'Now: ', todo: 'To come: ' }
const row = (label: string, value: string) => `<div><dt>${label}</dt><dd>${value}</dd></div>`

const step = ({ titleEn, state, at }: Order['steps'][number]) =>
  `<li data-state="${state}"${state === 'current' ? ' aria-current="step"' : ''}><p class="tl-timeline-title"><span class="tl-hidden">${said[state]}</span>${esc(titleEn)}</p>${at ? `<p class="tl-timeline-note">${time(at)}</p>` : ''}</li>`

const item = ({ nameEn, picture, quantity, price }: Order['items'][number]) =>
  `<li><div class="tl-list-row"><img src="${esc(picture)}" alt="" width="56" height="56" loading="lazy"><span class="tl-list-body"><span class="tl-list-words"><span>${esc(nameEn)}</span>${quantity > 1 ? `<span class="tl-list-note">${count.format(quantity)} × ${money(price)}</span>` : ''}</span><span class="tl-list-value">${money(price * quantity)}</span></span></div></li>`

const question = (id: string, title: string, text: string) =>
  `<details name="${id}"><summary>${title}</summary><div class="tl-accordion-text"><p>${text}</p></div></details>`
const questions = (all: string) => (all ? `<div class="tl-card"><div class="tl-accordion">${all}</div></div>` : '')
const arrive = question(
  'faqWay',
  'When will my order arrive?',
  'Most orders arrive three to five days after they ship. Once your parcel leaves the warehouse, its tracking number appears on this page.',
)
const address = question(
  'faqPlaced',
  'Can I change the delivery address?',
  'Yes, until the order is packed. Call the number at the foot of this page and have your order number and the new address ready.',
)
const back = question(
  'faqAfter',
  'How do I return something?',
  'Returns are free within 30 days. Pack the item the way it came and take it to any of our stores, or ask us to collect it.',
)
const damaged = question(
  'faqAfter',
  'What if something is missing or damaged?',
  'Call the number at the foot of this page within 14 days and have a photo ready. We will replace the item or refund you, whichever you prefer.',
)
/** Those that fit where the order is. */
const faq = ({ status }: Order) =>
  status === 'cancelled'
    ? ''
    : `<section class="tl-card tl-section"><h2>Common questions</h2>${questions(status !== 'delivered' && status !== 'delayed' ? arrive : '')}${questions(status === 'placed' ? address : '')}${questions(back + damaged)}</section>`

/** From the answer to the questions; what stands before and after does not depend on the order. */
export const orderPart = (o: Order): string =>
  `<div class="tl-card tl-stat" data-tone="${o.status === 'delayed' ? 'warn' : o.status === 'cancelled' ? 'normal' : 'good'}"><p class="tl-stat-label">Order ${esc(o.orderNo)} · ${esc(o.customer.nameEn)}</p><p class="tl-stat-value">${esc(o.statusNameEn)}</p><p class="tl-stat-note">${o.status === 'delivered' ? `On ${date(o.steps.find(({ titleEn, at }) => titleEn === 'Delivered' && at)?.at ?? '')}` : o.eta && o.status !== 'cancelled' ? `Expected by ${date(o.eta)}` : o.status === 'delayed' ? 'No new date yet' : `Placed on ${date(o.placedAt)}`}</p></div><section class="tl-card tl-section"><h2>Progress</h2><div class="tl-card"><ol class="tl-timeline" role="list">${o.steps.map(step).join('')}</ol></div></section><div class="tl-card"><h2>Delivery</h2><dl class="tl-details">${row('Carrier', esc(o.carrierEn ?? 'Not handed over yet'))}${row('Tracking number', esc(o.trackingNo ?? 'Shown once it ships'))}</dl></div><section class="tl-card tl-section"><h2>Items</h2><div class="tl-card"><ul class="tl-list" role="list">${o.items.map(item).join('')}</ul></div><div class="tl-card"><dl class="tl-details">${row('Goods', money(o.subtotal))}${row('Shipping', o.shipping > 0 ? money(o.shipping) : 'Free')}${row('Total', `<strong>${money(o.total)}</strong>`)}</dl></div></section>${faq(o)}`

/** Cuts the parts that never change out of a page once, and gives the function that writes the page for an order. */
export function orderPage(page: string): (order: Order) => string {
  const from = page.indexOf('<div class="tl-card tl-stat"')
  const to = page.indexOf('</section>', page.indexOf('<h2>Common questions')) + '</section>'.length
  const head = page.slice(0, from)
  const tail = page.slice(to)
  return (order) => head + orderPart(order) + tail
}
