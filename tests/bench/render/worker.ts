import { type Context, Hono } from 'hono'
import { sealContext } from '../../../runtime/edge/context/context.ts'
import { encodePage } from '../../../runtime/engine/encode-page.ts'
import { load } from '../../../runtime/engine/load.ts'
import { renderPage } from '../../../runtime/engine/page.ts'
import type { Release } from '../../../runtime/engine/program.ts'
import type { ViewState } from '../../../runtime/engine/state.ts'
import { type Order, orderPage } from './order-page.template.ts'
import { manyOrders } from './orders.ts'

/** Put in by the bundler: what the Worker has in hand. */
declare const INPUT: { release: Release; state: ViewState }

/** The same pages by bare Hono handlers: rendered from a release, from a template written by hand, from memory. */
const { release, state } = INPUT
const loaded = load(release, 'en')
// Nothing is pending, so the page is there at once.
const rendered = (view: ViewState) => encodePage(loaded, 'result', view) as Uint8Array<ArrayBuffer>
const constant = renderPage(loaded, 'result', state) as string
const template = orderPage(constant)

const orders = manyOrders((state.data.order as { value: Order }).value)
const states = orders.map((value): ViewState => ({ ...state, data: { order: { ok: true, value } } }))
const text = renderPage(loaded, 'result', states[0] as ViewState) as string
const bytes = rendered(states[0] as ViewState)
let turn = 0
/** The orders take turns. */
const next = <T>(all: readonly T[]): T => all[turn++ % all.length] as T
const key = new Uint8Array(32).fill(7)

const page = (c: Context, body: string | Uint8Array<ArrayBuffer>) => c.body(body, 200, { 'content-type': 'text/html; charset=utf-8' })

export default new Hono()
  .get('/constant', (c) => page(c, text))
  .get('/bytes', (c) => page(c, bytes))
  .get('/rendered', (c) => page(c, rendered(next(states))))
  .get('/template', (c) => page(c, template(next(orders))))
  .get('/sealed', async (c) => {
    const now = next(states)
    const context = await sealContext({ asks: now.asks, done: {} }, 'aurora/order-status', [key], now.now)
    return page(c, rendered({ ...now, seal: () => ({ context }) }))
  })
  .get('/same', (c) => {
    for (const [i, order] of orders.entries()) {
      const ours = new TextDecoder().decode(rendered(states[i] as ViewState))
      if (ours !== template(order)) return c.text(difference(ours, template(order)))
    }
    return c.text('same')
  })

/** Where two texts part, for whoever keeps the template up to date. */
function difference(a: string, b: string): string {
  let at = 0
  while (a[at] === b[at]) at++
  return `the page: …${a.slice(Math.max(0, at - 80), at + 80)}…\nthe template: …${b.slice(Math.max(0, at - 80), at + 80)}…`
}
