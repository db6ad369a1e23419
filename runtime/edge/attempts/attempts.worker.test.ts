import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { App, Service } from '../../../schemas/documents.ts'
import type { ServiceSnapshot } from '../../engine/program.ts'
import { readSettings } from '../settings.ts'
import type { AttemptsObject } from '../storage/attempts.object.ts'
import { storageOf } from '../storage/storage.ts'
import { backend, forget, seenBy } from '../trial/backend.ts'
import { get, hiddenFields, post } from '../trial/customer.ts'
import { codeApp, codeService, orderService, ordersApp } from '../trial/documents.ts'
import { publishApp, publishBrand } from '../trial/studio.ts'
import { dayMark } from './day-mark.ts'
import { subjectOf } from './subject.ts'

/** An order, and a proof of whose it is that can be guessed. */
const guardedService: Service = {
  ...orderService,
  id: 'guarded',
  http: { ...orderService.http, query: { phone: '{phone}' } },
  input: { type: 'object', properties: { no: { type: 'string', maxLength: 100 }, phone: { type: 'string', maxLength: 9 } }, required: ['no', 'phone'] },
  attempts: { perKey: 5 },
  samples: [{ name: 'shipped', input: { no: 'A1', phone: '4321' }, output: { no: 'A1', status: 'shipped' } }],
}
const phone = { value: { type: 'string', maxLength: 9 }, label: { en: 'Phone', 'zh-CN': '手机号' }, sensitivity: 'personal' } as const
const guardedApp = (id: string): App => {
  const { result } = ordersApp.views
  const order = { service: 'guarded@1', input: { no: { $: 'asks.no' }, phone: { $: 'asks.phone' } } }
  const fields = ['no', 'phone'].map((ask) => ({ id: `f1${ask}`, type: 'ask', props: { ask } }))
  const form = { id: 'f1', type: 'form', props: { next: 'result', submit: 'Go on' }, slots: { fields } }
  return { ...ordersApp, id, asks: { ...ordersApp.asks, phone }, views: { start: { blocks: [form] }, result: { ...result!, data: { order } } } } as App
}

beforeAll(async () => {
  await publishBrand([
    orderService,
    codeService,
    { ...orderService, id: 'tight', attempts: { perClient: 1000, perApp: 20, perKey: 1000, minutes: 1 } },
    guardedService,
    { ...guardedService, id: 'guarded-otherwise' },
  ])
  for (const id of ['orders', 'burst', 'broken', 'once']) await publishApp({ ...ordersApp, id })
  await publishApp(codeApp)
  for (const id of ['guarded', 'guarded-too', 'guarded-far', 'guarded-4', 'guarded-5']) await publishApp(guardedApp(id))
  await publishApp(JSON.parse(JSON.stringify(guardedApp('guarded-6')).replace('guarded@1', 'guarded-otherwise@1')))
  const result = ordersApp.views.result
  await publishApp({
    ...ordersApp,
    id: 'tight',
    views: { ...ordersApp.views, result: { ...result!, data: { order: { ...result!.data!.order!, service: 'tight@1' } } } },
  })
})
beforeEach(async () => {
  await forget(backend)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const calls = async () => (await seenBy(backend)).length
const from = (ip: string) => ({ headers: { 'cf-connecting-ip': ip } })
const look = async (no: string, ip: string, app = 'orders', lang = '') => {
  const answer = await post(`/acme/${app}/result${lang}`, { _f: 'f1', no }, from(ip))
  return { status: answer.status, headers: answer.headers, page: await answer.text() }
}

test('ten wrong look-ups are answered, the eleventh waits: a status, a header, words, and no call', async () => {
  for (let i = 0; i < 10; i++) expect((await look('MISSING', '203.0.113.1')).page).toContain('We know no order with this number.')
  expect(await calls()).toBe(10)
  for (const no of ['MISSING', 'A1']) {
    const { status, headers, page } = await look(no, '203.0.113.1')
    expect([status, headers.get('retry-after'), headers.get('cache-control')]).toEqual([429, '600', 'private, no-store'])
    expect(page).toContain('Too many tries.')
    expect(page).toContain('Wait 10 minutes, or contact us.')
    expect(page).toContain('Always here.')
    expect(page).not.toMatch(/We know no order|is shipped|Try again/)
  }
  expect((await look('A1', '203.0.113.1', 'orders', '?lang=zh-CN')).page).toContain('请 10 分钟后再试')
  expect(await calls()).toBe(10)
  // Someone else, and another app, are not concerned.
  expect((await look('A1', '203.0.113.2')).page).toContain('Order A1 is shipped')
  expect((await look('A1', '203.0.113.1', 'once')).page).toContain('Order A1 is shipped')
})

test('right answers count for nothing', async () => {
  for (let i = 0; i < 15; i++) expect((await look(`A${i}`, '203.0.113.3')).page).toContain('is shipped')
  for (let i = 0; i < 9; i++) await look('MISSING-2', '203.0.113.3')
  expect((await look('A1', '203.0.113.3')).status).toBe(200)
})

test('the addresses of one IPv6 customer are one client, another /64 is another', async () => {
  for (let i = 0; i < 10; i++) await look('MISSING-3', `2001:db8:1:2::${i}`)
  expect((await look('A1', '2001:db8:1:2:ffff::1')).status).toBe(429)
  expect((await look('A1', '2001:db8:1:3::1')).status).toBe(200)
})

test('a hundred guesses at once from one place are not a hundred tries', async () => {
  const all = await Promise.all(Array.from({ length: 100 }, () => look('MISSING', '203.0.113.4', 'burst')))
  expect(all.filter(({ page }) => page.includes('We know no order')).length).toBeLessThanOrEqual(10)
  expect((await look('A99', '203.0.113.4', 'burst')).page).not.toContain('is shipped')
  expect(await calls()).toBeLessThanOrEqual(20)
})

test('beyond its cap an app leaves two wrong tries to each, and nobody who has done nothing wrong is locked out', async () => {
  for (let i = 0; i < 20; i++) await look('MISSING-4', `198.51.100.${i}`, 'tight')
  // Someone new may mistype, and once more.
  for (let i = 0; i < 2; i++) expect((await look('MISSING-4', '198.51.100.99', 'tight')).page).toContain('We know no order')
  const { status, page } = await look('A1', '198.51.100.99', 'tight')
  expect([status, page.includes('Wait 1 minute, or contact us.')]).toEqual([429, true])
  expect((await look('A1', '198.51.100.100', 'tight')).page).toContain('Order A1 is shipped')
  expect(await calls()).toBe(23)
})

test('an app as a whole has an end of tries, whoever asks', async () => {
  const name = 'acme/tight'
  const { attempts } = storageOf(env)
  for (let { refused } = await attempts.look(name, Date.now()); refused < 200; refused++) await attempts.refused(name, 60_000, Date.now())
  await look('MISSING-4', '198.51.100.101', 'tight')
  expect((await look('A1', '198.51.100.102', 'tight')).status).toBe(429)
})

describe('one order, tried with many phones from many places', () => {
  let network = 0
  const guess = async (phone: string, no = 'GUARDED', app = 'guarded') => {
    const answer = await post(`/acme/${app}/result`, { _f: 'f1', no, phone }, from(`192.0.2.${++network}`))
    return { status: answer.status, page: await answer.text() }
  }
  const isStopped = ({ page }: { page: string }): boolean => page.includes('Too many tries.') && !/We know no order|is shipped/.test(page)

  test('is closed after its cap, to the right phone too and however it is written and through whatever app; another order is not', async () => {
    for (let i = 0; i < 5; i++) expect((await guess(`000${i}`)).page).toContain('We know no order')
    const before = await calls()
    const wrong = await guess('0009')
    expect([wrong.status, wrong.page.includes('Wait 10 minutes, or contact us.')]).toEqual([429, true])
    for (const no of ['GUARDED', 'guarded', ' Guarded-', 'ＧＵＡＲＤＥＤ']) expect(isStopped(await guess('4321', no)), no).toBe(true)
    expect(await calls()).toBe(before)
    expect((await guess('4321', 'A1')).page).toContain('Order A1 is shipped')
    expect(isStopped(await guess('4321', 'GUARDED', 'guarded-too'))).toBe(true)
    for (const digit of '0123456789abcdef')
      await runInDurableObject(env.ATTEMPTS.get(env.ATTEMPTS.idFromName(`acme?${digit}`)), async (_, { storage }) => {
        expect(JSON.stringify([...(await storage.list())])).not.toMatch(/guarded/i)
      })
  })

  test('has its tries once, not once in each of six apps and two services', async () => {
    const six = ['guarded', 'guarded-too', 'guarded-far', 'guarded-4', 'guarded-5', 'guarded-6']
    const answers = []
    for (let i = 0; i < 12; i++) answers.push(await guess(`000${i}`, 'MISSING-6', six[i % 6]))
    expect(answers.filter(({ page }) => page.includes('We know no order'))).toHaveLength(5)
    expect(answers.slice(5).every(isStopped)).toBe(true)
  })

  test('is closed where it was not tried: an answer that is there already is thrown away', async () => {
    const key = readSettings(env).contextKeys[0] as Uint8Array
    const mark = await dayMark(subjectOf(guardedService as unknown as ServiceSnapshot, ['no'], { no: 'GUARDED-3' }) as string, key, Date.now())
    for (let i = 0; i < 5; i++) await storageOf(env).attempts.refused(`acme?${mark[0]}`, 600_000, Date.now(), { mark, cap: 5 })
    // What was looked at a moment ago is not looked at again.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6000 })
    expect(isStopped(await guess('4321', 'GUARDED-3', 'guarded-far'))).toBe(true)
    expect(await calls()).toBe(1)
    expect((await guess('4321', 'A1', 'guarded-far')).page).toContain('Order A1 is shipped')
  })

  test('a number nobody has is closed alike, so that this tells nothing either', async () => {
    for (let i = 0; i < 5; i++) expect((await guess(`000${i}`, 'MISSING-5')).page).toContain('We know no order')
    expect(isStopped(await guess('4321', 'MISSING-5'))).toBe(true)
  })

  test('at once, is no more than its cap', async () => {
    const all = await Promise.all(Array.from({ length: 40 }, (_, i) => guess(`${i}`, 'GUARDED-2', i % 2 ? 'guarded-far' : 'guarded-too')))
    expect(all.filter(({ page }) => page.includes('We know no order')).length).toBeLessThanOrEqual(5)
    expect(isStopped(await guess('4321', 'GUARDED-2', 'guarded-too'))).toBe(true)
    expect(await calls()).toBeLessThanOrEqual(10)
  })
})

describe('what is asked about', () => {
  const stretch = 600_000
  const mark = 'f'.repeat(32)
  const { attempts } = storageOf(env)
  const close = async (name: string, now: number) => {
    for (let i = 1; i < 5; i++) await attempts.refused(name, stretch, now, { mark, cap: 5 })
    return (await attempts.refused(name, stretch, now, { mark, cap: 5 })).subject
  }

  test('is told of in the call that asks for its app, until it is open again; each pause is twice the last one, up to an hour', async () => {
    let now = Date.now()
    for (const minutes of [10, 20, 40, 60, 60]) {
      const until = now + minutes * 60_000
      expect(await close('acme/again', now)).toEqual({ refused: 5, until })
      expect((await attempts.look('acme/again', until - 1)).closed).toEqual({ [mark]: until })
      expect((await attempts.look('acme/again', until)).closed).toBeUndefined()
      now = until
    }
    // An hour of peace later it is as it was.
    expect((await close('acme/again', now + 3600_000))?.until).toBe(now + 3600_000 + stretch)
  })

  test('is kept when the stretch of its app is over, and forgotten after an hour of peace', async () => {
    for (const [name, now, left] of [
      ['acme/kept', Date.now(), 1],
      ['acme/gone', Date.now() - 24 * 3600_000, 0],
    ] as const) {
      await close(name, now)
      await runInDurableObject(env.ATTEMPTS.get(env.ATTEMPTS.idFromName(name)), async (object, { storage }) => {
        await (object as AttemptsObject).alarm()
        expect((await storage.list({ prefix: 'asked ' })).size, name).toBe(left)
      })
    }
  })
})

test('a number nobody has and a number with another’s phone are the same page, but for what was typed', async () => {
  const bare = async (no: string) => (await look(no, '203.0.113.5', 'once')).page.replaceAll(no, '…').replace(/name="_[ck]" value="[^"]*"/g, 'sealed')
  const [one, other] = [await bare('MISSING-3'), await bare('SOMEBODYS')]
  expect(one).toContain('We know no order')
  expect(one).toBe(other)
})

test('a code that can be guessed, by its service’s own caps: the fourth is not sent', async () => {
  const guess = async (note: string) => {
    const form = hiddenFields(await (await get('/acme/code')).text(), 'f1')
    const answer = await post('/acme/code/thanks', { ...form, note }, from('203.0.113.6'))
    return { status: answer.status, after: answer.headers.get('retry-after'), page: await answer.text() }
  }
  for (let i = 0; i < 3; i++) expect((await guess('TAKEN')).page).toContain('You have answered before.')
  const { status, after, page } = await guess('fine')
  expect([status, after]).toEqual([429, '300'])
  expect(page).toContain('Too many tries.')
  expect(page).toContain('value="fine"')
  expect(await calls()).toBe(3)
})

test('a counter that fails stops nobody, and nothing of the address is stored or logged', async () => {
  const lines: string[] = []
  for (const name of ['log', 'error', 'warn', 'info'] as const) vi.spyOn(console, name).mockImplementation((...all) => void lines.push(all.join(' ')))
  const names: string[] = []
  const idFromName = env.ATTEMPTS.idFromName.bind(env.ATTEMPTS)
  vi.spyOn(env.ATTEMPTS, 'idFromName').mockImplementation((name) => {
    names.push(name)
    return idFromName(name)
  })
  vi.spyOn(env.ATTEMPTS, 'get').mockImplementation(() => {
    throw new Error('203.0.113.7 is down')
  })
  expect((await look('MISSING-2', '203.0.113.7', 'broken')).page).toContain('We know no order')
  expect((await look('A1', '203.0.113.7', 'broken')).page).toContain('is shipped')
  expect(names.filter((name) => /^acme(\/broken(\|[0-9a-f]{32})?|\?[0-9a-f])$/.test(name))).toEqual(names)
  expect(lines.join('\n')).toContain('attempts-not-counted')
  expect(`${lines.join('\n')}${names.join('\n')}`).not.toContain('203.0.113.7')
})
