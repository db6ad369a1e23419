import { expect, test } from 'vitest'
import { env } from './trial/database.ts'
import app from './worker.ts'

const authorization = 'Bearer let-me-in'
type Told = { status: number; body: Record<string, unknown> }
const told = async (response: Response): Promise<Told> => ({ status: response.status, body: (await response.json()) as Told['body'] })
const get = async (path: string) => told(await app.request(path, { headers: { authorization } }, env))
let keys = 0
const post = async (path: string, body: unknown, key = `test-key-${++keys}`) =>
  told(await app.request(path, { method: 'POST', headers: { authorization, 'idempotency-key': key }, body: JSON.stringify(body) }, env))

/** A day in the shop's time zone, so many days from today. */
const day = (days: number) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
const registration = (serial: string, more: object = {}) => ({
  sku: `AU-${serial.slice(1, 4)}`,
  serial,
  boughtOn: day(-10),
  name: '林晓雯',
  phone: '13800134321',
  ...more,
})
const transfer = (serial: string, phone: string) => ({ serial, name: '陈朗', phone, text: '朋友赠送', proof: 'data:image/png;base64,iVBORw0KGgo=' })

test('a product is registered, and found by its number and by its serial', async () => {
  const { status, body } = await post('/warranties', registration('s105-10037'))
  expect(status).toBe(201)
  expect(body).toMatchObject({ serial: 'S105-10037', boughtOn: day(-10), productEn: 'Pinevale two\u2011person tent' })
  // The tent runs 36 months.
  expect(String(body.until).slice(0, 4)).toBe(String(Number(day(-10).slice(0, 4)) + 3))
  for (const number of [body.number, 'S105-10037', 's105-10037']) expect((await get(`/warranties/${number}?phone=4321`)).body).toEqual(body)
  expect(await get(`/warranties/${body.number}?phone=4322`)).toEqual(await get('/warranties/W0000-00000?phone=4321'))
  expect((await get(`/warranties/${body.number}`)).status).toBe(404)
})

test.each([
  ['serial-mismatch', { sku: 'AU-101' }],
  ['serial-mismatch', { serial: 'S105-99999' }],
  ['date-in-future', { boughtOn: day(1) }],
  ['date-in-future', { boughtOn: 'yesterday' }],
  ['date-before-sale', { serial: 'S105-10518', boughtOn: '2026-06-30' }],
  ['too-late', { boughtOn: day(-61) }],
  ['invalid-registration', { phone: '' }],
])('%s: %j', async (code, more) => {
  expect(await post('/warranties', registration('S105-10111', more))).toEqual({ status: 422, body: { code } })
})

test('a proof that cannot be fetched keeps nobody from registering', async () => {
  expect((await post('/warranties', registration('S105-10222', { proof: 'data:nonsense' }))).status).toBe(201)
})

test('the first and the last day of the time to register count', async () => {
  expect((await post('/warranties', registration('S105-10148', { boughtOn: day(-60) }))).status).toBe(201)
  expect((await post('/warranties', registration('S105-10185', { boughtOn: day(0) }))).status).toBe(201)
})

test('one serial is registered once, also by two at the same moment', async () => {
  const both = await Promise.all([post('/warranties', registration('S101-10037')), post('/warranties', registration('S101-10037', { phone: '13900009999' }))])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  expect((await post('/warranties', registration('S101-10037'))).body).toEqual({ code: 'already-registered' })
})

test('the same key has one effect, and tells how it ended ever after', async () => {
  const key = 'a-key-sent-twice'
  const all = await Promise.all([1, 2, 3].map(() => post('/warranties', registration('S103-10037'), key)))
  expect(all[0]?.status).toBe(201)
  expect(all[1]).toEqual(all[0])
  expect(all[2]).toEqual(all[0])
  expect(await get(`/deeds/${key}`)).toEqual(all[0])
  const refused = await post('/warranties', registration('S103-10037'), 'a-key-refused')
  expect(refused.status).toBe(409)
  expect(await get('/deeds/a-key-refused')).toEqual(refused)
  expect((await get('/deeds/a-key-never-sent')).status).toBe(404)
  expect((await app.request(`/deeds/${key}`, {}, env)).status).toBe(401)
})

test('a warranty is moved by a case, once, with proof', async () => {
  expect((await post('/warranties/transfers', { ...transfer('S105-10074', '13700000001'), proof: '' })).status).toBe(422)
  const { status, body } = await post('/warranties/transfers', transfer('S105-10074', '13700000001'))
  expect(status).toBe(201)
  expect((await get(`/cases/${body.number}`)).body).toMatchObject({ kind: 'transfer', about: 'S105-10074' })
  // What was sent along is kept here: its address ends.
  const proof = await app.request(`/warranties/proofs/${body.number}`, { headers: { authorization } }, env)
  expect(proof.headers.get('content-type')).toBe('image/png')
  expect((await proof.arrayBuffer()).byteLength).toBe(8)
  expect((await get('/warranties/proofs/C0000-00000')).status).toBe(404)
  expect(await post('/warranties/transfers', transfer('S105-10074', '13700000002'))).toEqual({ status: 409, body: { code: 'transfer-under-way' } })
})

test('whoever has three open requests is asked to call', async () => {
  const dispute = { kind: 'dispute', about: 'S107-10111', contact: '13700000003', text: '是新买的' }
  for (let i = 0; i < 3; i++) expect((await post('/cases', dispute)).status).toBe(201)
  expect(await post('/cases', dispute)).toEqual({ status: 409, body: { code: 'too-many-open' } })
})

test('nor do more than three get through at the same moment, or two transfers of one product', async () => {
  const question = { kind: 'question', about: '', contact: '13700000004', text: '在吗' }
  const answers = await Promise.all(Array.from({ length: 8 }, () => post('/cases', question)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409, 409, 409, 409])
  const transfers = await Promise.all(['5', '6', '7'].map((n) => post('/warranties/transfers', transfer('S106-20011', `1370000000${n}`))))
  expect(transfers.map(({ status, body }) => body.code ?? status).sort()).toEqual([201, 'transfer-under-way', 'transfer-under-way'])
})
