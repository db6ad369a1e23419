import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { App, Service } from '../../../schemas/documents.ts'
import { backend, forget, seenBy } from '../trial/backend.ts'
import { get } from '../trial/customer.ts'
import { brand, orderService, ordersApp } from '../trial/documents.ts'
import { browser, cli, publishBrand, signIn } from '../trial/studio.ts'

/** A list for the brand's own people, behind the key of its system. */
const missed: Service = { ...orderService, id: 'missed', audience: 'staff', attempts: { perClient: 3 } }
const people = ['lin-mei', 'tom-weber', 'chen-yu']

beforeAll(async () => {
  await publishBrand([orderService, missed])
})
beforeEach(async () => {
  await forget(backend)
})

const seen = () => seenBy(backend)
const ask = async (service: string, input: object, cookie?: string, of = brand.id) => {
  const response = await browser('POST', `/brands/${of}/services/${service}/ask`, { body: { input }, ...(cookie && { cookie }) })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> & { error?: { code: string } } }
}

test.each(people)('%s reads what a service for staff answers, with the key of the brand and without seeing it', async (person) => {
  const { status, headers, body } = await ask('missed', { no: 'A1' }, await signIn(person))
  expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  expect(body).toMatchObject({ title: missed.title, answer: { no: 'A1', status: 'shipped' } })
  expect(JSON.stringify(body)).not.toMatch(/secret|Bearer/)
  expect((await seen())[0]?.headers.authorization).toMatch(/^Bearer /)
})

test('the command line asks it too', async () => {
  expect(await cli('POST', '/brands/acme/services/missed/ask', { input: { no: 'A1' } })).toMatchObject({ status: 200, body: { answer: { no: 'A1' } } })
})

test('nobody else does, and nobody looks up a customer this way', async () => {
  const composer = await signIn('lin-mei')
  expect((await ask('missed', { no: 'A1' })).status).toBe(401)
  expect((await ask('missed', { no: 'A1' }, composer, 'other')).status).toBe(403)
  for (const service of ['order', 'nothing']) expect((await ask(service, { no: 'A1' }, composer)).status, service).toBe(404)
  expect(await seen()).toEqual([])
})

test('what it cannot answer is told in words', async () => {
  const composer = await signIn('lin-mei')
  expect(await ask('missed', {}, composer)).toMatchObject({ status: 400, body: { error: { code: 'invalid-request' } } })
  expect(await ask('missed', { no: 'MISSING' }, composer)).toMatchObject({
    status: 503,
    body: { error: { message: { en: 'We know no order with this number.', 'zh-CN': '没有这个订单。' } } },
  })
})

test('an app that shows it to customers is not published, and says why in both languages', async () => {
  const app: App = {
    ...ordersApp,
    id: 'leaking',
    views: { ...ordersApp.views, result: { ...ordersApp.views.result!, data: { order: { service: 'missed@1', input: { no: { $: 'asks.no' } } } } } },
  }
  await cli('POST', '/brands/acme/apps', { app })
  const { status, body } = await cli('POST', '/brands/acme/apps/leaking/publish', { revision: 1 })
  expect(status).toBe(422)
  const { problems } = (body as { error: { problems: { code: string; message: Record<string, string> }[] } }).error
  const problem = problems.find(({ code }) => code === 'for-staff')
  expect(problem?.message.en).toContain('an app is open to everybody')
  expect(problem?.message['zh-CN']).toContain('仅供品牌内部使用')
  expect((await get('/acme/leaking')).status).toBe(404)
})
