import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { sha256Base64 } from '../publish/sha256.ts'
import { get, hiddenFields, post } from '../trial/customer.ts'
import { ordersApp, secretApp, storesApp } from '../trial/documents.ts'
import { cli, publishApp, publishBrand } from '../trial/studio.ts'

beforeAll(async () => {
  await publishBrand()
  for (const app of [ordersApp, storesApp, secretApp]) await publishApp(app)
})

const control = (page: string) => page.replaceAll(/(name="_c" value=")[^"]*/g, '$1')

describe('a customer', () => {
  test('gets from the form to the answer, escaped', async () => {
    const start = await (await get('/acme/orders')).text()
    const answer = await post('/acme/orders/result', { ...hiddenFields(start, 'f1'), no: 'A1' })
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain('Order A1 is shipped for &lt;b&gt;Lin&lt;/b&gt;.')
  })

  test('goes on with what was given, sealed in the form and never in an address or a cookie', async () => {
    const answer = await post('/acme/orders/result', { _f: 'f1', no: 'SECRET-42' })
    const page = await answer.text()
    const { _c } = hiddenFields(page, 'f2')
    expect(_c).toMatch(/^[\w.-]{100,}$/)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(page.replace('Order SECRET-42', '').replace('value="SECRET-42"', '')).not.toContain('SECRET-42')
    expect([...page.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, url]) => url).join()).not.toMatch(/SECRET-42|eyJ/)
    const again = await post('/acme/orders/result', { _f: '_go', _c: _c as string })
    expect(await again.text()).toContain('Order SECRET-42')
  })

  test('sees what is wrong with a form at its field, with the values kept', async () => {
    const answer = await post('/acme/orders/result', { _f: 'f1', no: 'x'.repeat(101) })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('data-view="start"')
    expect(page).toContain('x'.repeat(101))
    expect((await post('/acme/orders/result', { _f: 'f1', no: '' })).status).toBe(422)
  })

  test('who opens a later view first is sent to the one that asks', async () => {
    const answer = await get('/acme/orders/result?lang=zh-CN')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/acme/orders?lang=zh-CN'])
  })

  test('is told the refusal of a question in its own words, with the way back', async () => {
    const page = await (await post('/acme/orders/result', { _f: 'f1', no: 'MISSING' })).text()
    expect(page).toContain('We know no order with this number.')
    expect(page).toContain('Always here.')
  })

  test.each(['changed', 'expired', 'of another app'])('whose context is %s starts again, and is told why', async (how) => {
    const { _c = '' } = hiddenFields(await (await post('/acme/orders/result', { _f: 'f1', no: 'A1' })).text(), 'f2')
    const bad = { changed: `${_c.slice(0, -4)}AAAA`, expired: 'a.b.c.d.e', 'of another app': _c }[how] as string
    const app = how === 'of another app' ? 'stores' : 'orders'
    const answer = await post(`/acme/${app}/result`, { _f: '_go', _c: bad })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('data-view="start"')
    expect(page).toContain('for your privacy')
  })

  test('with scripts that send multipart is understood as well', async () => {
    const body = new FormData()
    body.set('_f', 'f1')
    body.set('no', 'A1')
    body.set('file', new Blob(['x']), 'x.txt')
    const answer = await get('/acme/orders/result', { method: 'POST', body })
    expect(await answer.text()).toContain('Order A1 is shipped')
  })

  test('in a web view that sends Origin: null is served like any other', async () => {
    const answer = await post('/acme/orders/result', { _f: 'f1', no: 'A1' }, { headers: { origin: 'null', 'sec-fetch-site': 'cross-site' } })
    expect(answer.status).toBe(200)
  })
})

describe('the response', () => {
  test('is the same bytes for every user agent', async () => {
    const agents = ['Mozilla/5.0 Chrome/140', 'MicroMessenger/8.0 miniProgram/wx1', 'AlipayClient/10', '', 'curl/8']
    const pages = await Promise.all(
      agents.map(async (agent) => {
        const headers = { 'user-agent': agent, 'accept-language': agent ? 'zh-CN' : 'fr' }
        return (
          (await (await get('/acme/orders', { headers })).text()) +
          control(await (await post('/acme/orders/result', { _f: 'f1', no: 'B2' }, { headers })).text()).replace(/count.*/, '')
        )
      }),
    )
    expect(new Set(pages).size).toBe(1)
  })

  test('takes its language from the address or the app, never from a header', async () => {
    expect(await (await get('/acme/orders?lang=zh-CN')).text()).toContain('<html lang="zh-CN"')
    for (const path of ['/acme/orders', '/acme/orders?lang=xx', '/acme/orders?lang=__proto__'])
      expect(await (await get(path)).text()).toContain('<html lang="en"')
  })

  test('allows exactly the style and script it holds', async () => {
    const answer = await get('/acme/orders')
    const page = await answer.text()
    const policy = answer.headers.get('content-security-policy') ?? ''
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] as string
    const script = /<script[^>]*>(.*?)<\/script>/s.exec(page)?.[1] as string
    expect(policy).toContain(`style-src 'sha256-${await sha256Base64(style)}'`)
    expect(policy).toContain(`script-src 'sha256-${await sha256Base64(script)}'`)
    expect(policy).toContain("default-src 'none'")
    // A film comes from where the brand keeps it, over https only.
    expect(policy).toContain("media-src 'self' https:")
    expect(policy).not.toMatch(/media-src[^;]*(?:data:|blob:|\*)/)
    expect(policy).toContain("base-uri 'none'")
    expect(policy).toContain("frame-ancestors 'self' https://shop.acme.example http://127.0.0.1:9299")
    expect(policy).not.toContain('unsafe')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('strict-transport-security')).toBeNull()
  })

  test('to a post names the script of the page before it, which alone may run', async () => {
    const [, name, script] = /<script data-name="(\w+)">(.*?)<\/script>/s.exec(await (await get('/acme/orders')).text()) ?? []
    const answer = await post('/acme/orders/result', { _f: 'f1', no: 'A1' })
    expect(await answer.text()).toContain(`<script src="/acme/orders/${name}.js" data-name="${name}" defer></script>`)
    expect(answer.headers.get('content-security-policy')).toContain(`; script-src http://127.0.0.1/acme/orders/${name}.js;`)
    const file = await get(`/acme/orders/${name}.js`)
    expect(file.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await file.text()).toBe(script)
    // Of another release, or of nothing.
    for (const path of ['/acme/orders/0.js', '/acme/nothing/0.js', '/nobody/orders/0.js']) expect((await get(path)).status).toBe(404)
  })

  test('of a first view may be kept by everyone and asked after by its tag', async () => {
    const first = await get('/acme/orders')
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const etag = first.headers.get('etag') as string
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const again = await get('/acme/orders', { headers: { 'if-none-match': tag } })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    expect((await get('/acme/orders', { headers: { 'if-none-match': '"x"' } })).status).toBe(200)
    expect((await get('/acme/orders?lang=zh-CN')).headers.get('etag')).not.toBe(etag)
  })

  test('with something personal is private but kept for Back and Forward; only with something sensitive it is not stored', async () => {
    expect((await post('/acme/orders/result', { _f: 'f1', no: 'A1' })).headers.get('cache-control')).toBe('private, no-cache')
    expect((await post('/acme/orders/result', { _f: 'f1', no: '' })).headers.get('cache-control')).toBe('private, no-cache')
    expect((await post('/acme/secret/result', { _f: 'f1', idCard: '330106' })).headers.get('cache-control')).toBe('private, no-store')
  })

  test('of a form of public asks is a GET whose result can be shared', async () => {
    const start = await (await get('/acme/stores')).text()
    expect(start).toMatch(/<form[^>]+method="get"/)
    expect(hiddenFields(start, 'f1')).toEqual({ _f: 'f1' })
    for (const query of ['city=Hangzhou', '_f=f1&city=Hangzhou']) {
      const answer = await get(`/acme/stores/result?${query}`)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      expect(await answer.text()).toContain('In Hangzhou: shipped')
    }
    // Also where the backend failed: no context is sealed into what everyone may keep.
    const down = await get('/acme/stores/result?city=HTML')
    expect(down.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(await down.text()).not.toContain('name="_c"')
    expect((await get('/acme/stores/result?city=')).status).toBe(422)
    expect((await get('/acme/orders/result?no=A1')).status).toBe(303)
  })

  test('is the same with a slash at the end of the address', async () => {
    expect((await get('/acme/orders/')).status).toBe(200)
  })

  test('answers HEAD as GET, without the body', async () => {
    const answer = await get('/acme/orders', { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(answer.headers.get('etag')).toBe((await get('/acme/orders')).headers.get('etag'))
  })

  test('is readable from approved embedders and from nowhere else', async () => {
    for (const [origin, allowed] of [
      ['https://shop.acme.example', 'https://shop.acme.example'],
      ['https://evil.example', null],
      ['https://shop.acme.example.evil.example', null],
      ['null', null],
    ] as const) {
      for (const answer of [
        await get('/acme/orders', { headers: { origin } }),
        await post('/acme/orders/result', { _f: 'f1', no: 'A1' }, { headers: { origin } }),
        await get('/acme/orders/nope', { headers: { origin } }),
      ]) {
        expect(answer.headers.get('access-control-allow-origin')).toBe(allowed)
        expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
        expect(answer.headers.get('vary')).toContain('Origin')
      }
    }
  })
})

describe('a kind page', () => {
  const bad: [string, number, () => Promise<Response>][] = [
    ['an unknown brand', 404, () => get('/nobody/orders')],
    ['an unknown app', 404, () => get('/acme/nothing')],
    ['an unknown view', 404, () => get('/acme/orders/nothing')],
    ['a name every object has', 404, () => get('/acme/orders/constructor')],
    ['a strange path', 404, () => get('/a/b/c/d')],
    ['a path that cannot be decoded', 404, () => get('/acme/%E0%A4%A')],
    ['two slashes', 404, () => get('//acme/orders')],
    ['no path at all', 404, () => get('/')],
    ['a form the app does not have', 400, () => post('/acme/orders/result', { _f: 'nope' })],
    ['a form named like a property', 400, () => post('/acme/orders/result', { _f: '__proto__' })],
    ['no form', 400, () => post('/acme/orders/result', {})],
    ['a body of another type', 415, () => get('/acme/orders/result', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })],
    ['a body without a type', 415, () => get('/acme/orders/result', { method: 'POST', body: new Uint8Array([1]) })],
    ['a body that is too large', 413, () => post('/acme/orders/result', { _f: 'f1', no: 'x'.repeat(70_000) })],
    [
      'a multipart body that is broken',
      400,
      () => get('/acme/orders/result', { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=b' } }),
    ],
    ['another method', 405, () => get('/acme/orders', { method: 'DELETE' })],
  ]
  test.each(bad)('answers %s with %i', async (_, status, ask) => {
    const answer = await ask()
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    const page = await answer.text()
    expect(page).toMatch(/<h1 class="tl-title">[^<]+<\/h1>/)
    expect(page).not.toMatch(/Error|at .*\.ts|stack/)
  })

  test('wears the look and speaks the language of the brand', async () => {
    expect(await (await get('/acme/nothing')).text()).toContain('There is nothing here')
    const page = await (await get('/acme/nothing?lang=zh-CN')).text()
    expect(page).toContain('这里没有内容')
    expect(page).toContain('--tl-accent:#0b57d0')
  })

  test('speaks both languages where the brand is unknown', async () => {
    const page = await (await get('/nobody/x')).text()
    expect(page).toContain('这里没有内容')
    expect(page).toContain('There is nothing here')
    expect(page).toContain('prefers-color-scheme:dark')
  })

  test('stands where an app has been closed, and goes when it is published again', async () => {
    await publishApp({ ...ordersApp, id: 'shut' })
    expect((await get('/acme/shut')).status).toBe(200)
    await cli('POST', '/brands/acme/apps/shut/unpublish')
    const closed = await get('/acme/shut')
    expect(closed.status).toBe(410)
    expect(await closed.text()).toContain('This service has ended')
    await publishApp({ ...ordersApp, id: 'shut' })
    expect((await get('/acme/shut')).status).toBe(200)
  })
})

test('a release or pointer that is missing from KV is looked up in D1', async () => {
  const { release } = await publishApp({ ...ordersApp, id: 'lost' })
  await env.RELEASES.delete('live:acme/lost')
  await env.RELEASES.delete(`release:${release}`)
  expect((await get('/acme/lost')).status).toBe(200)
  // Behind the answer.
  await vi.waitFor(async () => expect(await env.RELEASES.get(`release:${release}`)).not.toBeNull())
})

test('the script that embeds is kept for long and asked after by its tag', async () => {
  const answer = await get('/embed.js')
  expect(answer.headers.get('content-type')).toContain('text/javascript')
  expect(answer.headers.get('cache-control')).toContain('max-age=86400')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  const again = await get('/embed.js', { headers: { 'if-none-match': answer.headers.get('etag') as string } })
  expect(again.status).toBe(304)
})

test('health says whether the storage answers', async () => {
  const answer = await get('/health')
  expect([answer.status, await answer.json()]).toEqual([200, { ok: true, storage: true }])
})

test('apps and studio are never on one host', async () => {
  expect((await get('/api/session')).headers.get('content-type')).toContain('text/html')
  expect((await get('/api/session')).status).toBe(404)
})
