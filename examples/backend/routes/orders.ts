import { Hono } from 'hono'
import type { BackendEnv } from '../backend-env.ts'
import { movedOn } from '../moved-on.ts'
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
interface ParcelRow {
  position: number
  state: keyof typeof parcelNames
  carrier: string
  carrier_en: string
  tracking_no: string | null
  eta: string | null
  packed_at: string | null
  shipped_at: string | null
  delivered_at: string | null
}
interface RefundRow {
  amount: number
  reason: string
  reason_en: string
  arrives_by: string
}
interface CollectionRow {
  kind: 'store' | 'locker'
  code: string
  place: string
  place_en: string
  address: string
  address_en: string
  until: string | null
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
  parcel: number | null
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

const parcelNames = {
  packed: ['已打包', 'Packed'],
  shipped: ['运输中', 'On its way'],
  delayed: ['配送延迟', 'Delayed'],
  delivered: ['已送达', 'Delivered'],
} as const
const partNames = {
  delivered: ['部分已送达', 'Partly delivered'],
  sent: ['部分已发出', 'Partly sent'],
} as const
const waitingNames = {
  store: ['待取货', 'Ready to collect'],
  locker: ['已存入智能柜', 'In a parcel locker'],
  late: ['已过取货时间', 'Not collected in time'],
} as const

/** Money is kept in cents and told in yuan. */
const yuan = (cents: number): number => cents / 100

export const orders = new Hono<BackendEnv>().use(requireToken).get('/:orderNo', async (c) => {
  const orderNo = c.req.param('orderNo').trim().toUpperCase()
  const phone = c.req.query('phone') ?? ''
  // All at once: one way to the database and back, whether the phone is right or not.
  const answers = await c.env.DB.batch([
    c.env.DB.prepare('SELECT * FROM orders WHERE order_no = ? AND phone_tail = ?').bind(orderNo, phone),
    c.env.DB.prepare('SELECT code, at FROM order_steps WHERE order_no = ? ORDER BY position').bind(orderNo),
    c.env.DB.prepare(
      'SELECT p.sku, p.name, p.name_en, p.picture, i.quantity, i.price, i.parcel FROM order_items i JOIN products p ON p.sku = i.sku WHERE i.order_no = ? ORDER BY i.position',
    ).bind(orderNo),
    c.env.DB.prepare('SELECT * FROM parcels WHERE order_no = ? ORDER BY position').bind(orderNo),
    c.env.DB.prepare('SELECT * FROM refunds WHERE order_no = ?').bind(orderNo),
    c.env.DB.prepare('SELECT * FROM collections WHERE order_no = ?').bind(orderNo),
  ])
  const [found = [], steps, items, parcels, refunds = [], collections = []] = movedOn(answers.map(({ results }) => results))
  const order = found[0] as OrderRow | undefined
  // One answer for a wrong number and for a wrong phone: which of the two was right is nobody's business.
  if (!order) return c.json({ code: 'not-found' }, 404)
  const rows = { steps: steps as StepRow[], items: items as ItemRow[], parcels: parcels as ParcelRow[] }
  const more = { refund: refunds[0] as RefundRow | undefined, collection: collections[0] as CollectionRow | undefined }
  return c.json({ ...present(order, rows, new URL(c.req.url).origin), ...travels(rows), ...waits(more.collection), ...paidBack(more.refund) })
})

/** Of an order in several parcels, or sent in part: each parcel, and what is still to be sent. */
function travels({ parcels, items }: { parcels: ParcelRow[]; items: ItemRow[] }) {
  if (parcels.length === 0) return {}
  const unsent = items.filter(({ parcel }) => parcel === null)
  const goods = (all: ItemRow[], name: 'name' | 'name_en', and: string) =>
    all.map((item) => (item.quantity > 1 ? `${item.quantity}\u00a0×\u00a0${item[name]}` : item[name])).join(and)
  const arrived = parcels.filter(({ state }) => state === 'delivered').length
  const part = unsent.length === 0 && arrived === parcels.length ? undefined : arrived > 0 ? 'delivered' : unsent.length > 0 ? 'sent' : undefined
  return {
    ...(part && { statusName: partNames[part][0], statusNameEn: partNames[part][1] }),
    parcels: parcels.map((parcel) => {
      const inside = items.filter((item) => item.parcel === parcel.position)
      const reached = { packed: 1, shipped: 2, delayed: 2, delivered: 3 }[parcel.state]
      const step = (place: number, code: 'packed' | 'shipped' | 'delivered', at: string | null) => ({
        title: parcelNames[code][0],
        titleEn: parcelNames[code][1],
        state: place < reached || reached === 3 ? 'done' : place === reached ? 'current' : 'todo',
        ...(at && { at }),
      })
      return {
        number: parcel.position,
        state: parcel.state,
        stateName: parcelNames[parcel.state][0],
        stateNameEn: parcelNames[parcel.state][1],
        carrier: parcel.carrier,
        carrierEn: parcel.carrier_en,
        ...(parcel.tracking_no && { trackingNo: parcel.tracking_no }),
        ...(parcel.eta && { eta: parcel.eta }),
        ...(parcel.delivered_at && { deliveredAt: parcel.delivered_at }),
        goods: goods(inside, 'name', '、'),
        goodsEn: goods(inside, 'name_en', '; '),
        steps: [step(1, 'packed', parcel.packed_at), step(2, 'shipped', parcel.shipped_at), step(3, 'delivered', parcel.delivered_at)],
      }
    }),
    ...(unsent.length > 0 && { unsent: { count: unsent.length, goods: goods(unsent, 'name', '、'), goodsEn: goods(unsent, 'name_en', '; ') } }),
  }
}

function waits(collection: CollectionRow | undefined) {
  if (!collection) return {}
  const until = collection.until ?? `${new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)}T22:00:00+08:00`
  const late = Date.parse(until) < Date.now()
  const [statusName, statusNameEn] = waitingNames[late ? 'late' : collection.kind]
  const { kind, code, place, address } = collection
  return { statusName, statusNameEn, collection: { kind, code, place, placeEn: collection.place_en, address, addressEn: collection.address_en, until, late } }
}

function paidBack(refund: RefundRow | undefined) {
  return refund ? { refund: { amount: yuan(refund.amount), reason: refund.reason, reasonEn: refund.reason_en, arrivesBy: refund.arrives_by } } : {}
}

function present(order: OrderRow, { steps, items }: { steps: StepRow[]; items: ItemRow[] }, origin: string) {
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
