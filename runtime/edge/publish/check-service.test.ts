import { expect, test } from 'vitest'
import type { Service } from '../../../schemas/documents.ts'
import { brand, claimService, orderService } from '../trial/documents.ts'
import { checkService } from './check-service.ts'

const codes = (more: Partial<Service>, of: Service = claimService) => checkService({ ...of, ...more }, brand).map(({ code, path }) => `${code} ${path}`)

test('a command may say how to ask how it ended', () => {
  expect(codes({})).toEqual([])
  expect(codes({ outcome: { url: '{OMS}/answers', query: { key: '{key}' }, headers: { authorization: 'Bearer {secret:OMS_TOKEN}' } } })).toEqual([])
})

test.each<[string, Partial<Service>, string[]]>([
  ['another system', { outcome: { url: '{CRM}/outcomes/{key}' } }, ['other-system outcome.url']],
  ['no key', { outcome: { url: '{OMS}/outcomes' } }, ['outcome-without-key outcome.url']],
  ['an input', { outcome: { url: '{OMS}/outcomes/{key}', query: { note: '{note}' } } }, ['outcome-key-only outcome.query.note']],
  ['a header of ours', { outcome: { url: '{OMS}/outcomes/{key}', headers: { cookie: 'a=b' } } }, ['reserved-header outcome.headers.cookie']],
  [
    'a refusal that looks like an absence',
    { refusals: [{ code: 'gone', when: 'status >= 404', say: { en: 'Gone.' } }] },
    ['refused-or-absent refusals[0].when'],
  ],
])('not with %s', (_, more, expected) => {
  expect(codes(more)).toEqual(expected)
})

test('a question has no outcome to ask for', () => {
  expect(codes({ outcome: { url: '{OMS}/outcomes/{key}' }, refusals: [] }, orderService)).toEqual(['outcome-of-query outcome'])
})

const mapped = {
  ...orderService,
  map: '{"no": string(body.id), "status": body.state, "count": size(body.lines), "at": timestamp(body.at)}',
  output: {
    type: 'object',
    required: ['no', 'status', 'count', 'at'],
    properties: { no: { type: 'string' }, status: { enum: ['shipped', 'open'] }, count: { type: 'integer' }, at: { type: 'string', format: 'date-time' } },
  },
  refusals: [{ code: 'no-such-order', when: 'status == 404 || body.state == "none"', say: { en: 'None.' } }],
} as Service
const raw = { id: 7, state: 'shipped', lines: [1, 2], at: 1_700_000_000 }
const sampled = (sample: object, more: Partial<Service> = {}) =>
  codes({ ...more, samples: [{ name: 'one', input: { no: 'A1' }, ...sample }] as Service['samples'] }, mapped)

test('map and refusals are run over the raw body of a sample', () => {
  expect(sampled({ body: raw })).toEqual([])
  expect(sampled({ refusal: 'no-such-order', body: {}, status: 404 })).toEqual([])
  expect(sampled({ body: { ...raw, state: 'lost' } })).toEqual(['sample-mapped samples[0].body'])
  expect(sampled({ body: { ...raw, lines: null } })).toEqual(['sample-map samples[0].body'])
  expect(sampled({ body: { ...raw, state: 'none' } })).toEqual(['sample-refused samples[0].body'])
  expect(sampled({ refusal: 'no-such-order', body: raw })).toEqual(['sample-not-refused samples[0].body'])
  expect(sampled({ body: raw, status: 500 })).toEqual(['sample-status samples[0].status'])
  expect(sampled({ body: { ...raw, id: 1e17 } }, { map: '{"no": string(body.id), "status": "open", "count": body.id, "at": timestamp(1)}' })).toEqual([
    'sample-number samples[0].body',
  ])
  expect(sampled({})).toEqual(['sample-empty samples[0].output'])
})

test('without a map the output of a sample is its body', () => {
  expect(
    codes({ map: undefined, samples: [{ name: 'a', input: { no: 'A1' }, output: { no: '7', status: 'open', count: 1, at: '2024-01-02T03:04:05Z' } }] }, mapped),
  ).toEqual([])
  expect(codes({ map: undefined, output: {}, samples: [{ name: 'a', input: { no: 'A1' }, output: { state: 'none' } as never }] }, mapped)).toEqual([
    'sample-refused samples[0].output',
  ])
})

test('only a command may be sent again', () => {
  expect(codes({ resend: 'allowed' })).toEqual([])
  expect(codes({ resend: 'allowed', outcome: undefined }, orderService)).toEqual(['resend-of-query resend'])
})

const asking = (http: Partial<Service['http']>, properties: object = {}): string[] =>
  checkService(
    {
      ...orderService,
      http: { ...orderService.http, ...http },
      input: { ...orderService.input, properties: { no: { type: 'string', maxLength: 100 }, ...properties } },
    } as Service,
    brand,
  ).map(({ code, path, severity }) => `${severity} ${code} ${path}`)

test('what a body names is checked as what an address names', () => {
  const send = (body: unknown) => asking({ method: 'POST', body } as never, { tags: { type: 'array', items: { type: 'string' } }, place: { type: 'object' } })
  expect(send({ order: { no: '{no}', tags: '{tags}', place: '{place}', note: 'No. {no}, fixed', lines: ['{no}'] } })).toEqual([])
  expect(send({ order: { no: '{nr}' } })).toEqual(['error unknown-input http.body.order.no'])
  expect(send({ lines: ['{no}', 'to {who}'] })).toEqual(['error unknown-input http.body.lines[1]'])
  expect(send({ all: 'tags: {tags}' })).toEqual(['error input-not-text http.body.all'])
  expect(send({ key: '{secret:OMS_TOKEN}' })).toEqual(['error secret-in-body http.body.key'])
})

test('a list in a query is declared, or refused', () => {
  const list = { type: 'array', items: { type: 'string' } }
  expect(asking({ query: { tags: '{tags}', each: '{tags*}', no: '{no}' } }, { tags: list })).toEqual([])
  expect(asking({ query: { tags: 'x{tags}' } }, { tags: list })).toEqual(['error input-list http.query.tags'])
  expect(asking({ query: { tags: '{tags}' } }, { tags: { type: 'array', items: list } })).toEqual(['error input-list http.query.tags'])
  expect(asking({ query: { no: '{no*}' } })).toEqual(['error input-list http.query.no'])
  expect(asking({ url: '{OMS}/orders/{tags}' }, { tags: list })).toEqual(['error input-list http.url'])
  expect(asking({ query: { at: '{place}' } }, { place: { type: 'object' } })).toEqual(['error input-not-text http.query.at'])
})

test('a secret stands in a header and nowhere else, and nothing else varies there', () => {
  expect(asking({ query: { key: '{secret:OMS_TOKEN}' } })).toEqual(['error secret-in-address http.query.key'])
  expect(asking({ url: '{OMS}/{secret:OMS_TOKEN}/orders/{no}' })).toEqual(['error secret-in-address http.url'])
  expect(asking({ headers: { 'x-order': '{no}' } })).toEqual(['error header-input http.headers.x-order'])
})

test.each<[string, Partial<Service['http']>]>([
  ['headers.authorization', { headers: { authorization: 'Bearer 4f9a8b7c6d5e' } }],
  ['headers.x-api-key', { headers: { 'x-api-key': '0123456789abcdef' } }],
  ['headers.x-trace', { headers: { 'x-trace': 'ghp_0123456789abcdefghijklmnopqrstuvwxyz' } }],
  ['query.api_key', { query: { api_key: '0123456789abcdef' } }],
  ['query.x', { query: { x: 'AKIAIOSFODNN7EXAMPLE' } }],
  ['body.auth', { method: 'POST', body: { auth: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.x' } }],
])('a credential that is written out in %s is warned of', (place, http) => expect(asking(http)).toEqual([`warning literal-credential http.${place}`]))

test('what only looks a little like one is not', () =>
  expect(
    asking({
      method: 'POST',
      headers: { 'x-client': 'touchlet-web-1.0', accept: 'application/json', authorization: 'Bearer {secret:OMS_TOKEN}' },
      query: { sort: 'signature-asc', token_type: 'order' },
      body: { kind: 'token', text: 'Basic order data' },
    } as never),
  ).toEqual([]))
