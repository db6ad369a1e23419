import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPlatformProxy } from 'wrangler'
import type { BackendEnv } from './backend-env.ts'
import app from './worker.ts'

const here = (path: string) => new URL(path, import.meta.url).pathname
let platform: Awaited<ReturnType<typeof getPlatformProxy<Pick<BackendEnv['Bindings'], 'DB'>>>>
let env: BackendEnv['Bindings']

beforeAll(async () => {
  platform = await getPlatformProxy({ configPath: here('wrangler.toml'), persist: false, remoteBindings: false })
  env = { DB: platform.env.DB, OMS_TOKEN: 'let-me-in' }
  for (const file of readdirSync(here('migrations')).sort()) {
    const sql = readFileSync(here(`migrations/${file}`), 'utf8').replace(/^\s*--.*$/gm, '')
    await env.DB.batch(
      sql
        .split(/;\s*$/m)
        .filter((one) => one.trim() !== '')
        .map((one) => env.DB.prepare(one)),
    )
  }
})
afterAll(() => platform?.dispose())

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
