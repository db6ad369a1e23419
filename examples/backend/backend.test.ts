import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BackendEnv } from './backend-env.ts'
import { startBackend } from './start-backend.ts'
import app from './worker.ts'

let env: BackendEnv['Bindings']
let end: () => Promise<void>

beforeAll(async () => {
  ;({ env, end } = await startBackend())
})
afterAll(() => end?.())

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await app.request(path, { headers }, env)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const order = (path: string) => get(path, { authorization: 'Bearer let-me-in' })
const rate = async (key: string | null, body: unknown) => {
  const response = await app.request('/surveys', { method: 'POST', headers: key === null ? {} : { 'idempotency-key': key }, body: JSON.stringify(body) }, env)
  return { status: response.status, body: (await response.json()) as { code?: string; receipt?: string } }
}

test('an order is shown to who knows its number and its phone, in any case of letters', async () => {
  const { status, body } = await order('/orders/a1001?phone=4321')
  expect(status).toBe(200)
  expect(body).toMatchObject({ orderNo: 'A1001', status: 'shipped', customer: { phoneTail: '4321' } })
  expect(body.items).toHaveLength(10)
  expect(body.steps).toHaveLength(5)
  expect((body.steps as { state: string }[]).map(({ state }) => state)).toEqual(['done', 'done', 'done', 'current', 'todo'])
})

test('the sum is that of the items and the shipping', async () => {
  const { body } = await order('/orders/A1002?phone=8802')
  const goods = (body.items as { price: number; quantity: number }[]).reduce((sum, { price, quantity }) => sum + price * quantity, 0)
  expect(body.subtotal).toBeCloseTo(goods)
  expect(body.total).toBeCloseTo(goods + (body.shipping as number))
})

test('a wrong number and a wrong phone look the same', async () => {
  expect(await order('/orders/A1001?phone=0000')).toEqual(await order('/orders/Z9999?phone=4321'))
  expect((await order('/orders/A1001')).status).toBe(404)
})

test('an order in two parcels tells of each: its day, its times and what is in it', async () => {
  const { body } = await order('/orders/A1011?phone=1122')
  expect(body).toMatchObject({
    statusNameEn: 'Partly delivered',
    parcels: [
      { state: 'delivered', deliveredAt: '2026-11-22T14:18:00+08:00', steps: [{ state: 'done' }, { state: 'done' }, { state: 'done' }] },
      {
        state: 'delayed',
        eta: '2026-11-29',
        goodsEn: 'Folding moon chair',
        steps: [{ state: 'done', at: expect.any(String) }, { state: 'current' }, { state: 'todo' }],
      },
    ],
  })
  expect(body).not.toHaveProperty('unsent')
})

test('what is not sent yet, paid back, waiting or waiting no longer is told with the order', async () => {
  expect((await order('/orders/A1012?phone=2233')).body).toMatchObject({ statusNameEn: 'Partly sent', unsent: { count: 2 } })
  expect((await order('/orders/A1013?phone=3344')).body).toMatchObject({ refund: { amount: 169, arrivesBy: '2026-11-28' } })
  expect((await order('/orders/A1014?phone=4455')).body).toMatchObject({ collection: { kind: 'store', code: '7402 1859', late: false } })
  expect((await order('/orders/A1015?phone=5566')).body).toMatchObject({ statusNameEn: 'Not collected in time', collection: { late: true } })
  expect((await order('/orders/A1016?phone=6677')).body).toMatchObject({ collection: { kind: 'locker', late: false } })
})

test('there are two hundred more, of every kind, and no parcel is empty', async () => {
  const many = await Promise.all(Array.from({ length: 200 }, (_, i) => order(`/orders/A${2001 + i}?phone=${String(((i + 1) * 37) % 10000).padStart(4, '0')}`)))
  expect(many.every(({ status }) => status === 200)).toBe(true)
  const kinds = new Set(many.map(({ body }) => body.statusNameEn))
  expect([...kinds].sort()).toEqual([
    'Cancelled',
    'Delayed',
    'Delivered',
    'In a parcel locker',
    'On its way',
    'Packed',
    'Partly delivered',
    'Partly sent',
    'Placed',
    'Ready to collect',
  ])
  expect(many.flatMap(({ body }) => (body.parcels as { goods: string }[] | undefined) ?? []).filter(({ goods }) => goods === '')).toEqual([])
})

test('without the token no order is shown', async () => {
  expect((await get('/orders/A1001?phone=4321')).status).toBe(401)
  expect((await get('/orders/A1001?phone=4321', { authorization: 'Bearer let-me-im' })).status).toBe(401)
})

test('there is an order in every state', async () => {
  const { results } = await env.DB.prepare('SELECT DISTINCT status FROM orders ORDER BY status').all<{ status: string }>()
  expect(results.map(({ status }) => status)).toEqual(['cancelled', 'delayed', 'delivered', 'packed', 'placed', 'shipped'])
})

test('stores are found by city in Chinese and in English', async () => {
  const [chinese, english, whole] = await Promise.all(['杭州', 'hangzhou', '杭州市'].map((city) => get(`/stores?city=${encodeURIComponent(city)}`)))
  expect(chinese?.body.count).toBe(4)
  expect(english?.body).toEqual(chinese?.body)
  expect(whole?.body).toEqual(chinese?.body)
  expect((await get('/stores?city=Atlantis')).body).toEqual({ count: 0, stores: [] })
})

test('stores near a place come nearest first', async () => {
  const { body } = await get('/stores?lat=31.22&lng=121.45')
  const distances = (body.stores as { distanceKm: number }[]).map(({ distanceKm }) => distanceKm)
  expect(body.count).toBeGreaterThanOrEqual(40)
  expect(distances).toEqual([...distances].sort((a, b) => a - b))
})

test('a question for no place at all is refused', async () => {
  expect((await get('/stores?city=%20')).status).toBe(400)
})

test('the same key gets the same receipt, another key for the same order a refusal', async () => {
  const first = await rate('key-00000001', { score: 5, orderNo: 'A1003' })
  expect(first.status).toBe(201)
  expect(await rate('key-00000001', { score: 5, orderNo: 'A1003' })).toEqual(first)
  expect(await rate('key-00000002', { score: 1, orderNo: 'a1003' })).toEqual({ status: 409, body: { code: 'already-answered' } })
})

test('answers without an order never collide', async () => {
  expect((await rate('key-00000003', { score: 4 })).status).toBe(201)
  expect((await rate('key-00000004', { score: 4, orderNo: '' })).status).toBe(201)
})

test('two posts at the same moment make one answer', async () => {
  const both = await Promise.all([rate('key-00000005', { score: 3, orderNo: 'A1008' }), rate('key-00000006', { score: 2, orderNo: 'A1008' })])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
})

test.each([[null], [{}], [{ score: 6 }], [{ score: '5' }], [{ score: 3, comment: 7 }], [[]]])('%j is no answer', async (body) => {
  expect((await rate('key-00000007', body)).status).toBe(422)
})

test('an answer without a key is refused', async () => {
  expect((await rate(null, { score: 5 })).status).toBe(400)
})

test('every product of the catalogue has a picture, and only those', async () => {
  const { results } = await env.DB.prepare('SELECT picture FROM products').all<{ picture: number }>()
  for (const { picture } of results) {
    const response = await app.request(`/pictures/${picture}.svg`, {}, env)
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(await response.text()).toMatch(/^<svg /)
  }
  expect((await app.request('/pictures/99.svg', {}, env)).status).toBe(404)
})
