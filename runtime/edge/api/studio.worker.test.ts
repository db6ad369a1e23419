import { exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import type { App, Service } from '../../../schemas/documents.ts'
import { get, post } from '../trial/customer.ts'
import { brand, facts, orderService, ordersApp, storesApp } from '../trial/documents.ts'
import { browser, cli, publishApp, publishBrand, signIn } from '../trial/studio.ts'

let composer = ''
beforeAll(async () => {
  await publishBrand()
  composer = await signIn('lin-mei')
})

const said = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as { error?: { code: string; message: { en: string; 'zh-CN': string }; problems?: { path: string }[] } }),
})
const app = (id: string, more: Partial<App> = {}): App => ({ ...ordersApp, id, ...more })

describe('a bad request', () => {
  const write = (body: unknown, headers = {}) => browser('POST', '/brands/acme/apps', { body, cookie: composer, headers })
  const cases: [string, number, () => Promise<Response>][] = [
    ['of another content type', 415, () => write('{}', { 'content-type': 'text/plain' })],
    ['with JSON that is none', 400, () => write('{"app":')],
    ['that is a list', 400, () => write('[]')],
    ['without its member', 400, () => write('{}')],
    ['with a forbidden key', 400, () => write('{"app":{"__proto__":{}}}')],
    ['with a million levels', 400, () => write(`{"app":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
    ['that is too large', 413, () => write({ app: { x: 'y'.repeat(300_000) } })],
    ['with a document that has not its shape', 422, () => write({ app: { schema: 1 } })],
    ['with a document of another brand', 422, () => write({ app: app('foreign', { brand: 'other' }) })],
    ['for what is not there', 404, () => browser('GET', '/brands/acme/apps/nothing', { cookie: composer })],
    ['for an address that is not there', 404, () => browser('GET', '/nothing', { cookie: composer })],
  ]
  test.each(cases)('%s gets %i and words in both languages', async (_, status, ask) => {
    const answer = await said(await ask())
    expect(answer.status).toBe(status)
    expect(answer.error?.message.en).toBeTruthy()
    expect(answer.error?.message['zh-CN']).toMatch(/[一-鿿]/)
  })

  test('trap 7: a body that only claims to be small is cut off while it is read', async () => {
    const stream = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(64 * 1024)))
      },
    })
    const response = await exports.default.fetch('http://localhost/api/brands/acme/apps', {
      method: 'POST',
      headers: { cookie: composer, origin: 'http://localhost', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
  })

  test('names the place in the document', async () => {
    const answer = await said(await write({ app: { ...app('bad'), views: { start: {} } } }))
    expect(answer.error?.problems?.map(({ path }) => path)).toContain('views.start.blocks')
  })
})

describe('a draft', () => {
  test('is created once, read, saved by revision and removed', async () => {
    const created = await browser('POST', '/brands/acme/apps', { body: { app: app('draft') }, cookie: composer })
    expect([created.status, ((await created.json()) as { revision: number }).revision]).toEqual([201, 1])
    expect((await said(await browser('POST', '/brands/acme/apps', { body: { app: app('draft') }, cookie: composer }))).error?.code).toBe('exists')
    const save = (revision: number, title: string) =>
      browser('PUT', '/brands/acme/apps/draft', { body: { app: app('draft', { title }), revision }, cookie: composer })
    expect(await (await save(1, 'Two')).json()).toEqual({ revision: 2 })
    const stale = await said(await save(1, 'Lost'))
    expect([stale.status, stale.error]).toMatchObject([409, { code: 'stale', current: { revision: 2 } }])
    const read = (await (await browser('GET', '/brands/acme/apps/draft', { cookie: composer })).json()) as { app: App; live: null; url: string }
    expect([read.app.title, read.live, read.url]).toEqual(['Two', null, 'http://127.0.0.1/acme/draft'])
    expect((await browser('DELETE', '/brands/acme/apps/draft', { cookie: composer })).status).toBe(200)
    expect((await browser('GET', '/brands/acme/apps/draft', { cookie: composer })).status).toBe(404)
  })

  test('with problems is kept, but not published', async () => {
    const broken = app('broken', { views: { start: { blocks: [{ id: 'x', type: 'text', props: { text: '{{ nothing.at.all }}' } }] } } })
    expect((await browser('POST', '/brands/acme/apps', { body: { app: broken }, cookie: composer })).status).toBe(201)
    const answer = await said(await browser('POST', '/brands/acme/apps/broken/publish', { body: { revision: 1 }, cookie: composer }))
    expect([answer.status, answer.error?.code]).toEqual([422, 'not-publishable'])
    expect(answer.error?.problems?.length).toBeGreaterThan(0)
    expect((await get('/acme/broken')).status).toBe(404)
  })
})

describe('publishing', () => {
  test('is live at once, rolls back in one step, and keeps every release', async () => {
    const first = await publishApp(app('release', { title: 'First title' }))
    expect(first.url).toBe('http://127.0.0.1/acme/release')
    const second = await publishApp(app('release', { title: 'Second title' }))
    expect(await (await get('/acme/release')).text()).toContain('Second title')
    const list = async () =>
      (
        (await (await browser('GET', '/brands/acme/apps/release/releases', { cookie: composer })).json()) as {
          releases: { release: string; number: number; live: boolean }[]
        }
      ).releases
    expect((await list()).map(({ release, number, live }) => [release, number, live])).toEqual([
      [second.release, 2, true],
      [first.release, 1, false],
    ])
    expect((await browser('POST', '/brands/acme/apps/release/rollback', { body: { release: first.release }, cookie: composer })).status).toBe(200)
    expect(await (await get('/acme/release')).text()).toContain('First title')
    expect((await list()).map(({ live }) => live)).toEqual([false, true])
  })

  test('the same content is the same release', async () => {
    const first = await publishApp(app('same'))
    const again = await publishApp(app('same'))
    expect(again.release).toBe(first.release)
    expect(first.release).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a revision that is not the present one is not published', async () => {
    await publishApp(app('moving'))
    expect((await said(await browser('POST', '/brands/acme/apps/moving/publish', { body: { revision: 9 }, cookie: composer }))).error?.code).toBe('stale')
  })

  test('a release of another app, or of nothing, is not rolled back to', async () => {
    const other = await publishApp(app('other-app'))
    await publishApp(app('rolling'))
    for (const release of [other.release, 'nothing'])
      expect((await browser('POST', '/brands/acme/apps/rolling/rollback', { body: { release }, cookie: composer })).status).toBe(404)
  })

  test('an app that is removed leaves its closed page', async () => {
    await publishApp(app('leaving'))
    await browser('DELETE', '/brands/acme/apps/leaving', { cookie: composer })
    expect((await get('/acme/leaving')).status).toBe(410)
  })

  test('a service changed later does not change what is published', async () => {
    await publishApp(app('pinned'))
    await cli('PUT', '/brands/acme/services/order', {
      service: {
        ...orderService,
        version: '1.1.0',
        output: { type: 'object', required: ['other'], properties: { other: { type: 'string' } } },
        samples: [{ name: 'x', input: { no: 'A' } }],
      },
    })
    expect(await (await post('/acme/pinned/result', { _f: 'f1', no: 'A1' })).text()).toContain('Order A1 is shipped')
    await cli('PUT', '/brands/acme/services/order', { service: { ...orderService, version: '1.2.0' } })
  })
})

describe('what IT publishes', () => {
  test('a version once published is never changed', async () => {
    const service = { ...orderService, id: 'fixed', version: '2.0.0' }
    expect((await cli('PUT', '/brands/acme/services/fixed', { service })).status).toBe(200)
    expect((await cli('PUT', '/brands/acme/services/fixed', { service })).status).toBe(200)
    const changed = await cli('PUT', '/brands/acme/services/fixed', { service: { ...service, owner: 'someone else' } })
    expect([changed.status, (changed.body as { error: { code: string } }).error.code]).toEqual([409, 'version-taken'])
    expect((await cli('PUT', '/brands/acme/services/fixed', { service: { ...service, version: '2.0.1', owner: 'someone else' } })).status).toBe(200)
  })

  test('a fact and a brand are replaced', async () => {
    expect((await cli('PUT', '/brands/acme/facts/city', { fact: { ...facts[1], sensitivity: 'personal' } })).status).toBe(200)
    expect((await cli('PUT', '/brands/acme/facts/city', { fact: facts[1] })).status).toBe(200)
  })

  const problemsOf = async (path: string, body: object) => {
    const { status, body: answer } = await cli('PUT', path, body)
    return {
      status,
      problems: ((answer as { error?: { problems?: { code: string; path: string }[] } }).error?.problems ?? []).map(({ code, path: at }) => `${code} ${at}`),
    }
  }

  test.each(['https://127.0.0.1', 'https://localhost', 'http://oms.acme.example', 'https://10.0.0.1', 'https://oms'])(
    'a system at %s is refused',
    async (origin) => {
      expect(await problemsOf('/brands/acme', { brand: { ...brand, systems: { OMS: { origin } } } })).toEqual({
        status: 422,
        problems: ['origin-not-public systems.OMS.origin'],
      })
    },
  )

  const bad: [string, Partial<Service>, string][] = [
    [
      'trap 3: a pattern that could take seconds',
      { output: { type: 'object', properties: { no: { type: 'string', pattern: '^(a+)+$' } } } },
      'unsafe-pattern output.properties.no.pattern',
    ],
    ['a circle of references', { output: { $ref: '#' } }, 'schema-circle output'],
    ['a reference to elsewhere', { output: { $ref: 'https://evil.example/s.json' } }, 'schema-reference output.$ref'],
    ['a system the brand has not', { system: 'XYZ' }, 'unknown-system system'],
    ['an address on another system', { http: { method: 'GET', url: '{CRM}/orders/{no}' } }, 'other-system http.url'],
    ['an input it does not take', { http: { method: 'GET', url: '{OMS}/orders/{nope}' } }, 'unknown-input http.url'],
    ['a cap by an input it does not take', { attempts: { key: 'nope' } }, 'unknown-input attempts.key'],
    ['a header that steers the connection', { http: { method: 'GET', url: '{OMS}/orders/{no}', headers: { host: 'x' } } }, 'reserved-header http.headers.host'],
    ['an expression that is none', { map: 'body..x' }, 'expression map'],
    ['a sample that does not fit', { samples: [{ name: 'x', input: { no: 'A' }, output: { no: 5 } }] }, 'sample samples[0].output'],
  ]
  test.each(bad)('%s is refused at its place', async (_, more, problem) => {
    const { status, problems } = await problemsOf('/brands/acme/services/bad', { service: { ...orderService, id: 'bad', ...more } })
    expect(status).toBe(422)
    expect(problems).toContain(problem)
  })

  test('documents of a brand that is not there are refused', async () => {
    expect((await cli('PUT', '/brands/none/facts/city', { fact: facts[1] })).status).toBe(404)
  })
})

test('visits and outcomes of today are counted', async () => {
  await publishApp(app('counted'))
  for (let i = 0; i < 3; i++) await get('/acme/counted')
  await get('/acme/counted', { method: 'HEAD' })
  await (await post('/acme/counted/result', { _f: 'f1', no: 'A1' })).text()
  await (await post('/acme/counted/result', { _f: 'f1', no: 'HTML' })).text()
  const figures = async () => ((await (await browser('GET', '/brands/acme/apps/counted/figures', { cookie: composer })).json()) as { today: object }).today
  await expect.poll(figures, { timeout: 15_000, interval: 300 }).toEqual({ visits: 3, outcomes: 1, solved: 0, unsolved: 0 })
  const { apps } = (await (await browser('GET', '/brands/acme/apps', { cookie: composer })).json()) as { apps: { id: string; today: object; live: object }[] }
  expect(apps.find(({ id }) => id === 'counted')).toMatchObject({
    today: { visits: 3, outcomes: 1, solved: 0, unsolved: 0 },
    live: { url: 'http://127.0.0.1/acme/counted' },
  })
})

describe('a brand whose packs lead to an app', () => {
  const save = (ask: string, app = 'linked') => cli('PUT', '/brands/acme', { brand: { ...brand, digitalLink: { app, ask } } })
  const problem = (code: string) => ({ error: { problems: [{ path: 'digitalLink.ask', code }] } })

  test('may come before the app; later it has to name a question that the app asks, in public', async () => {
    expect(await save('code', 'not-here-yet')).toMatchObject({
      status: 200,
      body: { problems: [{ path: 'digitalLink.app', code: 'digital-link-app', severity: 'warning' }] },
    })
    await publishApp(app('linked'))
    expect((await save('code')).body).toMatchObject(problem('digital-link-ask'))
    expect((await save('no')).body).toMatchObject(problem('digital-link-public'))
    await cli('PUT', '/brands/acme', { brand })
  })

  test('tells who scans one that the page is not open, while the app it leads to is not live', async () => {
    await save('city', 'linked-late')
    const scan = (lang = '') => get(`/acme/01/09506000134352${lang}`)
    const [found, zh] = [await scan('?lang=en'), await scan('?lang=zh-CN')]
    expect([found.status, found.headers.get('cache-control')]).toEqual([404, 'private, no-cache'])
    expect(await found.text()).toMatch(/lang="en".*This code has no page yet/)
    expect(await zh.text()).toContain('此码的页面尚未开放')
    await publishApp({ ...storesApp, id: 'linked-late' })
    expect(await save('city', 'linked-late')).toMatchObject({ status: 200, body: { problems: [] } })
    expect((await scan()).headers.get('location')).toBe('/acme/linked-late?city=%2801%2909506000134352')
    await cli('PUT', '/brands/acme', { brand })
  })
})
