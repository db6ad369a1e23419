import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { sealContext } from '../context/context.ts'
import { openDeedKey } from '../context/deed-key.ts'
import { sha256Hex } from '../publish/sha256.ts'
import { readSettings } from '../settings.ts'
import type { Deed } from '../storage/deed.object.ts'
import { backend, elsewhere, forget, seenBy } from '../trial/backend.ts'
import { get, hiddenFields, post } from '../trial/customer.ts'
import { surveyApp } from '../trial/documents.ts'
import { publishApp, publishBrand } from '../trial/studio.ts'

beforeAll(async () => {
  await publishBrand()
  await publishApp(surveyApp)
})
beforeEach(async () => {
  for (const origin of [backend, elsewhere]) await forget(origin)
})

const posts = async () => (await seenBy(backend)).filter(({ method }) => method === 'POST')
const openForm = async () => hiddenFields(await (await get('/acme/survey')).text(), 'f1')
const send = async (hidden: Record<string, string>, note: string) => {
  const answer = await post('/acme/survey/thanks', { ...hidden, note })
  return { status: answer.status, page: await answer.text() }
}

test('a deed is done, and its answer stands on the next view', async () => {
  const { status, page } = await send(await openForm(), 'fine')
  expect(status).toBe(200)
  expect(page).toContain('Thank you, R-1.')
  const [sent] = await posts()
  expect(JSON.parse(sent?.body ?? '')).toEqual({ note: 'fine' })
  expect(sent?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
})

test('each showing of the form has a key of its own, and is never kept for others', async () => {
  const answer = await get('/acme/survey')
  expect(answer.headers.get('cache-control')).toBe('private, no-cache')
  expect(answer.headers.get('etag')).toBeNull()
  expect((await openForm())._k).not.toBe((await openForm())._k)
})

test('posted again, it has one effect and the same answer', async () => {
  const form = await openForm()
  const first = await send(form, 'fine')
  const again = await send(form, 'fine')
  expect([first.status, again.status, again.page.includes('R-1')]).toEqual([200, 200, true])
  expect(await posts()).toHaveLength(1)
})

test('pressed twice at once, it has one effect and both get its answer', async () => {
  const form = await openForm()
  const both = await Promise.all([send(form, 'twice'), send(form, 'twice'), send(form, 'twice')])
  expect(both.map(({ page }) => page.includes('Thank you, R-1.'))).toEqual([true, true, true])
  expect(await posts()).toHaveLength(1)
})

test('a refusal is said in its own words above the form, with what was typed', async () => {
  const form = await openForm()
  const { status, page } = await send(form, 'TAKEN')
  expect(status).toBe(422)
  expect(page).toContain('You have answered before.')
  expect(page).toContain('value="TAKEN"')
  expect(page).toContain('data-view="start"')
  expect((await send(form, 'TAKEN')).page).toContain('You have answered before.')
  expect(await posts()).toHaveLength(1)
  // A refusal had no effect, so a corrected answer may go out under the same key.
  expect((await send(form, 'better')).page).toContain('Thank you')
})

test('a deed that was sent and not answered is unknown, stays unknown and is never sent again', async () => {
  const form = await openForm()
  const { status, page } = await send(form, 'NEVER')
  expect(status).toBe(200)
  expect(page).toContain('We did not hear back')
  // In the form's place, with what was sent and nothing to send it with.
  expect(page).toContain('<dt>Note</dt><dd>NEVER</dd>')
  expect(page).not.toMatch(/name="note"|Go on/)
  expect((await send(form, 'NEVER')).page).toContain('We did not hear back')
  const other = await send(form, 'other')
  expect([other.status, other.page.includes('Your change has not been sent.'), other.page.includes('<dd>NEVER</dd>')]).toEqual([422, true, true])
  expect(await posts()).toHaveLength(1)
})

test('a failure the backend speaks of is no outcome: it is not retried, and the customer may try again', async () => {
  const form = await openForm()
  const { page } = await send(form, 'E500')
  expect(page).toContain('This could not be sent just now')
  expect(page).not.toContain('stack')
  expect(await posts()).toHaveLength(1)
  await send(form, 'E500')
  const [first, second] = await posts()
  expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key'])
})

test('a broken connection leaves the outcome unknown', async () => {
  expect((await send(await openForm(), 'RESET')).page).toContain('We did not hear back')
})

test('a redirect of a command is not followed', async () => {
  expect((await send(await openForm(), 'AWAY')).page).toContain('We did not hear back')
  expect(await seenBy(elsewhere)).toHaveLength(0)
})

test.each(['', 'x', 'a.b.c.d.e'])('without a good key (%j) nothing is sent, and what was typed is kept', async (key) => {
  const { status, page } = await send({ _f: 'f1', _k: key }, 'kept')
  expect(status).toBe(422)
  expect(page).toContain('Nothing has been sent yet')
  expect(page).toContain('value="kept"')
  expect(await posts()).toHaveLength(0)
})

test('pressed again on the page that says nobody knows, it is not sent a second time', async () => {
  const unknown = await send(await openForm(), 'NEVER')
  const again = hiddenFields(unknown.page, 'f1')
  expect((await send(again, 'NEVER')).page).toContain('We did not hear back')
  const third = await send(hiddenFields((await send(again, 'something else')).page, 'f1'), 'something else')
  expect(third.page).toContain('We did not hear back')
  expect(await posts()).toHaveLength(1)
})

test('pressed again on the page that says it failed, it is sent under the same idempotency key', async () => {
  const failed = await send(await openForm(), 'E500')
  const { page } = await send(hiddenFields(failed.page, 'f1'), 'fine')
  expect(page).toContain('Thank you, R-')
  const [first, second, ...more] = (await posts()).map(({ headers }) => headers['idempotency-key'])
  expect([second, more.length]).toEqual([first, 0])
})

test('a corrected answer after a refusal has one effect, from the new page or from the old one', async () => {
  const form = await openForm()
  const refused = await send(form, 'TAKEN')
  expect((await send(hiddenFields(refused.page, 'f1'), 'better')).page).toContain('Thank you')
  expect(await posts()).toHaveLength(2)
})

test('what is kept of a deed cannot be guessed from what can be given, and still tells one input from another', async () => {
  const kept = async (form: Record<string, string>) => {
    const key = await openDeedKey(form._k ?? '', 'f1', 'acme/survey', readSettings(env).contextKeys, Date.now())
    const deed = env.DEEDS.get(env.DEEDS.idFromName(key ?? ''))
    return runInDurableObject(deed as never, async (_, { storage }) => {
      expect(JSON.stringify([...(await storage.list())])).not.toContain(key)
      return (await storage.get<Deed>('deed'))?.input
    })
  }
  const [mine, theirs] = [await openForm(), await openForm()]
  for (const form of [mine, theirs]) await send(form, 'TAKEN')
  const hashes = [await kept(mine), await kept(theirs)]
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(hashes[1]).not.toBe(hashes[0])
  expect(hashes).not.toContain(await sha256Hex('{"note":"TAKEN"}'))
  // The same again is the deed that was refused; another input is another try.
  await send(mine, 'TAKEN')
  expect([await kept(mine), (await posts()).length]).toEqual([hashes[0], 2])
  await send(mine, 'better')
  expect([(await kept(mine)) === hashes[0], (await posts()).length]).toEqual([false, 3])
})

test('what others may read has no key: two who open the form do two deeds', async () => {
  const [mine, theirs] = await Promise.all([openForm(), openForm()])
  await Promise.all([send(mine, 'mine'), send(theirs, 'theirs')])
  expect(await posts()).toHaveLength(2)
})

test('a view that tells of a deed sends whoever has not done it to the form, opened or posted to', async () => {
  const opened = await get('/acme/survey/thanks?lang=zh-CN')
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/acme/survey?lang=zh-CN'])
  const posted = await post('/acme/survey/thanks', { _f: '_go' })
  expect([posted.status, posted.headers.get('location')]).toEqual([303, '/acme/survey'])
  const lost = await post('/acme/survey/thanks', { _f: '_go', _c: 'a.b.c.d.e' })
  expect([lost.status, (await lost.text()).includes('for your privacy')]).toEqual([422, true])
  // After the deed the very page can be asked for again.
  const context = await sealContext({ asks: { note: 'x' }, done: { receipt: { no: 'R-9' } } }, 'acme/survey', readSettings(env).contextKeys, Date.now())
  expect(await (await post('/acme/survey/thanks', { _f: '_go', _c: context })).text()).toContain('Thank you, R-9.')
  expect(await posts()).toHaveLength(0)
})

test('switching the language before and after takes everything along, and neither does the deed nor does it again', async () => {
  const form = await openForm()
  const before = await post('/acme/survey?lang=zh-CN', { ...form, note: 'half wri', _go: 'start' })
  const asked = await before.text()
  expect([before.status, asked.includes('value="half wri"'), asked.includes('lang="zh-CN"')]).toEqual([200, true, true])
  expect(await posts()).toHaveLength(0)
  const { page } = await send(hiddenFields(asked, 'f1'), 'whole')
  expect(page).toMatch(/<button form="tl-again" formaction="\/acme\/survey\/thanks\?lang=zh-CN" lang="zh-CN">/)
  const after = await post('/acme/survey/thanks?lang=zh-CN', hiddenFields(page, '_go'))
  expect([after.status, (await after.text()).includes('Thank you, R-1.')]).toEqual([200, true])
  expect((await posts()).map(({ body }) => JSON.parse(body))).toEqual([{ note: 'whole' }])
})
