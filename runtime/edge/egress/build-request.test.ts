import { expect, test } from 'vitest'
import type { ServiceSnapshot } from '../../engine/program.ts'
import { buildRequest } from './build-request.ts'

const origin = { approved: 'https://oms.brand.example', called: 'https://oms.brand.example' }
const none = new Map()
const service = (http: Partial<ServiceSnapshot['http']>, kind: 'query' | 'command' = 'query'): ServiceSnapshot => ({
  id: 's',
  version: '1.0.0',
  kind,
  system: 'OMS',
  http: { method: 'GET', url: '{OMS}/orders/{no}', ...http },
  input: {},
  output: {},
  refusals: [],
  cache: { scope: 'none', fresh: 0, whileRevalidate: 0, ifError: 0 },
  timeout: 1000,
})

test('an input stands in its path segment, encoded', () => {
  const at = (no: unknown) => buildRequest(service({}), { no }, origin, none, 'acme')?.url
  expect(at('A1')).toBe('https://oms.brand.example/orders/A1')
  expect(at('中 文')).toBe('https://oms.brand.example/orders/%E4%B8%AD%20%E6%96%87')
  expect(at('a/b')).toBe('https://oms.brand.example/orders/a%2Fb')
  expect(at('a?x=1#y')).toBe('https://oms.brand.example/orders/a%3Fx%3D1%23y')
  expect(at(7)).toBe('https://oms.brand.example/orders/7')
})

test('an input cannot leave its segment', () => {
  for (const no of ['..', '.', '', '%2e%2e/admin', '../admin', '..\\admin', '//evil.example', '@evil.example', '\\\\evil.example', '\t..', '..;x']) {
    const url = buildRequest(service({}), { no }, origin, none, 'acme')?.url
    if (url === undefined) continue
    expect(new URL(url).origin).toBe(origin.approved)
    expect(new URL(url).pathname).toMatch(/^\/orders\/[^/]+$/)
  }
  expect(buildRequest(service({}), { no: '..' }, origin, none, 'acme')).toBeNull()
  expect(buildRequest(service({ url: '{OMS}/orders/{a}{b}/items' }), { a: '.', b: '.' }, origin, none, 'acme')).toBeNull()
})

test('an input that is missing, or is no single value, gives no request', () => {
  for (const no of [undefined, null, {}, ['x']]) expect(buildRequest(service({}), { no }, origin, none, 'acme')).toBeNull()
})

test('names that every object has are not inputs', () => {
  expect(buildRequest(service({ url: '{OMS}/{toString}' }), {}, origin, none, 'acme')).toBeNull()
})

test('an optional input that was not given is left out of the query', () => {
  const { url } = buildRequest(service({ query: { phone: '{phone}', lang: 'zh' } }), { no: 'A' }, origin, none, 'acme')!
  expect(url).toBe('https://oms.brand.example/orders/A?lang=zh')
  expect(buildRequest(service({ query: { phone: '{phone}' } }), { no: 'A', phone: 'a&b=c' }, origin, none, 'acme')?.url).toBe(
    'https://oms.brand.example/orders/A?phone=a%26b%3Dc',
  )
})

test('a secret goes to the origin it is bound to, and nowhere else', () => {
  const withToken = service({ headers: { authorization: 'Bearer {secret:TOKEN}' } })
  const bound = (to: string) => new Map([['TOKEN', [{ origin: to, value: 's3cret' }]]])
  expect(buildRequest(withToken, { no: 'A' }, origin, bound(origin.approved), 'acme')?.headers.authorization).toBe('Bearer s3cret')
  expect(buildRequest(withToken, { no: 'A' }, origin, bound('https://crm.brand.example'), 'acme')).toBeNull()
  expect(buildRequest(withToken, { no: 'A' }, origin, none, 'acme')).toBeNull()
})

test('a secret of one brand is not sent for another that names the same origin as its own', () => {
  const withToken = service({ headers: { authorization: 'Bearer {secret:TOKEN}' } })
  const secrets = new Map([['TOKEN', [{ origin: origin.approved, value: 's3cret', brand: 'acme' }]]])
  expect(buildRequest(withToken, { no: 'A' }, origin, secrets, 'acme')?.headers.authorization).toBe('Bearer s3cret')
  expect(buildRequest(withToken, { no: 'A' }, origin, secrets, 'other')).toBeNull()
  const each = new Map([['TOKEN', ['acme', 'other'].map((brand) => ({ origin: origin.approved, value: `of-${brand}`, brand }))]])
  expect(buildRequest(withToken, { no: 'A' }, origin, each, 'other')?.headers.authorization).toBe('Bearer of-other')
})

test('an input never becomes a secret or a header', () => {
  const built = buildRequest(
    service({ headers: { 'x-order': '{no}' }, query: { q: '{no}' } }),
    { no: '{secret:TOKEN}' },
    origin,
    new Map([['TOKEN', [{ origin: origin.approved, value: 's3cret' }]]]),
    'acme',
  )
  expect(JSON.stringify(built)).not.toContain('s3cret')
  expect(built?.headers['x-order']).toBe('{no}')
})

test('a header value with a line break, and a header that steers the connection, give no request', () => {
  expect(buildRequest(service({ headers: { 'x-a': 'b\r\nx-evil: 1' } }), { no: 'A' }, origin, none, 'acme')).toBeNull()
  expect(buildRequest(service({ headers: { host: 'evil.example' } }), { no: 'A' }, origin, none, 'acme')).toBeNull()
})

test('a body takes values as they are, and leaves out what was not given', () => {
  const command = service({ method: 'POST', url: '{OMS}/surveys', body: { score: '{score}', text: 'Said: {text}', note: '{note}' } }, 'command')
  expect(JSON.parse(buildRequest(command, { score: 4, text: 'a"b' }, origin, none, 'acme', 'k1')?.body ?? '')).toEqual({ score: 4, text: 'Said: a"b' })
  const whole = service({ method: 'POST', url: '{OMS}/surveys' }, 'command')
  const built = buildRequest(whole, { score: 4 }, origin, none, 'acme', 'k1')
  expect(built?.body).toBe('{"score":4}')
  expect(built?.headers['idempotency-key']).toBe('k1')
})

test('a list in a query is one value with commas, or one of each, as its service says', () => {
  const at = (query: Record<string, string>, tags: unknown) => buildRequest(service({ url: '{OMS}/orders', query }), { tags }, origin, none, 'acme')?.url
  expect(at({ tag: '{tags}' }, ['a', 7, true])).toBe('https://oms.brand.example/orders?tag=a%2C7%2Ctrue')
  expect(at({ tag: '{tags*}' }, ['a', 'b,c', '&x=1'])).toBe('https://oms.brand.example/orders?tag=a&tag=b%2Cc&tag=%26x%3D1')
  expect([at({ tag: '{tags}' }, []), at({ tag: '{tags*}' }, undefined)]).toEqual(['https://oms.brand.example/orders', 'https://oms.brand.example/orders'])
  // Never dropped, never another list than was meant.
  expect([at({ tag: '{tags}' }, ['a,b']), at({ tag: '{tags*}' }, [['a']])]).toEqual([undefined, undefined])
})
