import { expect, test } from 'vitest'
import { isSafePattern } from './safe-pattern.ts'

test.each(['^[A-Z]{2}\\d{4,12}$', '^\\d{4}$', '^[a-z]+-[0-9]+$', '\\(\\d+\\)', '^1[3-9]\\d{9}$'])('%s is run', (pattern) =>
  expect(isSafePattern(pattern)).toBe(true),
)
test.each(['^(a+)+$', '(a|a)*b', '^(?=a)a*$', '(.)\\1', 'a*a*a*a*b', '[', 'x'.repeat(201), 'a{1,9999}'])('%s is refused', (pattern) =>
  expect(isSafePattern(pattern)).toBe(false),
)
test('an escaped backslash before a bracket does not hide the group', () => {
  for (const pattern of [String.raw`^\\(\\*\\)*$`, String.raw`\\(a+\\)+`, String.raw`^\\(a\\|a\\)*$`]) expect(isSafePattern(pattern), pattern).toBe(false)
})
test('a class may hold anything, and escapes in it count for nothing', () => {
  for (const pattern of ['^[(|)]$', String.raw`^[\]()]{1,9}$`, String.raw`^[\\(]+$`]) expect(isSafePattern(pattern), pattern).toBe(true)
})
test('what a service may ask of thousands of texts is simpler than what is asked of one answer', () => {
  expect([isSafePattern('^a*a*a*b$'), isSafePattern('^a*a*a*b$', 'service')]).toEqual([true, false])
  expect([isSafePattern('a*a*b'), isSafePattern('a*a*b', 'service')]).toEqual([true, false])
  for (const pattern of ['^[+]?[0-9 ]{6,18}$', '^[a-z]+-[0-9]+$', '[a-z]{2}$']) expect(isSafePattern(pattern, 'service'), pattern).toBe(true)
})
test('without an anchor, where it begins is one more part', () => {
  expect(isSafePattern('a*a*a*b')).toBe(false)
})
test('the worst pattern that is run answers at once for the longest input it is given', () => {
  const pattern = '^a*a*a*b$'
  expect(isSafePattern(pattern)).toBe(true)
  expect(new RegExp(pattern, 'u').test('a'.repeat(256))).toBe(false)
})
