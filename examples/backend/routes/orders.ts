import { Hono } from 'hono'
import type { BackendEnv } from '../backend-env.ts'
import { requireToken } from '../require-token.ts'

interface OrderRow {
  order_no: string
  status: keyof typeof statusNames
  placed_at: string
  eta: string | null
  carrier: string | null
  carrier_en: string | null
  tracking_no: string | null
  shipping: number
  customer: string
  customer_en: string
  phone_tail: string
}
interface StepRow {
  code: keyof typeof stepNames
  at: string | null
}
interface ItemRow {
  sku: string
  name: string
  name_en: string
  picture: number
  quantity: number
  price: number
}

const statusNames = {
  placed: ['已下单', 'Placed'],
  packed: ['已打包', 'Packed'],
  shipped: ['运输中', 'On its way'],
  delayed: ['配送延迟', 'Delayed'],
  delivered: ['已送达', 'Delivered'],
  cancelled: ['已取消', 'Cancelled'],
} as const
const stepNames = {
  placed: ['提交订单', 'Order placed'],
  paid: ['付款成功', 'Payment confirmed'],
  packed: ['仓库打包', 'Packed'],
  shipped: ['交运发出', 'Shipped'],
  delivered: ['送达签收', 'Delivered'],
} as const

/** Money is kept in cents and told in yuan. */
const yuan = (cents: number): number => cents / 100

export const orders = new Hono<BackendEnv>().use(requireToken).get('/:orderNo', async (c) => {
  const orderNo = c.req.param('orderNo').trim().toUpperCase()
  const phone = c.req.query('phone') ?? ''
  const order = await c.env.DB.prepare('SELECT * FROM orders WHERE order_no = ? AND phone_tail = ?').bind(orderNo, phone).first<OrderRow>()
  // One answer for a wrong number and for a wrong phone: which of the two was right is nobody's business.
  if (!order) return c.json({ code: 'not-found' }, 404)
  const [steps, items] = await c.env.DB.batch([
    c.env.DB.prepare('SELECT code, at FROM order_steps WHERE order_no = ? ORDER BY position').bind(orderNo),
    c.env.DB.prepare(
      'SELECT p.sku, p.name, p.name_en, p.picture, i.quantity, i.price FROM order_items i JOIN products p ON p.sku = i.sku WHERE i.order_no = ? ORDER BY i.position',
    ).bind(orderNo),
  ])
  return c.json(present(order, steps?.results as StepRow[], items?.results as ItemRow[], new URL(c.req.url).origin))
})

function present(order: OrderRow, steps: StepRow[], items: ItemRow[], origin: string) {
  const next = steps.findIndex((step) => !step.at)
  const moving = order.status !== 'cancelled'
  const subtotal = items.reduce((sum, item) => sum + item.price * item.quantity, 0)
  const [statusName, statusNameEn] = statusNames[order.status]
  return {
    orderNo: order.order_no,
    status: order.status,
    statusName,
    statusNameEn,
    placedAt: order.placed_at,
    ...(order.eta && { eta: order.eta }),
    ...(order.tracking_no && { carrier: order.carrier, carrierEn: order.carrier_en, trackingNo: order.tracking_no }),
    customer: { name: order.customer, nameEn: order.customer_en, phoneTail: order.phone_tail },
    steps: steps.map((step, i) => ({
      code: step.code,
      title: stepNames[step.code][0],
      titleEn: stepNames[step.code][1],
      // The step that has happened last is where the order is; a delivered order has nothing left to wait for.
      state: !step.at ? 'todo' : i === next - 1 && moving ? 'current' : 'done',
      ...(step.at && { at: step.at }),
    })),
    items: items.map((item) => ({
      sku: item.sku,
      name: item.name,
      nameEn: item.name_en,
      picture: `${origin}/pictures/${item.picture}.svg`,
      quantity: item.quantity,
      price: yuan(item.price),
    })),
    subtotal: yuan(subtotal),
    shipping: yuan(order.shipping),
    total: yuan(subtotal + order.shipping),
  }
}
