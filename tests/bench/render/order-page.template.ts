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
  `<li><div class="tl-list-row"><img src="${esc(picture)}" alt="" width="56" height="56" loading="lazy"><div class="tl-list-body"><div class="tl-list-words"><p>${esc(nameEn)}</p>${quantity > 1 ? `<p class="tl-list-note">${count.format(quantity)} × ${money(price)}</p>` : ''}</div><p class="tl-list-value">${money(price * quantity)}</p></div></div></li>`

/** From the answer to the sums; what stands before and after does not depend on the order. */
export const orderPart = (o: Order): string =>
  `<div class="tl-card tl-stat" data-tone="${o.status === 'delayed' ? 'warn' : o.status === 'cancelled' ? 'normal' : 'good'}"><p class="tl-stat-label">Order ${esc(o.orderNo)} · ${esc(o.customer.nameEn)}</p><p class="tl-stat-value">${esc(o.statusNameEn)}</p><p class="tl-stat-note">${o.status === 'delivered' ? `On ${date(o.steps.find(({ titleEn, at }) => titleEn === 'Delivered' && at)?.at ?? '')}` : o.eta && o.status !== 'cancelled' ? `Expected by ${date(o.eta)}` : `Placed on ${date(o.placedAt)}`}</p></div><section class="tl-card tl-section"><h2>Progress</h2><div class="tl-card"><ol class="tl-timeline" role="list">${o.steps.map(step).join('')}</ol></div></section><div class="tl-card"><h2>Delivery</h2><dl class="tl-details">${row('Placed on', time(o.placedAt))}${row('Carrier', esc(o.carrierEn ?? 'Not handed over yet'))}${row('Tracking number', esc(o.trackingNo ?? 'Shown once it ships'))}</dl></div><section class="tl-card tl-section"><h2>Items</h2><div class="tl-card"><ul class="tl-list" role="list">${o.items.map(item).join('')}</ul></div><div class="tl-card"><dl class="tl-details">${row('Goods', money(o.subtotal))}${row('Shipping', o.shipping > 0 ? money(o.shipping) : 'Free')}${row('Total', `<strong>${money(o.total)}</strong>`)}</dl></div></section>`

/** Cuts the parts that never change out of a page once, and gives the function that writes the page for an order. */
export function orderPage(page: string): (order: Order) => string {
  const from = page.indexOf('<div class="tl-card tl-stat"')
  const to = page.indexOf('<div class="tl-card"><h2>Common questions')
  const head = page.slice(0, from)
  const tail = page.slice(to)
  return (order) => head + orderPart(order) + tail
}
