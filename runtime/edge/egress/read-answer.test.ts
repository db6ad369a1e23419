import { expect, test } from 'vitest'
import { parseExactly } from '../../../schemas/exact-numbers.ts'
import type { ServiceSnapshot } from '../../engine/program.ts'
import { readAnswer } from './read-answer.ts'

const answer = (json: string, more: Partial<ServiceSnapshot> = {}) =>
  readAnswer({ output: {}, refusals: [], ...more } as ServiceSnapshot, { ok: true, status: 200, body: parseExactly(json), json: true })

test('a whole number or a time anywhere in the mapped value fits its output', () => {
  const output = {
    type: 'object',
    required: ['count', 'at'],
    properties: {
      count: { type: 'integer' },
      at: { type: 'string', format: 'date-time' },
      in: { type: 'array', items: { properties: { n: { type: 'integer' } } } },
    },
  }
  const map = '{"count": size(body.items), "at": timestamp(body.at), "in": body.items.map(one, {"n": 1})}'
  expect(answer('{"items":[1,2],"at":1700000000}', { map, output })).toEqual({
    ok: true,
    value: { count: 2, at: '2023-11-14T22:13:20Z', in: [{ n: 1 }, { n: 1 }] },
  })
})

test.each(['{"id":1234567890123456789}', '{"orders":[{"in":{"id":-9007199254740993}}]}', '[1e400]', '{"n":1e17}'])('%s is refused, not rounded', (json) => {
  expect(answer(json)).toEqual({ ok: false, failure: 'number' })
})

test('a number beyond 2⁵³ is refused in what map makes too, and passes as text', () => {
  const json = '{"id":1234567890123456789,"more":{"id":9007199254740993}}'
  expect(answer(json, { map: '{"order": {"id": body.id}}' })).toEqual({ ok: false, failure: 'number' })
  expect(answer(json, { map: 'body.more' })).toEqual({ ok: false, failure: 'number' })
  expect(answer(json, { map: '{"order": {"id": string(body.id)}}' })).toEqual({ ok: true, value: { order: { id: '1234567890123456789' } } })
  expect(answer(json, { refusals: [{ code: 'gone', when: 'body.id == 1234567890123456789', say: { en: 'Gone.' } }] })).toEqual({
    ok: false,
    refusal: { code: 'gone', say: { en: 'Gone.' } },
  })
})
