import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { sealContext } from '../context/context.ts'
import { openDeedKey, sealDeedKey } from '../context/deed-key.ts'
import { readSettings } from '../settings.ts'
import { storageOf } from '../storage/storage.ts'
import { backend, forget, seenBy } from '../trial/backend.ts'
import { get, hiddenFields, post } from '../trial/customer.ts'
import { claimApp, claimService, surveyApp } from '../trial/documents.ts'
import { publishApp, publishBrand } from '../trial/studio.ts'

beforeAll(async () => {
  await publishBrand([claimService])
  await publishApp(claimApp)
})
beforeEach(async () => {
  // One that goes well, so that the breaker forgets the failures of the test before.
  await send({ ...(await openForm()), note: 'well' })
  await forget(backend)
})

const seen = () => seenBy(backend)
const posts = async () => (await seen()).filter(({ method }) => method === 'POST')
const openForm = async (lang = '') => hiddenFields(await (await get(`/acme/claim${lang}`)).text(), 'f1')
const send = async (fields: Record<string, string>, lang = '') => {
  const answer = await post(`/acme/claim/thanks${lang}`, fields)
  return { status: answer.status, page: await answer.text() }
}
const keys = readSettings(env).contextKeys
const x = { fingerprint: 'x', original: '' }
const keyOf = (form: Record<string, string>) => openDeedKey(form._k ?? '', 'f1', 'acme/claim', keys, Date.now())

test('a deed that was done and not heard of is asked for by its key, at once, and told as done', async () => {
  const form = await openForm()
  const { status, page } = await send({ ...form, note: 'DONE-UNHEARD' })
  expect([status, page.includes('Thank you, R-late.')]).toEqual([200, true])
  const [sent, asked, ...more] = await seen()
  expect([sent?.method, asked?.method, asked?.url, more]).toEqual(['POST', 'GET', `/outcomes/${await keyOf(form)}`, []])
  // Its own secrets and its own words go along, and nothing of the customer's.
  expect(asked?.headers).toMatchObject({ authorization: sent?.headers.authorization as string, 'idempotency-key': await keyOf(form) })
  expect(asked?.body).toBe('')
})

test('a backend that died after doing it is believed when it is back', async () => {
  expect((await send({ ...(await openForm()), note: 'DIES' })).page).toContain('Thank you, R-dead.')
  expect(await posts()).toHaveLength(1)
})

test('a refusal that nobody heard is said in its own words, as a refusal', async () => {
  const { status, page } = await send({ ...(await openForm()), note: 'TAKEN-UNHEARD' })
  expect([status, page.includes('You have answered before.')]).toEqual([422, true])
  expect(page).not.toContain('Check now')
})

test('while nobody knows, a notice stands in the form’s place; its button looks again and sends nothing', async () => {
  const { status, page } = await send({ ...(await openForm()), note: 'DONE-LATER' })
  expect([status, page.includes('Look in a moment how it ended')]).toEqual([200, true])
  expect(page).toContain('<dt>Note</dt><dd>DONE-LATER</dd>')
  expect(page).not.toMatch(/name="note"|>Go on</)
  const check = hiddenFields(page, 'f1')
  expect(check._n).toBe('0')
  await new Promise((resolve) => setTimeout(resolve, 900))
  const checked = await send(check)
  expect([checked.status, checked.page.includes('Thank you, R-later.')]).toEqual([200, true])
  // Whoever looks once more, in another tab or by the form they still have, is told the same.
  expect((await send(check)).page).toContain('R-later')
  expect((await send({ ...check, note: 'again', _n: '' })).page).toContain('R-later')
  expect(await posts()).toHaveLength(1)
})

test('the same in Chinese', async () => {
  const { page } = await send({ ...(await openForm('?lang=zh-CN')), note: 'ODD-OUTCOME' }, '?lang=zh-CN')
  for (const words of ['未收到系统确认', '不会重复提交', '查看结果', '您提交的内容']) expect(page).toContain(words)
})

test('an answer that is none leaves it unknown, however often it is asked', async () => {
  let check = hiddenFields((await send({ ...(await openForm()), note: 'ODD-OUTCOME' })).page, 'f1')
  for (const times of ['1', '2']) {
    const { page } = await send(check)
    expect(page).toContain('We did not hear back')
    check = hiddenFields(page, 'f1')
    expect(check._n).toBe(times)
  }
  expect(await posts()).toHaveLength(1)
})

test('what never arrived may be sent again: under the same key, with what was typed', async () => {
  const form = await openForm()
  const unknown = await send({ ...form, note: 'NEVER' })
  // A moment after it was sent, not there yet does not mean never.
  expect(unknown.page).toContain('We did not hear back')
  const soon = await send(hiddenFields(unknown.page, 'f1'))
  expect(soon.page).toContain('We did not hear back')
  await new Promise((resolve) => setTimeout(resolve, 1300))
  const checked = await send(hiddenFields(soon.page, 'f1'))
  expect(checked.page).toContain('This has not reached us')
  expect(checked.page).toContain('value="NEVER"')
  const again = await send({ ...hiddenFields(checked.page, 'f1'), note: 'fine' })
  expect(again.page).toContain('Thank you, R-')
  const sent = await posts()
  expect(sent.map(({ headers }) => headers['idempotency-key'])).toEqual([await keyOf(form), await keyOf(form)])
})

test('Back, and the form sent again with other words: it is asked first, and done once', async () => {
  const form = await openForm()
  await send({ ...form, note: 'DONE-LATER' })
  await new Promise((resolve) => setTimeout(resolve, 900))
  const other = await send({ ...form, note: 'other words' })
  expect([other.status, other.page.includes('Thank you, R-later.'), other.page.includes('Your change has not been sent.')]).toEqual([422, true, true])
  // The key stays on a page that says what is wrong with it, too.
  const wrong = await send({ ...form, note: '' })
  expect(wrong.status).toBe(422)
  expect((await send({ ...hiddenFields(wrong.page, 'f1'), note: 'right now' })).page).toContain('Thank you, R-later.')
  expect(await posts()).toHaveLength(1)
})

test('a Worker that was lost between begin and end: nobody sends it again, and its key tells', async () => {
  const form = await openForm()
  const key = (await keyOf(form)) as string
  await storageOf(env).deeds.begin(key, x, Date.now() - 30_000, 9000)
  const { page } = await send({ ...form, note: 'fine' })
  // The backend has never heard of it, so this is the one time that it is sent.
  expect(page).toContain('Thank you, R-')
  expect((await posts()).map(({ headers }) => headers['idempotency-key'])).toEqual([key])
  const other = await openForm()
  await storageOf(env).deeds.begin((await keyOf(other)) as string, x, Date.now(), 9000)
  const pending = await send({ ...other, _n: '0' })
  expect(pending.page).toContain('This is still being sent')
  expect(await posts()).toHaveLength(1)
})

test('two tabs, a double tap and a reload while the first is slow: one effect, one answer for all', async () => {
  const form = await openForm()
  const all = await Promise.all(['', '', '', ''].map(() => send({ ...form, note: 'LATE' })))
  // The trial's LATE answers like an order, which is no receipt: unknown for each of them.
  expect(new Set(all.map(({ page }) => /role="status"><p>([^<]*)/.exec(page)?.[1])).size).toBe(1)
  expect(await posts()).toHaveLength(1)
})

test('looked at when what was given is too old to be read: told that it was received, not to start again', async () => {
  const form = await openForm()
  await send({ ...form, note: 'fine' })
  const old = await sealContext({ asks: { note: 'x' }, done: {} }, 'acme/claim', keys, Date.now() - 3600_000)
  const { page, status } = await send({ _f: 'f1', _k: form._k ?? '', _c: old, _n: '0' })
  expect(status).toBe(200)
  expect(page).toMatch(/Thank you, R-|This has been received/)
  expect(page).not.toContain('start again')
})

test('a key that is too old to be looked up invites nobody to send it again', async () => {
  const old = await sealDeedKey('f1', 'acme/claim', keys, Date.now() - 25 * 3600_000)
  const { page } = await send({ _f: 'f1', _k: old, _n: '3' })
  expect(page).toContain('too long ago')
  expect(page).not.toMatch(/<button|Go on/)
  expect(await seen()).toHaveLength(0)
})

test('a service without an outcome promises no look-up', async () => {
  await publishBrand()
  await publishApp(surveyApp)
  const form = hiddenFields(await (await get('/acme/survey')).text(), 'f1')
  const page = await (await post('/acme/survey/thanks', { ...form, note: 'NEVER' })).text()
  expect(page).toContain('wait for word from us, or contact us')
  expect(await (await post('/acme/survey/thanks', hiddenFields(page, 'f1'))).text()).toContain('We did not hear back')
  expect(await seen()).toHaveLength(1)
})
