import { describe, expect, test } from 'vitest'
import { env } from './trial/database.ts'
import app from './worker.ts'

// The same key with another request is refused (draft-ietf-httpapi-idempotency-key): whoever sends it is never told that it was done.
const send = async (method: string, path: string, body: unknown, key: string) => {
  const headers = { authorization: 'Bearer let-me-in', 'idempotency-key': key }
  const response = await app.request(path, { method, headers, body: JSON.stringify(body) }, env)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const count = async (table: string) => (await env.DB.prepare(`SELECT COUNT(*) AS n FROM ${table}`).first<{ n: number }>())?.n
const day = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10)
const reused = { status: 422, body: { code: 'idempotency-key-reused' } }

const buyer = { name: '林晓雯', phone: '13800139001' }
const commands = {
  'a survey': ['POST', '/surveys', { score: 1 }, { score: 5 }, 'survey_answers'],
  'a case': ['POST', '/cases', { kind: 'question', about: 'x', contact: '13800139002', text: 'one' }, { text: 'two' }, 'cases'],
  'a call': ['POST', '/cases', { kind: 'callback', about: 'x', contact: '13800139003', text: 'one', callAt: '10:00' }, { callAt: '11:00' }, 'cases'],
  'a registration': ['POST', '/warranties', { sku: 'AU-105', serial: 'S105-10148', boughtOn: day, ...buyer }, { serial: 'S105-10185' }, 'warranties'],
  'a transfer': ['POST', '/warranties/transfers', { serial: 'S105-10333', ...buyer, text: 'a gift', proof: 'data:,x' }, { text: 'inherited' }, 'cases'],
  'a check': ['POST', '/packs/checks', { code: 'RA100555' }, { code: 'RA100037' }, 'scans'],
} as const

describe.each(Object.entries(commands))('%s', (name, [method, path, body, change, table]) => {
  const key = `reused-${name.replace(/\W/g, '-')}`

  test('is done once, answered the same however often it comes, and refused with another body', async () => {
    const before = (await count(table)) as number
    const first = await send(method, path, body, key)
    expect(first.status).toBe(201)
    expect(await send(method, path, body, key)).toEqual(first)
    // The order of members says nothing.
    expect(await send(method, path, Object.fromEntries(Object.entries(body).reverse()), key)).toEqual(first)
    expect(await send(method, path, { ...body, ...change }, key)).toEqual(reused)
    expect(await send(method, path, body, key)).toEqual(first)
    expect(await count(table)).toBe(before + 1)
  })
})

test('an answer is completed once, and refused with other words or for another answer', async () => {
  const begin = async (key: string) => (await send('POST', '/surveys', { score: 2 }, key)).body.id
  const [mine, other] = [await begin('reused-begin-1'), await begin('reused-begin-2')]
  const first = await send('PUT', `/surveys/${mine}`, { comment: 'one' }, 'reused-complete')
  expect(first.status).toBe(200)
  expect(await send('PUT', `/surveys/${mine}`, { comment: 'one' }, 'reused-complete')).toEqual(first)
  expect(await send('PUT', `/surveys/${mine}`, { comment: 'two' }, 'reused-complete')).toEqual(reused)
  expect(await send('PUT', `/surveys/${other}`, { comment: 'one' }, 'reused-complete')).toEqual(reused)
})

test('a file that has a new address is no other request', async () => {
  const transfer = { serial: 'S105-10370', ...buyer, phone: '13800139004', text: 'a gift' }
  const first = await send('POST', '/warranties/transfers', { ...transfer, proof: 'data:,one' }, 'reused-address')
  expect(first.status).toBe(201)
  expect(await send('POST', '/warranties/transfers', { ...transfer, proof: 'data:,two' }, 'reused-address')).toEqual(first)
})

test('of two requests with one key at the same moment one is done, and the other refused', async () => {
  const at = (text: string) => send('POST', '/cases', { kind: 'question', about: 'x', contact: '13800139005', text }, 'reused-at-once')
  const both = await Promise.all([at('one'), at('two')])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
})

test('a refusal holds for its request, and nothing in the table tells what was sent', async () => {
  const check = (code: string) => send('POST', '/packs/checks', { code }, 'reused-refused')
  expect((await check('RA999999')).body).toEqual({ code: 'unknown-code' })
  expect(await check('RA100037')).toEqual(reused)
  const { results } = await env.DB.prepare('SELECT * FROM requests').all()
  expect(JSON.stringify(results)).not.toMatch(/reused|RA\d/)
})
