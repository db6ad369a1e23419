import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExactly, roundedNumbers } from './exact-numbers.ts'

test('a whole number beyond 2⁵³ keeps its digits, wherever it stands', () => {
  const json = '{"id": 1234567890123456789, "in": [{"n": -9007199254740993}, 9007199254740991], "text": "id 1234567890123456789 \\" 99999999999999999"}'
  expect(parseExactly(json)).toEqual({
    id: 1234567890123456789n,
    in: [{ n: -9007199254740993n }, 9007199254740991],
    text: 'id 1234567890123456789 " 99999999999999999',
  })
  expect(roundedNumbers(json)).toHaveLength(2)
})

test('a text that looks like the mark of one stays a text', () => {
  expect(parseExactly('{"a":"#1","b":"##12","c":12345678901234567890,"\\u0023":"\\u002312345678901234567890"}')).toEqual({
    a: '#1',
    b: '##12',
    c: 12345678901234567890n,
    '#': '#12345678901234567890',
  })
  expect(parseExactly('{"a":"\\u0023123","c":12345678901234567890}')).toEqual({ a: '#123', c: 12345678901234567890n })
})

test('what is no JSON is none', () => {
  for (const json of ['{"a":012345678901234567890}', '{"a":-12345678901234567890-}', '12345678901234567890 1', '"12345678901234567890'])
    expect(() => parseExactly(json)).toThrow(SyntaxError)
})

test('everything else is what JSON.parse says', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(JSON.parse(JSON.stringify(parseExactly(json), (_, value) => (typeof value === 'bigint' ? Number(value) : value)))).toEqual(JSON.parse(json))
    }),
  )
  for (const json of ['0.12345678901234567890', '1e20', '12345678901234567890.5', '[1.0000000000000000]']) expect(parseExactly(json)).toEqual(JSON.parse(json))
})
