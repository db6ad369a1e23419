import { type Context, Hono } from 'hono'
import { sealContext } from '../../../runtime/edge/context/context.ts'
import { load } from '../../../runtime/engine/load.ts'
import { renderPage } from '../../../runtime/engine/page.ts'
import type { Release } from '../../../runtime/engine/program.ts'
import type { ViewState } from '../../../runtime/engine/state.ts'
import { type Order, orderPage } from './order-page.template.ts'

/** Put in by the bundler: what the Worker has in hand. */
declare const INPUT: { release: Release; state: ViewState }

/** The same page by bare Hono handlers: rendered from a release, from a template written by hand, from memory. */
const { release, state } = INPUT
const loaded = load(release, 'en')
// Nothing is pending, so the page is one string.
const rendered = (view: ViewState) => renderPage(loaded, 'result', view) as string
const constant = rendered(state)
const template = orderPage(constant)
const order = (state.data.order as { value: Order }).value
const key = new Uint8Array(32).fill(7)

const page = (c: Context, text: string) => c.body(text, 200, { 'content-type': 'text/html; charset=utf-8' })

export default new Hono()
  .get('/constant', (c) => page(c, constant))
  .get('/rendered', (c) => page(c, rendered(state)))
  .get('/template', (c) => page(c, template(order)))
  .get('/sealed', async (c) => {
    const context = await sealContext({ asks: state.asks, done: {} }, 'aurora/order-status', [key], state.now)
    return page(c, rendered({ ...state, seal: () => ({ context }) }))
  })
  .get('/same', (c) => c.text(constant === template(order) ? 'same' : difference(constant, template(order))))

/** Where two texts part, for whoever keeps the template up to date. */
function difference(a: string, b: string): string {
  let at = 0
  while (a[at] === b[at]) at++
  return `the page: …${a.slice(Math.max(0, at - 80), at + 80)}…\nthe template: …${b.slice(Math.max(0, at - 80), at + 80)}…`
}
