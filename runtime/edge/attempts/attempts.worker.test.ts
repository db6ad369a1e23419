import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest'
import { storageOf } from '../storage/storage.ts'
import { get, hiddenFields, post } from '../trial/customer.ts'
import { codeApp, codeService, orderService, ordersApp } from '../trial/documents.ts'
import type { Seen } from '../trial/start-backend.ts'
import { publishApp, publishBrand } from '../trial/studio.ts'

beforeAll(async () => {
  await publishBrand([orderService, codeService, { ...orderService, id: 'tight', attempts: { perClient: 1000, perApp: 20, minutes: 1 } }])
  for (const id of ['orders', 'burst', 'broken', 'once']) await publishApp({ ...ordersApp, id })
  await publishApp(codeApp)
  const result = ordersApp.views.result
  await publishApp({
    ...ordersApp,
    id: 'tight',
    views: { ...ordersApp.views, result: { ...result!, data: { order: { ...result!.data!.order!, service: 'tight@1' } } } },
  })
})
beforeEach(async () => {
  await fetch(`${inject('backend')}/forget`)
})
afterEach(() => {
  vi.restoreAllMocks()
})

const calls = async () => ((await (await fetch(`${inject('backend')}/seen`)).json()) as Seen[]).length
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
  for (let i = 0; i < 9; i++) await look('MISSING', '203.0.113.3')
  expect((await look('A1', '203.0.113.3')).status).toBe(200)
})

test('the addresses of one IPv6 customer are one client, another /64 is another', async () => {
  for (let i = 0; i < 10; i++) await look('MISSING', `2001:db8:1:2::${i}`)
  expect((await look('A1', '2001:db8:1:2:ffff::1')).status).toBe(429)
  expect((await look('A1', '2001:db8:1:3::1')).status).toBe(200)
})

test('a hundred guesses at once from one place are not a hundred tries', async () => {
  const all = await Promise.all(Array.from({ length: 100 }, (_, i) => look(i === 99 ? 'A99' : `MISSING`, '203.0.113.4', 'burst')))
  expect(all.filter(({ page }) => page.includes('We know no order')).length).toBeLessThanOrEqual(10)
  expect(all[99]?.page).not.toContain('is shipped')
  expect(await calls()).toBeLessThanOrEqual(20)
})

test('beyond its cap an app leaves two wrong tries to each, and nobody who has done nothing wrong is locked out', async () => {
  for (let i = 0; i < 20; i++) await look('MISSING', `198.51.100.${i}`, 'tight')
  // Someone new may mistype, and once more.
  for (let i = 0; i < 2; i++) expect((await look('MISSING', '198.51.100.99', 'tight')).page).toContain('We know no order')
  const { status, page } = await look('A1', '198.51.100.99', 'tight')
  expect([status, page.includes('Wait 1 minute, or contact us.')]).toEqual([429, true])
  expect((await look('A1', '198.51.100.100', 'tight')).page).toContain('Order A1 is shipped')
  expect(await calls()).toBe(23)
})

test('an app as a whole has an end of tries, whoever asks', async () => {
  const name = 'acme/tight'
  const { attempts } = storageOf(env)
  for (let { refused } = await attempts.look(name, Date.now()); refused < 200; refused++) await attempts.refused(name, 60_000, Date.now())
  await look('MISSING', '198.51.100.101', 'tight')
  expect((await look('A1', '198.51.100.102', 'tight')).status).toBe(429)
})

test('a number nobody has and a number with another’s phone are the same page, but for what was typed', async () => {
  const bare = async (no: string) => (await look(no, '203.0.113.5', 'once')).page.replaceAll(no, '…').replace(/name="_[ck]" value="[^"]*"/g, 'sealed')
  const [one, other] = [await bare('MISSING'), await bare('SOMEBODYS')]
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
  expect((await look('MISSING', '203.0.113.7', 'broken')).page).toContain('We know no order')
  expect((await look('A1', '203.0.113.7', 'broken')).page).toContain('is shipped')
  expect(names.filter((name) => /^acme\/broken(\|[0-9a-f]{32})?$/.test(name))).toEqual(names)
  expect(lines.join('\n')).toContain('attempts-not-counted')
  expect(`${lines.join('\n')}${names.join('\n')}`).not.toContain('203.0.113.7')
})
