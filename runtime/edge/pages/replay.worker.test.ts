import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { App, Service } from '../../../schemas/documents.ts'
import { sealContext } from '../context/context.ts'
import { openDeedKey, sealDeedKey } from '../context/deed-key.ts'
import { sealOriginal } from '../context/original.ts'
import { liveMoved } from '../publish/live-pointer.ts'
import { readSettings } from '../settings.ts'
import { storageOf } from '../storage/storage.ts'
import { backend, forget, seenBy } from '../trial/backend.ts'
import { get, hiddenFields, post } from '../trial/customer.ts'
import { claimApp, claimService } from '../trial/documents.ts'
import { publishApp, publishBrand } from '../trial/studio.ts'

// The same form sent, changed and sent again: what is told is always the answer to what was sent, and only to that.
// A busy machine is not to be taken for a backend that is not heard from.
const patient: Service = { ...claimService, timeout: 3000 }
const allowed: Service = { ...patient, id: 'again', resend: 'allowed' }
const never: Service = { ...patient, id: 'once' }

const appOf = (id: string, service: string): App => {
  const text = JSON.stringify({ ...claimApp, id }).replace('"claim@1"', `"${service}"`)
  return JSON.parse(text.replace('Thank you, {{ receipt.no }}.', 'Thank you, {{ receipt.no }}, for {{ asks.note }}.')) as App
}

beforeAll(async () => {
  await publishBrand([allowed, never])
  await publishApp(appOf('again', 'again@1'))
  await publishApp(appOf('once', 'once@1'))
})
beforeEach(async () => {
  // One that goes well, so that the breaker forgets the failures of the test before.
  for (const app of ['again', 'once']) await send(app, await openForm(app), 'well')
  await forget(backend)
})

const seen = () => seenBy(backend)
const posts = async () => (await seen()).filter(({ method }) => method === 'POST')
const sentNotes = async () => (await posts()).map(({ body }) => JSON.parse(body).note)
const openForm = async (app: string, lang = '') => hiddenFields(await (await get(`/acme/${app}${lang}`)).text(), 'f1')
const postTo = async (app: string, fields: Record<string, string>, lang = '') => {
  const answer = await post(`/acme/${app}/thanks${lang}`, fields)
  return { status: answer.status, page: await answer.text(), headers: answer.headers }
}
const send = (app: string, form: Record<string, string>, note: string, lang = '') => postTo(app, { ...form, note }, lang)
const keys = readSettings(env).contextKeys
const keyOf = async (app: string, form: Record<string, string>) => (await openDeedKey(form._k ?? '', 'f1', `acme/${app}`, keys, Date.now())) as string

const notSent = 'Your change has not been sent.'
const offer = 'Send the change as a new request'

describe('the first one was done', () => {
  test('the changed one is refused as what it is: with the answer to the first, and its text', async () => {
    for (const app of ['again', 'once']) {
      const form = await openForm(app)
      const first = await send(app, form, 'the first words')
      expect(first.page).toContain('for the first words.')
      const number = /Thank you, (R-\d+)/.exec(first.page)?.[1]
      const { status, page, headers } = await send(app, form, 'other words')
      expect([status, headers.get('cache-control')]).toEqual([422, 'private, no-cache'])
      expect(page).toContain(`Thank you, ${number}, for the first words.`)
      expect(page).toContain(notSent)
      expect(page).not.toContain('other words')
      expect(page.includes(offer)).toBe(app === 'again')
      expect(page.includes('please contact us')).toBe(app === 'once')
    }
    expect(await sentNotes()).toEqual(['the first words', 'the first words'])
  })

  test('sent again as it was, it is the same answer, without a word of a change', async () => {
    const form = await openForm('again')
    const first = await send('again', form, 'same')
    const again = await send('again', form, 'same')
    expect([again.status, again.page.includes('for same.'), again.page.includes(notSent)]).toEqual([200, true, false])
    expect(/R-\d+/.exec(again.page)?.[0]).toBe(/R-\d+/.exec(first.page)?.[0])
    // And after a change was refused, too.
    await send('again', form, 'changed')
    expect((await send('again', form, 'same')).status).toBe(200)
    expect(await posts()).toHaveLength(1)
  })

  test('where it is allowed the change is sent as a request of its own, once, from whatever page', async () => {
    const form = await openForm('again')
    await send('again', form, 'one')
    const [here, there] = [await send('again', form, 'two'), await send('again', form, 'two')]
    const resend = hiddenFields(here.page, 'f1')
    expect(resend._r).toBe('1')
    const done = await postTo('again', resend)
    expect([done.status, done.page.includes('Thank you, R-2, for two.'), done.page.includes(notSent)]).toEqual([200, true, false])
    // Pressed twice, pressed on the other page, and the form sent once more as it was changed: it has been sent, and that is told.
    const all = [await postTo('again', resend), await postTo('again', hiddenFields(there.page, 'f1')), await send('again', form, 'two')]
    for (const { status, page } of all) expect([status, page.includes('Thank you, R-2, for two.'), page.includes(notSent)]).toEqual([200, true, false])
    const [first, second, ...more] = await posts()
    expect([first?.body, second?.body, more]).toEqual(['{"note":"one"}', '{"note":"two"}', []])
    expect(second?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
    expect(second?.headers['idempotency-key']).not.toBe(first?.headers['idempotency-key'])
    // A third version is held against the first one.
    const third = await send('again', form, 'three')
    expect([third.status, third.page.includes('for one.'), third.page.includes(notSent)]).toEqual([422, true, true])
  })

  test('pressed at the same moment on two pages, the change is sent once', async () => {
    const form = await openForm('again')
    await send('again', form, 'one')
    const pages = [await send('again', form, 'two'), await send('again', form, 'two')]
    const both = await Promise.all(pages.map(({ page }) => postTo('again', hiddenFields(page, 'f1'))))
    expect(both.map(({ page }) => page.includes('Thank you, R-2, for two.'))).toEqual([true, true])
    expect(await sentNotes()).toEqual(['one', 'two'])
  })

  test('the change that is sent on its own is refused, fails or is not heard of like any other', async () => {
    for (const [note, words] of [
      ['TAKEN', 'You have answered before.'],
      ['E500', 'This could not be sent just now'],
      ['NEVER', 'We did not hear back'],
    ] as const) {
      const form = await openForm('again')
      await send('again', form, 'one')
      const { page } = await postTo('again', hiddenFields((await send('again', form, note)).page, 'f1'))
      expect(page).toContain(words)
      expect(page).not.toContain('Thank you')
      expect(page).toContain(note)
    }
  })

  test('an offer that has lain too long sends nothing', async () => {
    const form = await openForm('again')
    await send('again', form, 'one')
    const resend = hiddenFields((await send('again', form, 'two')).page, 'f1')
    const old = await sealContext({ asks: { note: 'two' }, done: {} }, 'acme/again', keys, Date.now() - 3600_000)
    expect((await postTo('again', { ...resend, _c: old })).page).toContain('for your privacy')
    const oldKey = await sealDeedKey('f1', 'acme/again', keys, Date.now() - 25 * 3600_000)
    const late = await postTo('again', { ...resend, _k: oldKey })
    expect(late.page).toContain('Nothing has been sent yet')
    expect(late.page).toContain('value="two"')
    expect(await posts()).toHaveLength(1)
  })

  test('the same in Chinese', async () => {
    for (const app of ['again', 'once']) {
      const form = await openForm(app, '?lang=zh-CN')
      await send(app, form, '一', '?lang=zh-CN')
      const { page } = await send(app, form, '二', '?lang=zh-CN')
      expect(page).toContain('修改后的内容没有提交。')
      expect(page).toContain(app === 'again' ? '将修改内容另行提交' : '如需更改，请联系我们。')
      expect(page).not.toMatch(/has not been sent|二/)
      if (app === 'again') expect((await postTo(app, hiddenFields(page, 'f1'), '?lang=zh-CN')).page).toContain('for 二.')
    }
  })

  test('what was sent cannot be read any more: it is said that it was received, and nothing of the change as if it were', async () => {
    const form = await openForm('once')
    const key = await keyOf('once', form)
    await storageOf(env).deeds.begin(key, { fingerprint: 'another', original: 'a.b.c.d.e' }, Date.now(), 9000)
    const { deed } = await storageOf(env).deeds.begin(key, { fingerprint: 'another', original: '' }, Date.now(), 9000)
    await storageOf(env).deeds.end(key, deed.since, { ok: true, value: { no: 'R-7' } })
    const { status, page } = await send('once', form, 'changed')
    expect([status, page.includes(notSent), page.includes('what you sent then has been received')]).toEqual([422, true, true])
    expect(page).not.toMatch(/value="changed"|<dd>|Thank you/)
  })
})

test('a release of before has no place for the word in the view: it stands in the form’s place, with the way to the answer', async () => {
  const { release: hash } = await publishApp(appOf('older', 'again@1'))
  const storage = storageOf(env)
  const release = JSON.parse((await storage.releases.body(hash)) as string)
  for (const view of Object.values<{ replays?: true }>(release.views)) delete view.replays
  const older = { hash: 'older', body: JSON.stringify(release).replaceAll('["replay"],', '') }
  await storage.copies.keepRelease(older.hash, older.body)
  const from = (await storage.releases.live('acme', 'older'))?.generation ?? 0
  expect(await storage.releases.publish('acme', 'older', older, 1, { by: 'test', from })).toBe(true)
  await liveMoved({ storage, later: () => {}, now: Date.now() }, 'acme', 'older')
  const form = await openForm('older')
  await send('older', form, 'one')
  const { status, page } = await send('older', form, 'two')
  expect([status, page.includes(notSent), page.includes('<dd>one</dd>'), page.includes('See the answer')]).toEqual([422, true, true, true])
  expect(page).not.toMatch(/two|Thank you|name="note"/)
  const looked = await postTo('older', hiddenFields(page, 'f1'))
  expect([looked.page.includes(notSent), looked.page.includes('<dd>one</dd>')]).toEqual([true, true])
})

describe('the first one was refused', () => {
  test('the corrected one is sent at once, under a key that the backend has not seen', async () => {
    const form = await openForm('once')
    expect((await send('once', form, 'TAKEN')).page).toContain('You have answered before.')
    const better = await send('once', form, 'better')
    expect([better.status, better.page.includes('for better.'), better.page.includes(notSent)]).toEqual([200, true, false])
    const used = (await posts()).map(({ headers }) => headers['idempotency-key'])
    expect(used).toEqual([await keyOf('once', form), `${await keyOf('once', form)}-1`])
    // From here on that one is the first.
    const third = await send('once', form, 'best')
    expect([third.status, third.page.includes('for better.'), third.page.includes(notSent)]).toEqual([422, true, true])
    expect((await send('once', form, 'TAKEN')).page).toContain('for better.')
    expect(await posts()).toHaveLength(2)
  })

  test('while it is being refused the corrected one waits, and is sent then', async () => {
    const form = await openForm('once')
    const both = await Promise.all([send('once', form, 'TAKEN'), send('once', form, 'better')])
    expect(both.some(({ page }) => page.includes('for better.'))).toBe(true)
    expect(both.every(({ page }) => !page.includes(notSent) || page.includes('for better.'))).toBe(true)
  })

  test('its outcome is asked for by the key that it was sent with', async () => {
    const form = await openForm('once')
    await send('once', form, 'TAKEN')
    expect((await send('once', form, 'DONE-UNHEARD')).page).toContain('Thank you, R-late, for DONE-UNHEARD.')
    const asked = (await seen()).filter(({ method }) => method === 'GET').map(({ url }) => url)
    expect(asked).toEqual([`/outcomes/${await keyOf('once', form)}-1`])
  })
})

describe('the first one is under way', () => {
  test('for long: what was sent stands there and the change is not sent, at the look that follows either', async () => {
    const form = await openForm('again')
    // A Worker that was lost, a moment ago, with what it was sending.
    const key = await keyOf('again', form)
    await storageOf(env).deeds.begin(key, { fingerprint: 'one', original: await originalOf(key, 'one') }, Date.now(), 9000)
    const { status, page } = await send('again', form, 'two')
    expect([status, page.includes(notSent), page.includes('still being sent')]).toEqual([422, true, true])
    expect(page).toContain('<dt>Note</dt><dd>one</dd>')
    expect(page).not.toMatch(/two|name="note"|Send the change/)
    const looked = await postTo('again', hiddenFields(page, 'f1'))
    expect([looked.page.includes(notSent), looked.page.includes('<dd>one</dd>')]).toEqual([true, true])
    expect(await posts()).toHaveLength(0)
  })

  test('and done a moment later: both are told of it, and one that its change was not sent', async () => {
    const form = await openForm('again')
    const both = await Promise.all([send('again', form, 'one'), send('again', form, 'two')])
    const [done] = await sentNotes()
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
    for (const { page, status } of both) expect([page.includes(`for ${done}.`), page.includes(notSent)]).toEqual([true, status === 422])
    expect(await posts()).toHaveLength(1)
  })
})

describe('nobody knows how the first one ended', () => {
  test('the change is not sent; once it is known, the first one’s answer is shown and the change is offered', async () => {
    const form = await openForm('again')
    await send('again', form, 'ODD-OUTCOME')
    const { status, page } = await send('again', form, 'two')
    expect([status, page.includes(notSent), page.includes('<dd>ODD-OUTCOME</dd>')]).toEqual([422, true, true])
    expect(page).not.toMatch(/>two<|"two"|Send the change/)
    const look = hiddenFields(page, 'f1')
    await tellBackend(await keyOf('again', form), 'DONE-UNHEARD')
    expect((await postTo('again', look)).page).toContain('Thank you, R-late, for ODD-OUTCOME.')
    const known = await postTo('again', look)
    expect([known.status, known.page.includes(notSent), known.page.includes(offer)]).toEqual([422, true, true])
    expect((await postTo('again', hiddenFields(known.page, 'f1'))).page).toContain('for two.')
    // Whoever looks once more on the page of before is told of what has been sent by now.
    const looked = await postTo('again', look)
    expect([looked.status, looked.page.includes(notSent)]).toEqual([200, false])
    expect(await sentNotes()).toEqual(['ODD-OUTCOME', 'DONE-UNHEARD', 'two'])
  })

  test('refused, as it turns out: the changed one is sent in its place', async () => {
    const form = await openForm('once')
    const key = await keyOf('once', form)
    const original = await originalOf(key, 'TAKEN-UNHEARD', 'once')
    // Sent, and refused where nobody heard it.
    await storageOf(env).deeds.begin(key, { fingerprint: 'first', original }, Date.now() - 30_000, 9000)
    await tellBackend(key, 'TAKEN-UNHEARD')
    expect((await send('once', form, 'better')).page).toContain('for better.')
  })

  test('where nobody can be asked, the change is not sent and the customer told whom to ask', async () => {
    const quiet: Service = { ...never, id: 'quiet' }
    delete (quiet as { outcome?: unknown }).outcome
    await publishBrand([quiet])
    await publishApp(appOf('quiet', 'quiet@1'))
    const form = await openForm('quiet')
    await send('quiet', form, 'NEVER')
    const { status, page } = await send('quiet', form, 'two')
    expect([status, page.includes(notSent), page.includes('it may well have been received'), page.includes('<dd>NEVER</dd>')]).toEqual([422, true, true, true])
    expect(await sentNotes()).toEqual(['NEVER'])
  })
})

test('the first one failed: nothing was done, so the changed one is sent, with the same key', async () => {
  const form = await openForm('once')
  await send('once', form, 'E500')
  const { status, page } = await send('once', form, 'two')
  expect([status, page.includes('for two.'), page.includes(notSent)]).toEqual([200, true, false])
  const used = (await posts()).map(({ headers }) => headers['idempotency-key'])
  expect(used).toEqual([used[0], used[0]])
})

/** How the backend has done with a key, from now on; whoever sent it hears nothing. */
async function tellBackend(key: string, note: string): Promise<void> {
  const gone = new AbortController()
  const init = { method: 'POST', headers: { 'idempotency-key': key }, body: JSON.stringify({ note }), signal: gone.signal }
  const answer = fetch(`${backend}/answers`, init).catch(() => {})
  await expect.poll(sentNotes).toContain(note)
  gone.abort()
  await answer
}

async function originalOf(key: string, note: string, app = 'again'): Promise<string> {
  return sealOriginal({ asks: { note }, done: {} }, key, `acme/${app}`, keys, Date.now())
}
