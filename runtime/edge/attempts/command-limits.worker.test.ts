import { beforeAll, beforeEach, expect, test } from 'vitest'
import { backend, forget, seenBy } from '../trial/backend.ts'
import { get, hiddenFields, post } from '../trial/customer.ts'
import { brand, surveyApp } from '../trial/documents.ts'
import { cli, publishApp, publishBrand } from '../trial/studio.ts'

/** Small enough to be reached; `perClient` is reached by one, `perApp` by three, `perBrand` by five. */
const commands = { perClient: 4, perApp: 10, perBrand: 16, minutes: 10 }

beforeAll(async () => {
  await publishBrand()
  expect((await cli('PUT', '/brands/acme', { brand: { ...brand, commands } })).status).toBe(200)
  for (const id of ['survey', 'neighbour', 'third']) await publishApp({ ...surveyApp, id })
})
beforeEach(async () => {
  await forget(backend)
})

const effects = async () => (await seenBy(backend)).filter(({ method }) => method === 'POST').length
const openForm = async (app: string) => hiddenFields(await (await get(`/acme/${app}`)).text(), 'f1')
const send = (app: string, ip: string, form: Record<string, string>, lang = '') =>
  post(`/acme/${app}/thanks${lang}`, { ...form, note: 'kept as typed' }, { headers: { 'cf-connecting-ip': ip } })

test('a hundred posts of one client at once have the effects of its limit; the page says so, keeps what was typed and says when', async () => {
  const statuses = new Map<number, number>()
  for (let i = 0; i < 4; i++)
    await Promise.all(
      Array.from({ length: 25 }, async () => {
        const { status } = await send('survey', '203.0.113.1', await openForm('survey'))
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }),
    )
  expect([await effects(), statuses.get(200), statuses.get(429)]).toEqual([4, 4, 96])

  const stopped = await send('survey', '203.0.113.1', await openForm('survey'))
  const page = await stopped.text()
  expect([stopped.status, stopped.headers.get('retry-after')]).toEqual([429, '600'])
  expect(page).toContain('This was not sent: too much has come from here in a short time.')
  expect(page).toContain('value="kept as typed"')
  expect(await (await send('survey', '203.0.113.1', await openForm('survey'), '?lang=zh-CN')).text()).toMatch(
    /提交过于频繁，本次未提交。.*请 10 分钟后再次提交/,
  )
})

test('whoever else comes, and the neighbour’s app, are not concerned; a repeat is no other command', async () => {
  const form = await openForm('survey')
  const answers = [await send('survey', '203.0.113.2', form), await send('survey', '203.0.113.2', form), await send('survey', '203.0.113.2', form)]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect((await send('neighbour', '203.0.113.1', await openForm('neighbour'))).status).toBe(200)
  expect(await effects()).toBe(2)
})

test('an app has its limit, whoever sends; then the brand has', async () => {
  const all = async (app: string, clients: number) => {
    const statuses: number[] = []
    for (let i = 0; i < clients; i++) statuses.push((await send(app, `198.51.100.${i}`, await openForm(app))).status)
    return statuses.filter((status) => status === 200).length
  }
  // Five are counted already: what was stopped at a client's limit used nothing up.
  expect([await all('survey', 9), await all('survey', 2)]).toEqual([5, 0])
  expect((await send('neighbour', '198.51.100.1', await openForm('neighbour'))).status).toBe(200)
  // Ten of the one, two of the other: four are left to all of the brand's.
  expect(await all('third', 9)).toBe(4)
  expect((await send('neighbour', '198.51.100.2', await openForm('neighbour'))).status).toBe(429)
})
