import { expect, test } from 'vitest'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { fits } from './check-schema.ts'

const long = 'a'.repeat(200_000)

test('a pattern is kept to, wherever it stands', () => {
  const no: JsonSchema = { type: 'string', pattern: '^[A-Z]{2}[0-9]+$' }
  const schemas: [JsonSchema, (text: string) => unknown][] = [
    [no, (text) => text],
    [{ type: 'object', properties: { pattern: no } }, (pattern) => ({ pattern })],
    [{ type: 'array', items: { $ref: '#/$defs/no' }, $defs: { no } }, (text) => [text]],
    [{ anyOf: [{ type: 'null' }, { ...no, allOf: [{ maxLength: 20 }] }] }, (text) => text],
  ]
  for (const [schema, value] of schemas) {
    expect(fits(schema, value('AB12'))).toBe(true)
    expect(fits(schema, value('ab12'))).toBe(false)
  }
})

test('trap 3: a text too long for a pattern does not fit, and is not run through it', () => {
  expect(fits({ type: 'string', pattern: '^a*a*b?$' }, long)).toBe(false)
  expect(fits({ type: 'string', pattern: '^a+$' }, 'a'.repeat(256))).toBe(true)
  expect(fits({ type: 'string', pattern: '^a+$' }, 'a'.repeat(257))).toBe(false)
  // Without a pattern it may be as long as it likes, and what is no text has no length.
  expect(fits({ type: 'string' }, long)).toBe(true)
  expect(fits({ pattern: '^a$' }, 5)).toBe(true)
})

test('values that look like schemas are compared as they are', () => {
  expect(fits({ const: { pattern: '^a$' } }, { pattern: '^a$' })).toBe(true)
  expect(fits({ enum: [{ pattern: 'x' }] }, { pattern: 'x' })).toBe(true)
})

test('formats are checked, and none of them can take long', () => {
  const hostile = ['a', '"', '/', 'a@', 'a:', '{a,', '::', '%20', '1.'].flatMap((part) =>
    ['', 'http://', 'a@', '{'].map((start) => `${start}${part.repeat(100_000)}!`),
  )
  for (const format of [
    'url',
    'uri',
    'uri-reference',
    'email',
    'date',
    'date-time',
    'time',
    'hostname',
    'ipv6',
    'uuid',
    'uri-template',
    'json-pointer',
    'regex',
  ])
    for (const text of hostile) expect(fits({ type: 'string', format }, text), format).toBe(false)
  expect(fits({ format: 'url' }, `http://${'a'.repeat(60)}!`)).toBe(true)
  const good = {
    url: 'https://a.example/x?y',
    uri: 'urn:a:b',
    email: 'a@b.example',
    date: '2026-02-28',
    'date-time': '2026-02-28T10:00:00Z',
    uuid: crypto.randomUUID(),
  }
  for (const [format, text] of Object.entries(good)) {
    expect(fits({ format }, text), format).toBe(true)
    expect(fits({ format }, 'not one'), format).toBe(false)
  }
})

test('a check has a budget: more values against more alternatives than any page shows do not fit', () => {
  const either: JsonSchema = { anyOf: [...Array.from({ length: 40 }, (_, i) => ({ const: `no${i}` })), { type: 'number' }] }
  const rows = Array.from({ length: 900 }, (_, i) => Array.from({ length: 50 }, (_, j) => i * 50 + j))
  const table = (items: JsonSchema): JsonSchema => ({ type: 'array', items: { type: 'array', items } })
  expect(fits(table(either), rows)).toBe(false)
  expect(fits(table({ anyOf: [{ type: 'null' }, { type: 'number' }] }), rows)).toBe(true)
  // Each check has its own.
  for (let i = 0; i < 3; i++) expect(fits(table({ type: 'number', maxProperties: 1 }), rows)).toBe(true)
  expect(fits({ maxProperties: 1 }, { a: 1, b: 2 })).toBe(false)
})
