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

const send = async (method: string, path: string, body: unknown, key?: string) => {
  const response = await app.request(path, { method, headers: key ? { 'idempotency-key': key } : {}, body: JSON.stringify(body) }, env)
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}
const start = (key: string | undefined, body: unknown) => send('POST', '/surveys', body, key)

test('the same key begins one answer, and finds it again', async () => {
  const first = await start('key-00000001', { score: 5 })
  expect(first.status).toBe(201)
  expect(await start('key-00000001', { score: 5 })).toEqual(first)
  expect((await send('GET', '/surveys/keys/key-00000001', undefined)).body).toEqual(first.body)
  expect((await send('GET', '/surveys/keys/key-99999999', undefined)).status).toBe(404)
  const { results } = await env.DB.prepare('SELECT score, complete FROM survey_answers').all()
  expect(results).toEqual([{ score: 5, complete: 0 }])
})

test('what was begun is kept, and what is added completes it, once', async () => {
  const { body } = await start('key-00000002', { score: 2 })
  const rest = { reasons: ['delivery', 'nonsense'], comment: 'Came late' }
  expect((await send('PUT', `/surveys/${body.id}`, rest)).status).toBe(200)
  expect((await send('PUT', `/surveys/${body.id}`, { ...rest, comment: 'twice' })).status).toBe(200)
  const { results } = await env.DB.prepare('SELECT reasons, comment, complete FROM survey_answers WHERE score = 2').all()
  expect(results).toEqual([{ reasons: '["delivery"]', comment: 'Came late', complete: 1 }])
})

test('nothing in any table leads from an answer to a key, a minute, an order or the id that was given out', async () => {
  const { body } = await start('key-secret-0003', { score: 3, orderNo: 'A1003' })
  await send('PUT', `/surveys/${body.id}`, { reasons: [], comment: 'unlinkable words' })
  const { results: tables } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'",
  ).all<{ name: string }>()
  for (const { name } of tables) {
    const { results } = await env.DB.prepare(`SELECT * FROM "${name}"`).all()
    for (const row of results) {
      const all = JSON.stringify(row)
      expect(all, `${name} knows the key`).not.toContain('key-secret-0003')
      expect(all, `${name} knows the id of a finished answer`).not.toContain(body.id)
      if (all.includes('unlinkable words')) expect(Object.keys(row).sort()).toEqual(['comment', 'complete', 'day', 'id', 'reasons', 'score'])
      if (all.includes('unlinkable words')) expect(all).not.toMatch(/A1003|T\d\d:\d\d/)
    }
  }
})

test('an order is asked about once, and a customer once in a while', async () => {
  expect(await start('key-00000004', { score: 4, orderNo: 'a1008' })).toMatchObject({ status: 201 })
  expect(await start('key-00000005', { score: 1, orderNo: 'A1008' })).toMatchObject({ status: 409, body: { code: 'already-answered' } })

  expect(await start('key-00000006', { score: 5, orderNo: 'A1018' })).toMatchObject({ status: 409, body: { code: 'asked-recently' } })
  await env.DB.prepare("UPDATE survey_asked SET day = '2026-01-01' WHERE order_no = 'A1008'").run()
  expect((await start('key-00000006', { score: 5, orderNo: 'A1018' })).status).toBe(201)
})

test('who wants to be called gets a case, and the words stand there only', async () => {
  const { body } = await start('key-00000007', { score: 1 })
  const done = await send('PUT', `/surveys/${body.id}`, { comment: 'Call me about the tent', contact: '13800130007' })
  expect(done.body.caseNumber).toMatch(/^C\d{4}-\d{5}$/)
  const { results } = await env.DB.prepare("SELECT 1 FROM survey_answers WHERE comment LIKE '%tent%'").all()
  expect(results).toHaveLength(0)
})

test('how a completion ended is told by its key alone', async () => {
  const { body } = await start('key-00000009', { score: 4 })
  const completed = () => send('GET', '/surveys/completions/key-00000010', undefined)
  expect((await completed()).status).toBe(404)
  await send('PUT', `/surveys/${body.id}`, { comment: 'Good' }, 'key-00000010')
  expect(await completed()).toEqual({ status: 200, body: {} })
  // A first step is no completion.
  expect((await send('GET', '/surveys/completions/key-00000001', undefined)).status).toBe(404)
})

test.each([[null], [{}], [{ score: 6 }], [{ score: '5' }], [[]]])('%j is no answer', async (body) => {
  expect((await start('key-00000008', body)).status).toBe(422)
})
test('an answer without a key is refused', async () => expect((await start(undefined, { score: 5 })).status).toBe(400))

test('of two orders of a customer at the same moment one is asked about', async () => {
  await env.DB.prepare('DELETE FROM survey_asked').run()
  const both = await Promise.all(['A1008', 'A1018'].map((orderNo) => start(`key-both-${orderNo}`, { score: 4, orderNo })))
  expect(both.map(({ status, body }) => body.code ?? status).sort()).toEqual([201, 'asked-recently'])
})
