import { expect, test } from 'vitest'
import { movedOn } from './moved-on.ts'
import { env } from './trial/database.ts'
import app from './worker.ts'

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await app.request(path, { headers }, env)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const order = (path: string) => get(path, { authorization: 'Bearer let-me-in' })

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
      { state: 'delivered', deliveredAt: movedOn('2026-11-22T14:18:00+08:00'), steps: [{ state: 'done' }, { state: 'done' }, { state: 'done' }] },
      {
        state: 'delayed',
        eta: movedOn('2026-11-29'),
        goodsEn: 'Folding moon chair',
        steps: [{ state: 'done', at: expect.any(String) }, { state: 'current' }, { state: 'todo' }],
      },
    ],
  })
  expect(body).not.toHaveProperty('unsent')
})

test('what is not sent yet, paid back, waiting or waiting no longer is told with the order', async () => {
  expect((await order('/orders/A1012?phone=2233')).body).toMatchObject({
    statusNameEn: 'Partly sent',
    unsent: { count: 2, goodsEn: 'Pour-over kettle; 2\u00a0×\u00a0Windowsill plant' },
  })
  expect((await order('/orders/A1013?phone=3344')).body).toMatchObject({ refund: { amount: 169, arrivesBy: movedOn('2026-11-28') } })
  expect((await order('/orders/A1014?phone=4455')).body).toMatchObject({ collection: { kind: 'store', code: '7402 1859', late: false } })
  expect((await order('/orders/A1015?phone=5566')).body).toMatchObject({
    statusNameEn: 'Not collected in time',
    collection: { late: true },
    refund: { amount: 79, arrivesBy: movedOn('2026-11-27') },
  })
  expect((await order('/orders/A1016?phone=6677')).body).toMatchObject({ collection: { kind: 'locker', late: false } })
})

test('there are two hundred more, of every kind, and no parcel is empty', async () => {
  const many = await Promise.all(Array.from({ length: 200 }, (_, i) => order(`/orders/A${2001 + i}?phone=${String(((i + 1) * 37) % 10000).padStart(4, '0')}`)))
  expect(many.filter(({ status }) => status !== 200)).toEqual([])
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

interface Stores {
  match: string
  count: number
  next?: string
  placeEn?: string
  stores: { id: string; city: string; distanceKm?: number; open: boolean; until: string }[]
}
const find = async (query: Record<string, string>) => (await get(`/stores?${new URLSearchParams(query)}`)).body as unknown as Stores

test('there are more than two hundred stores, each with a week of seven days', async () => {
  const { results } = await env.DB.prepare('SELECT week FROM stores').all<{ week: string }>()
  expect(results.length).toBeGreaterThan(200)
  for (const { week } of results) expect((JSON.parse(week) as string[]).every((hours) => /^(\d\d:\d\d-\d\d:\d\d(, )?)*$/.test(hours))).toBe(true)
})

test.each(['杭州', '杭州市', ' hangzhou', 'Hang Zhou', 'hangzou', '杭州附近的门店'])('%s is Hangzhou', async (city) => {
  const found = await find({ city })
  expect(found).toMatchObject({ match: 'here', placeEn: 'Hangzhou' })
  expect(found.count).toBe(found.stores.length)
  expect(found.count).toBeGreaterThan(6)
})

test.each([
  ["xi'an", '西安'],
  ['XIAN', '西安'],
  ['cq', '重庆'],
  ['上海静安', '上海'],
  ['杭州市余杭区', '杭州'],
  ['beijing wangjing', '北京'],
])('%s means stores in %s', async (city, expected) => {
  const { match, stores } = await find({ city })
  expect(match).toBe('here')
  expect([...new Set(stores.map((store) => store.city))]).toEqual([expected])
})

test('a street or a district is not told as its city', async () => {
  for (const city of ['安福路', '上海静安', '杭州市余杭区']) expect((await find({ city })).placeEn).toBeUndefined()
  expect((await find({ city: 'Xiamen' })).placeEn).toBe('Xiamen')
})

test('a city without a store gets the nearest ones, nearest first', async () => {
  const { match, placeEn, stores } = await find({ city: '敦煌市' })
  expect([match, placeEn]).toEqual(['near', 'Dunhuang'])
  const distances = stores.map(({ distanceKm }) => distanceKm as number)
  expect(distances).toEqual([...distances].sort((a, b) => a - b))
  expect(distances[0]).toBeGreaterThan(100)
})

test('where no store offers it, the nearest that do are told', async () => {
  const { match, stores } = await find({ city: 'Xiamen', service: 'repair' })
  expect(match).toBe('near')
  expect(stores.every(({ city }) => city !== '厦门')).toBe(true)
})

test('nobody knows where Atlantis is', async () => {
  expect(await find({ city: 'Atlantis' })).toEqual({ match: 'none', count: 0, stores: [] })
})

test('a long list comes in pages', async () => {
  const first = await find({ city: '上海' })
  expect([first.stores.length, first.next]).toEqual([10, '20'])
  const rest = await find({ city: '上海', count: '20' })
  expect([rest.stores.length, rest.next]).toEqual([rest.count, undefined])
})

test('stores near a place come nearest first, and what tells more than a kilometre is not used', async () => {
  const found = await find({ near: '31.22,121.45' })
  const distances = found.stores.map(({ distanceKm }) => distanceKm as number)
  expect(distances).toEqual([...distances].sort((a, b) => a - b))
  expect(await find({ near: '31.2212345,121.4498765' })).toEqual(found)
})

test('far from every store the nearest are told', async () => {
  const { match, stores } = await find({ near: '43.5,87.5', service: 'workshop' })
  expect([match, stores.length]).toEqual(['near', 5])
})

test('a store tells its other days: its own before a holiday, from today on', async () => {
  const { body } = await get('/stores/shanghai-2')
  const [first] = body.otherDays as { date: string; hours: string; labelEn: string }[]
  expect(first).toMatchObject({ hours: '', labelEn: 'Stocktaking' })
  expect(body.week).toHaveLength(7)
})

test('what is told of a store has no number that a line may end in', async () => {
  const { body } = await get('/stores/hangzhou-1')
  const bound = '\u00a0'
  expect(body).toMatchObject({
    phone: ['+86', '571', '5550', '0121'].join(bound),
    tel: 'tel:+8657155500121',
    address: `上城区延安路 258${bound}号 2${bound}层`,
    addressEn: `2F, 258${bound}Yan'an Road, Shangcheng`,
  })
  for (const { hours } of body.otherDays as { hours: string }[]) expect(hours).not.toContain('-')
})

test('a store that is closed all day says so', async () => {
  const { stores } = await find({ city: '五角场' })
  expect(stores[0]).toMatchObject({ id: 'shanghai-4', open: false, today: '' })
})

test('no store, a store that is gone', async () => {
  expect((await get('/stores/nowhere-1')).status).toBe(404)
  expect(await get('/stores/weifang-1')).toEqual({ status: 410, body: { code: 'closed-for-good', closedOn: '2026-09-30' } })
  expect((await find({ city: '潍坊' })).match).not.toBe('here')
})

test('every store has a picture', async () => {
  const { results } = await env.DB.prepare('SELECT DISTINCT photo FROM stores').all<{ photo: number }>()
  for (const { photo } of results) expect((await app.request(`/pictures/store-${photo}.svg`, {}, env)).status).toBe(200)
})

test('a question for no place at all is refused', async () => {
  expect((await get('/stores?city=%20')).status).toBe(400)
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
