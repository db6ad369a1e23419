import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../../../schemas/documents.ts'
import { backend, forget, seenBy } from '../trial/backend.ts'
import { get, hiddenFields, post } from '../trial/customer.ts'
import { brand, orderService, ordersApp, storesApp, storesService, surveyApp } from '../trial/documents.ts'
import { cli, publishApp, publishBrand } from '../trial/studio.ts'

/** Asks a service whose answers are everybody's with something that is not. */
const nearApp: App = {
  ...storesApp,
  id: 'near',
  asks: { no: { fact: 'orderNo' } },
  views: {
    start: {
      blocks: [{ id: 'f1', type: 'form', props: { next: 'result', submit: 'Go on' }, slots: { fields: [{ id: 'a1', type: 'ask', props: { ask: 'no' } }] } }],
    },
    result: { ...storesApp.views.result!, data: { place: { service: 'stores@1', input: { city: { $: "asks.no + ''" } } } } },
  },
}
const diagnosis = {
  ...orderService,
  id: 'diagnosis',
  output: { ...orderService.output, properties: { no: { type: 'string' }, status: { type: 'string', 'x-sensitivity': 'sensitive' } } },
} as typeof orderService
const clinicApp: App = {
  ...ordersApp,
  id: 'clinic',
  views: {
    start: ordersApp.views.start!,
    result: {
      data: { order: { service: 'diagnosis@1', input: { no: { $: 'asks.no' } } } },
      blocks: [{ id: 't1', type: 'text', props: { text: 'It is {{ order.status }}.' } }],
    },
  },
  strings: {},
}

beforeAll(async () => {
  await publishBrand([orderService, storesService, diagnosis])
  await publishBrand()
  for (const app of [ordersApp, storesApp, surveyApp, nearApp, clinicApp]) await publishApp(app)
})
beforeEach(async () => {
  await forget(backend)
})
afterEach(() => vi.restoreAllMocks())
const seen = () => seenBy(backend)

describe('a customer who sends what no form sends', () => {
  const raw = (body: string, type = 'application/x-www-form-urlencoded', path = '/acme/orders/result') =>
    get(path, { method: 'POST', body, headers: { 'content-type': type } })
  const bad: [string, number, () => Promise<Response>][] = [
    ['ten thousand fields', 400, () => raw(`_f=f1&${'a=1&'.repeat(10_000)}`)],
    ['an empty body', 400, () => raw('')],
    ['a form twice', 400, () => raw('_f=nope&_f=f1&no=A1')],
    ['65 KB', 413, () => raw(`_f=f1&no=${'x'.repeat(66_000)}`)],
    ['JSON', 415, () => raw('{"_f":"f1"}', 'application/json')],
    ['plain text', 415, () => raw('_f=f1', 'text/plain')],
    ['a view that is not there', 404, () => raw('_f=f1&no=A1', undefined, '/acme/orders/nothing')],
    ['names that every object has', 404, () => get('/__proto__/constructor')],
    ['a name that every object has as an app', 404, () => get('/acme/constructor')],
    ['a very long address', 404, () => get(`/acme/${'x'.repeat(14_000)}`)],
    ['a path that climbs', 404, () => get('/acme/orders/..%2f..%2fapi%2fsession')],
    ['a NUL in the path', 404, () => get('/acme/orders%00')],
  ]
  test.each(bad)('%s gets %i and a kind page', async (_, status, ask) => {
    const answer = await ask()
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer.text()).toMatch(/<h1 class="tl-title">[^<]+<\/h1>/)
    expect(await seen()).toEqual([])
  })

  test('is answered in the language of the address, with the way back in it', async () => {
    const page = await (await raw('_f=nope', undefined, '/acme/orders/result?lang=zh-CN')).text()
    expect(page).toContain('<html lang="zh-CN">')
    expect(page).toContain('href="/acme/orders?lang=zh-CN"')
    for (const lang of ['xx', '__proto__', '"><script>', '']) {
      const other = await (await raw('_f=nope', undefined, `/acme/orders/result?lang=${encodeURIComponent(lang)}`)).text()
      expect(other).toContain('<html lang="en">')
      expect(other).not.toContain('"><script>')
    }
  })

  test('a field twice is one answer: the first', async () => {
    expect(await (await raw('_f=f1&no=A1&no=B2')).text()).toContain('Order A1 is')
    expect((await seen()).map(({ url }) => url)).toEqual(['/orders/A1'])
  })

  test.each([
    ['a percent sign that encodes nothing', '_f=f1&no=%zz', '/orders/%25zz'],
    ['bytes that are no UTF-8', '_f=f1&no=A%ff%c0', '/orders/A%EF%BF%BD%EF%BF%BD'],
    ['controls and NULs', '_f=f1&no=A%001%0d%0aX-Evil:%201%1b', '/orders/A1%0AX-Evil%3A%201'],
    ['a path that climbs', '_f=f1&no=..%2f..%2fadmin', '/orders/..%2F..%2Fadmin'],
    ['a query of its own', '_f=f1&no=A1%3Fadmin%3D1%23', '/orders/A1%3Fadmin%3D1%23'],
    ['another host', '_f=f1&no=%40evil.example%2f', '/orders/%40evil.example%2F'],
    ['a secret by its name', '_f=f1&no={secret:OMS_TOKEN}', '/orders/%7Bsecret%3AOMS_TOKEN%7D'],
  ])('%s reaches the backend as a value and as nothing else', async (_, body, url) => {
    const answer = await raw(body)
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain('oms-secret')
    const [asked] = await seen()
    expect(asked?.url).toBe(url)
    expect(asked?.headers).not.toHaveProperty('x-evil')
    expect(asked?.headers).not.toHaveProperty('cookie')
  })

  test('a file is no answer', async () => {
    const body = new FormData()
    body.set('_f', 'f1')
    body.set('no', new Blob(['A1']), 'x.txt')
    expect((await get('/acme/orders/result', { method: 'POST', body })).status).toBe(422)
  })
})

describe('what a customer has told', () => {
  const secret = 'PERSONAL-4711'

  test('is in no log, whatever goes wrong, and in no address', async () => {
    const lines: string[] = []
    for (const name of ['log', 'error', 'warn', 'info'] as const) vi.spyOn(console, name).mockImplementation((...all) => void lines.push(all.join(' ')))
    for (const no of [`${secret}`, `E500`, `${secret}/../x`]) await (await post('/acme/orders/result', { _f: 'f1', no })).text()
    vi.spyOn(env.DEEDS, 'get').mockImplementation(() => {
      throw new Error(`cannot keep ${secret}`)
    })
    const form = hiddenFields(await (await get('/acme/survey')).text(), 'f1')
    const broken = await post('/acme/survey/thanks', { ...form, note: secret })
    expect(broken.status).toBe(503)
    expect(lines.join('\n')).toContain('store-down')
    expect(lines.join('\n')).not.toContain(secret)
    for (const path of ['/acme/orders/result', '/acme/orders/result?lang=zh-CN'])
      expect((await post(path, { _f: 'f1', no: secret })).headers.get('location')).toBeNull()
  })

  test('is not in an address that was made up for it: a form that posts reads none', async () => {
    const answer = await get(`/acme/orders/result?_f=f1&no=${secret}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/acme/orders'])
  })

  test('is never part of a question whose answer is kept for everybody', async () => {
    for (let i = 0; i < 2; i++) expect(await (await post('/acme/near/result', { _f: 'f1', no: 'NEAR' })).text()).toContain('In NEAR: shipped')
    expect(await seen()).toHaveLength(2)
    for (let i = 0; i < 2; i++) await (await get('/acme/stores/result?city=KEPT')).text()
    expect(await seen()).toHaveLength(3)
  })

  test('has no tag, and may not be kept by anyone between', async () => {
    for (const answer of [await post('/acme/orders/result', { _f: 'f1', no: 'A1' }), await post('/acme/orders/result', { _f: 'f1', no: '' })]) {
      expect(answer.headers.get('etag')).toBeNull()
      expect(answer.headers.get('cache-control')).toMatch(/^private/)
      expect(answer.headers.get('vary')).toContain('Origin')
    }
  })

  test('and what a service says is sensitive is not even stored by the browser', async () => {
    expect((await post('/acme/clinic/result', { _f: 'f1', no: 'A1' })).headers.get('cache-control')).toBe('private, no-store')
  })

  test('and was sealed for another app, made up, or is far too long, is none', async () => {
    const { _c = '' } = hiddenFields(await (await post('/acme/orders/result', { _f: 'f1', no: 'A1' })).text(), 'f2')
    for (const context of [_c, 'x'.repeat(60_000), '', '{}', `${_c}.`, _c.toUpperCase()]) {
      const answer = await post('/acme/clinic/result', { _f: '_go', _c: context })
      expect([answer.status, (await answer.text()).includes('for your privacy')]).toEqual([422, true])
    }
    expect((await seen()).map(({ url }) => url)).toEqual(['/orders/A1'])
  })
})

describe('a site that embeds', () => {
  test('is let in and shut out at once, without publishing anew', async () => {
    const policy = async () => (await get('/acme/orders')).headers.get('content-security-policy')
    const readable = async (origin: string) => (await get('/acme/orders', { headers: { origin } })).headers.get('access-control-allow-origin')
    await cli('PUT', '/brands/acme', { brand: { ...brand, embedders: ['https://new.example'] } })
    expect(await policy()).toMatch(/frame-ancestors 'self' https:\/\/new\.example$/)
    expect([await readable('https://new.example'), await readable('https://shop.acme.example')]).toEqual(['https://new.example', null])
    await cli('PUT', '/brands/acme', { brand })
    expect(await policy()).not.toContain('new.example')
  })

  test('asks first, and hears what it may do only if it is approved', async () => {
    for (const [origin, allowed] of [
      ['https://shop.acme.example', 'https://shop.acme.example'],
      ['https://evil.example', null],
      ['null', null],
    ] as const) {
      const answer = await get('/acme/orders', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, allowed])
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
    }
  })

  test.each([
    "https://a.example 'unsafe-inline'",
    'https://a.example; script-src *',
    'https://*.a.example',
    'null',
    '*',
    'https://a.example/',
    'http://a.example',
  ])('is an origin and nothing else: %s is refused', async (origin) => {
    expect((await cli('PUT', '/brands/acme', { brand: { ...brand, embedders: [origin] } })).status).toBe(422)
  })
})
