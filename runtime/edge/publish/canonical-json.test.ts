import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('the same content has the same bytes, whatever the order it was written in', () => {
  expect(canonicalJson({ b: 1, a: { d: [1, { y: 2, x: 1 }], c: null } })).toBe(canonicalJson({ a: { c: null, d: [1, { x: 1, y: 2 }] }, b: 1 }))
})

test('is JSON of the same value', () => {
  const value = { 'a"b': 'x\n', list: [1.5, true, null, '中'], none: undefined }
  expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
})
