import { describe, expect, test } from 'vitest'
import { readJson } from './read-json.ts'

const code = (text: string): string => {
  const read = readJson(text)
  return read.ok ? 'ok' : read.code
}

describe('JSON from outside', () => {
  test('is read when it is within limits', () => expect(readJson('{"a":[1,"]]]]"]}')).toEqual({ ok: true, value: { a: [1, ']]]]'] } }))
  test('is refused above 256 KB, counted in bytes', () => {
    expect(code(`"${'x'.repeat(256 * 1024)}"`)).toBe('too-large')
    expect(code(`"${'轻'.repeat(100_000)}"`)).toBe('too-large')
  })
  test('is refused when it nests a million levels, before it is parsed', () => expect(code('['.repeat(100_000))).toBe('too-deep'))
  test('may nest 64 levels and not 65', () => {
    expect(code('['.repeat(64) + ']'.repeat(64))).toBe('ok')
    expect(code('['.repeat(65) + ']'.repeat(65))).toBe('too-deep')
  })
  test('is refused with too many values', () => expect(code(`[${'1,'.repeat(60_000)}1]`)).toBe('too-many'))
  test.each(['__proto__', 'constructor', 'prototype'])('is refused with the key %s', (key) => expect(code(`{"a":{"${key}":1}}`)).toBe('forbidden-key'))
  test('says so when it is not JSON', () => expect(code('{oops')).toBe('invalid-json'))
  test('does not take brackets inside text for levels', () => expect(code(JSON.stringify('['.repeat(500)))).toBe('ok'))
})
