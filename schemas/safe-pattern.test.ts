import { expect, test } from 'vitest'
import { isSafePattern } from './safe-pattern.ts'

test.each(['^[A-Z]{2}\\d{4,12}$', '^\\d{4}$', '^[a-z]+-[0-9]+$', '\\(\\d+\\)', '^1[3-9]\\d{9}$'])('%s is run', (pattern) =>
  expect(isSafePattern(pattern)).toBe(true),
)
test.each(['^(a+)+$', '(a|a)*b', '^(?=a)a*$', '(.)\\1', 'a*a*a*a*b', '[', 'x'.repeat(201), 'a{1,9999}'])('%s is refused', (pattern) =>
  expect(isSafePattern(pattern)).toBe(false),
)
test('the worst pattern that is run answers at once for the longest input it is given', () => {
  const pattern = '^a*a*a*b$'
  expect(isSafePattern(pattern)).toBe(true)
  expect(new RegExp(pattern, 'u').test('a'.repeat(256))).toBe(false)
})
