import { expect, test } from 'vitest'
import { env } from './trial/database.ts'
import app from './worker.ts'

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
  const complete = (key: string | undefined, comment: string) => send('PUT', `/surveys/${body.id}`, { reasons: ['delivery', 'nonsense'], comment }, key)
  expect(await complete('key-00000012', 'Came late')).toEqual({ status: 200, body: {} })
  // The same deed again is told the same; another one, as of a second tab, that there is nothing left to complete.
  expect(await complete('key-00000012', 'Came late')).toEqual({ status: 200, body: {} })
  expect(await complete('key-00000013', 'twice')).toEqual({ status: 404, body: { code: 'unknown-answer' } })
  expect((await complete(undefined, 'keyless')).status).toBe(400)
  expect(await send('PUT', '/surveys/nobody', { comment: 'x' }, 'key-00000014')).toEqual({ status: 404, body: { code: 'unknown-answer' } })
  const { results } = await env.DB.prepare('SELECT reasons, comment, complete FROM survey_answers WHERE score = 2').all()
  expect(results).toEqual([{ reasons: '["delivery"]', comment: 'Came late', complete: 1 }])
})

test('of two tabs at the same moment one completes it', async () => {
  const { body } = await start('key-00000015', { score: 2 })
  const both = await Promise.all(['1', '2'].map((n) => send('PUT', `/surveys/${body.id}`, { comment: n, contact: '13800130015' }, `key-tab-0000${n}`)))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
  const { results } = await env.DB.prepare("SELECT text FROM cases WHERE contact = '13800130015'").all()
  expect(results).toHaveLength(1)
})

test('nothing in any table leads from an answer to a key, a minute, an order or the id that was given out', async () => {
  const { body } = await start('key-secret-0003', { score: 3, orderNo: 'A1003' })
  await send('PUT', `/surveys/${body.id}`, { reasons: [], comment: 'unlinkable words' }, 'key-secret-0013')
  const { results: tables } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'",
  ).all<{ name: string }>()
  for (const { name } of tables) {
    const { results } = await env.DB.prepare(`SELECT * FROM "${name}"`).all()
    for (const row of results) {
      const all = JSON.stringify(row)
      expect(all, `${name} knows the key`).not.toMatch(/key-secret-00[01]3/)
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

test('nor does the order in which answers came', async () => {
  await expect(env.DB.prepare('SELECT rowid FROM survey_answers').all()).rejects.toThrow(/rowid/)
})

test('who wants to be called gets a case, and the words stand there only', async () => {
  const { body } = await start('key-00000007', { score: 1 })
  const complete = () => send('PUT', `/surveys/${body.id}`, { comment: 'Call me about the tent', contact: '13800130007' }, 'key-00000017')
  const done = await complete()
  expect(done.body).toEqual({ caseNumber: expect.stringMatching(/^C\d{4}-\d{5}$/), answerBy: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
  // Again, or asked for its outcome: the same case.
  expect(await complete()).toEqual(done)
  expect(await send('GET', '/surveys/completions/key-00000017', undefined)).toEqual(done)
  const { results } = await env.DB.prepare("SELECT 1 FROM survey_answers WHERE comment LIKE '%tent%'").all()
  expect(results).toHaveLength(0)
  const { found_by } = (await env.DB.prepare("SELECT found_by FROM cases WHERE contact = '13800130007'").first<{ found_by: string }>())!
  expect(await env.DB.prepare('SELECT 1 FROM survey_answers WHERE id = ?').bind(found_by).first()).toBeNull()
})

const waiting = async (id: string | undefined) => (await env.DB.prepare('SELECT complete, comment FROM survey_answers WHERE id = ?').bind(id).first()) ?? null

test('with three open cases a fourth is refused, and the answer waits for its words', async () => {
  const contact = '13800130021'
  for (let i = 0; i < 3; i++) {
    const { body } = await start(`key-many-000${i}`, { score: 1 })
    expect((await send('PUT', `/surveys/${body.id}`, { comment: `${i}`, contact }, `key-more-000${i}`)).status).toBe(200)
  }
  const { body } = await start('key-many-0003', { score: 1 })
  const complete = (key: string, rest: object) => send('PUT', `/surveys/${body.id}`, { comment: 'The zip broke', ...rest }, key)
  expect(await complete('key-more-0003', { contact })).toEqual({ status: 409, body: { code: 'too-many-open' } })
  expect(await waiting(body.id)).toEqual({ complete: 0, comment: '' })
  // Without the call it arrives, words and all.
  expect(await complete('key-more-0004', {})).toEqual({ status: 200, body: {} })
  expect(await env.DB.prepare("SELECT complete FROM survey_answers WHERE comment = 'The zip broke'").first()).toEqual({ complete: 1 })
})

test('where no case can be opened nothing is done, and the same key may come again', async () => {
  const { body } = await start('key-00000018', { score: 1 })
  const complete = () => send('PUT', `/surveys/${body.id}`, { comment: 'Nobody hears me', contact: '13800130018' }, 'key-00000019')
  await env.DB.prepare("CREATE TRIGGER broken BEFORE INSERT ON cases BEGIN SELECT RAISE(ABORT, 'broken'); END").run()
  expect((await complete()).status).toBe(500)
  expect(await waiting(body.id)).toEqual({ complete: 0, comment: '' })
  await env.DB.prepare('DROP TRIGGER broken').run()
  expect((await complete()).body.caseNumber).toMatch(/^C/)
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
