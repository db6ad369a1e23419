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
