import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import type { App, Service } from '../../../schemas/documents.ts'
import { answerHost } from '../answer-host.ts'
import { readSettings } from '../settings.ts'
import { storageOf } from '../storage/storage.ts'
import { brand, facts, orderService, ordersApp } from '../trial/documents.ts'
import { browser, cli, publishBrand, signIn } from '../trial/studio.ts'

let composer = ''
let publisher = ''
let approver = ''
beforeAll(async () => {
  await publishBrand()
  composer = await signIn('lin-mei')
  publisher = await signIn('tom-weber')
  approver = await signIn('chen-yu')
})

const said = async (response: Response) => ({ status: response.status, ...((await response.json()) as { error?: { code: string } }) })
const app = (id: string): App => ({ ...ordersApp, id })

describe('signing in', () => {
  test('offers the demo people on this machine, and gives a strict cookie', async () => {
    const session = (await (await browser('GET', '/session')).json()) as { person: null; demo: { role: string }[] }
    expect(session.person).toBeNull()
    expect(session.demo.map(({ role }) => role)).toEqual(['composer', 'publisher', 'approver'])
    const response = await browser('POST', '/session', { body: { person: 'lin-mei' } })
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^local-session=/)
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=']) expect(cookie).toContain(attribute)
    expect(cookie).not.toMatch(/Domain|Secure/)
    const again = (await (await browser('GET', '/session', { cookie: composer })).json()) as { person: { id: string; role: string } }
    expect(again.person).toMatchObject({ id: 'lin-mei', role: 'composer' })
  })

  test('refuses to run anywhere but on this machine', async () => {
    const platform = (more: object) => ({
      settings: { ...readSettings(env), studioHost: 'studio.acme.example', ...more },
      storage: storageOf(env),
      later: () => {},
    })
    const request = (origin: string) =>
      new Request(`${origin}/api/session`, {
        method: 'POST',
        headers: { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        body: '{"person":"lin-mei"}',
      })
    const elsewhere = await answerHost(request('https://studio.acme.example'), platform({}))
    expect((await said(elsewhere)).error?.code).toBe('demo-off')
    const off = await answerHost(request('http://localhost'), platform({ studioHost: 'localhost', demo: false }))
    expect([off.status, off.headers.get('set-cookie')]).toEqual([403, null])
    const list = await answerHost(new Request('https://studio.acme.example/api/session'), platform({}))
    expect(((await list.json()) as { demo: unknown[] }).demo).toEqual([])
  })

  test.each([
    'localhost.evil.example',
    'localhost.',
    'evil.example',
    '127.0.0.1',
    '127.0.0.1:8787@evil.example',
    'xlocalhost',
    '[::1]',
    '0.0.0.0',
    '2130706433',
  ])('under the name %s there is no studio to sign in to', async (host) => {
    const response = await exports.default.fetch(`http://${host}/api/session`, {
      method: 'POST',
      headers: { origin: `http://${host}`, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      body: '{"person":"lin-mei"}',
    })
    expect([response.status, response.headers.get('set-cookie')]).toEqual([404, null])
  })

  test('a host written in capitals is the same host, and no other', async () => {
    const response = await exports.default.fetch('http://LOCALHOST/api/session')
    expect(((await response.json()) as { demo: unknown[] }).demo).toHaveLength(3)
  })

  test.each([undefined, '', 'true', '1', 'LOOPBACK', 'loopback '])('with DEMO_SIGN_IN set to %j nobody signs in by saying so', async (value) => {
    const settings = readSettings({ ...env, DEMO_SIGN_IN: value } as typeof env)
    expect([settings.demo, settings.localOrigins.size]).toEqual([false, 0])
  })

  test('an unknown person, a forged cookie and a wrong token are nobody', async () => {
    expect((await browser('POST', '/session', { body: { person: 'nobody' } })).status).toBe(404)
    expect((await browser('GET', '/brands/acme/apps', { cookie: 'local-session=x.y.z' })).status).toBe(401)
    expect((await browser('GET', '/brands/acme/apps')).status).toBe(401)
    expect((await browser('GET', '/brands/acme/apps', { cookie: composer, headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
  })

  test('the cookie of plain http on this machine opens nothing at a deployed address', async () => {
    const settings = { ...readSettings(env), studioHost: 'studio.acme.example' }
    const token = composer.split('=')[1]
    const ask = (name: string) =>
      answerHost(
        new Request('https://studio.acme.example/api/brands/acme/apps', { headers: { cookie: `${name}=${token}`, 'sec-fetch-site': 'same-origin' } }),
        {
          settings,
          storage: storageOf(env),
          later: () => {},
        },
      )
    expect([(await ask('local-session')).status, (await ask('__Host-session')).status]).toEqual([401, 200])
  })

  test('signing out takes the cookie away', async () => {
    const response = await browser('DELETE', '/session', { cookie: composer })
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0')
  })
})

describe('trap 9: a write by cookie must come from the studio itself', () => {
  const foreign: [string, Record<string, string>][] = [
    ['another origin', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another origin with JSON', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }],
    ['the apps on this machine', { origin: 'http://127.0.0.1', 'sec-fetch-site': 'cross-site' }],
    ['another port', { origin: 'http://localhost:9999', 'sec-fetch-site': 'same-site' }],
    ['an opaque origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['an origin that lies about its site', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ]
  test.each(foreign)('%s is refused', async (_, headers) => {
    const response = await browser('POST', '/brands/acme/apps', { body: { app: app('csrf') }, cookie: composer, headers })
    expect((await said(response)).error?.code).toBe('cross-site')
  })

  test('what a page can send without asking first is refused before it is read', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=b', '']) {
      for (const from of [{ origin: 'https://evil.example' }, { origin: 'null' }, {}]) {
        const response = await exports.default.fetch('http://localhost/api/brands/acme/apps/orders/unpublish', {
          method: 'POST',
          headers: { cookie: composer, ...from, ...(type && { 'content-type': type }) } as Record<string, string>,
          body: '{"app":{}}',
        })
        expect(response.status, `${type} ${JSON.stringify(from)}`).toBe(403)
      }
    }
  })

  test('nobody else is told that they may ask', async () => {
    for (const method of ['OPTIONS', 'GET']) {
      const response = await browser(method, '/brands/acme/apps', {
        cookie: composer,
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      })
      for (const header of ['access-control-allow-origin', 'access-control-allow-credentials', 'access-control-allow-methods'])
        expect(response.headers.get(header)).toBeNull()
    }
  })

  test('a token that is not ours opens nothing, also with a cookie beside it', async () => {
    const response = await browser('POST', '/brands/acme/apps', {
      body: {},
      cookie: composer,
      headers: { authorization: 'Bearer x', origin: 'https://evil.example' },
    })
    expect(response.status).toBe(401)
  })

  test('a request that tells nothing of where it comes from is refused', async () => {
    const response = await exports.default.fetch('http://localhost/api/brands/acme/apps', {
      method: 'POST',
      headers: { cookie: composer, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(403)
  })
})

describe('a role', () => {
  test('decides what one may do', async () => {
    expect((await browser('PUT', '/brands/acme/services/order', { body: { service: orderService }, cookie: composer })).status).toBe(403)
    expect((await browser('POST', '/brands/acme/apps', { body: { app: app('by-publisher') }, cookie: publisher })).status).toBe(403)
    expect((await browser('PUT', '/brands/acme/services/order', { body: { service: orderService }, cookie: publisher })).status).toBe(200)
  })

  test('is asked for at every write, and ends at its brand', async () => {
    const { app: draft, revision, release } = { app: app('roles'), revision: 1, release: 'x' }
    const writes: [method: string, path: string, body: unknown, may: string[]][] = [
      ['POST', '/apps', { app: draft }, [composer, approver]],
      ['PUT', '/apps/roles', { app: draft, revision }, [composer, approver]],
      ['POST', '/apps/roles/publish', { revision }, [composer, approver]],
      ['POST', '/apps/roles/rollback', { release }, [composer, approver]],
      ['POST', '/apps/roles/unpublish', undefined, [composer, approver]],
      ['DELETE', '/apps/roles', undefined, [composer, approver]],
      ['PUT', '', { brand }, [publisher]],
      ['PUT', '/services/order', { service: orderService }, [publisher]],
      ['PUT', '/data-blocks/any', { dataBlock: {} }, [publisher]],
      ['PUT', '/facts/city', { fact: facts[1] }, [publisher]],
    ]
    for (const [method, path, body, may] of writes) {
      for (const cookie of [composer, publisher, approver]) {
        if (!may.includes(cookie)) expect((await browser(method, `/brands/acme${path}`, { body, cookie })).status, `${method} ${path}`).toBe(403)
        expect((await browser(method, `/brands/other${path}`, { body, cookie })).status, `${method} other${path}`).toBe(403)
      }
      expect((await browser(method, `/brands/acme${path}`, { body })).status).toBe(401)
    }
  })

  test('goes by who one is now: a session of a brand that is not there any more is nobody', async () => {
    await cli('PUT', '/brands/gone', { brand: { ...brand, id: 'gone' } })
    const response = await browser('POST', '/session', { body: { person: 'lin-mei', brand: 'gone' } })
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] as string
    expect((await browser('GET', '/brands/gone/apps', { cookie })).status).toBe(200)
    expect((await browser('GET', '/brands/acme/apps', { cookie })).status).toBe(403)
    await env.DB.prepare("DELETE FROM people WHERE brand = 'gone'").run()
    expect((await browser('GET', '/brands/gone/apps', { cookie })).status).toBe(401)
  })

  test('reads nothing of another brand', async () => {
    expect((await browser('GET', '/brands/other/apps', { cookie: composer })).status).toBe(403)
    expect((await browser('GET', '/brands/other/world', { cookie: publisher })).status).toBe(403)
  })

  test('shows composers services without their headers', async () => {
    const world = async (cookie: string) =>
      ((await (await browser('GET', '/brands/acme/world', { cookie })).json()) as { services: Service[] }).services[0]?.http
    expect(await world(composer)).not.toHaveProperty('headers')
    expect(await world(publisher)).toHaveProperty('headers')
  })
})
