import { expect, test } from 'vitest'
import type { Brand } from '../../schemas/documents.ts'
import { contrast, lowContrasts } from './contrast.ts'

test('black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#3453d9', '#3453d9')).toBe(1)
})
test('names the pairs that are too faint', () => {
  const roles = ['ground', 'surface', 'line', 'accent', 'good', 'warn'].map((role) => [role, { $value: '#ffffff' }])
  const dark = ['text', 'muted', 'bad'].map((role) => [role, { $value: '#111111' }])
  const light = Object.fromEntries([...roles, ...dark, ['on-accent', { $value: '#eeeeee' }]])
  const brand = { tokens: { color: { light } } } as unknown as Brand
  expect(lowContrasts(brand).map(({ text, on }) => [text, on])).toEqual([['on-accent', 'accent']])
})
