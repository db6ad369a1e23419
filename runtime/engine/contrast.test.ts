import { expect, test } from 'vitest'
import type { Brand } from '../../schemas/documents.ts'
import { contrast, lowContrasts } from './contrast.ts'

type Tokens = Brand['tokens']
const good = {
  ground: '#f6f4ef',
  surface: '#ffffff',
  text: '#1d2430',
  muted: '#5b6472',
  line: '#e4e0d8',
  accent: '#0f5c63',
  'on-accent': '#ffffff',
  good: '#1b7347',
  warn: '#835500',
  bad: '#b3261e',
}
const palette = (change: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries({ ...good, ...change }).map(([role, $value]) => [role, { $value }])) as unknown as Tokens['color']['light']
const low = (light: Record<string, string>, more: Partial<Tokens> = {}) => lowContrasts({ tokens: { color: { light: palette(light) }, ...more } } as Brand)
const pairs = (found: ReturnType<typeof low>) => found.map(({ pair }) => pair.en)

test('black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#3453d9', '#3453d9')).toBe(1)
})
test('colours that can be read are left in peace', () => expect(low({})).toEqual([]))
test('a faint pair is named in both languages, with its ratio and the role to change', () => {
  expect(low({ warn: '#b98a3c' })[0]).toEqual({
    look: 'light',
    role: 'warn',
    ratio: expect.closeTo(2.83, 1),
    least: 4.5,
    pair: { en: 'warn on ground', 'zh-CN': '提醒色在页面底色上' },
  })
})
test('what is just right on the plain ground may still be too faint on its own tint', () => {
  const found = pairs(low({ ground: '#ffffff', accent: '#757575' }))
  expect(found).toContain('accent on the accent tint of surface')
  expect(found).not.toContain('accent on surface')
})
test('text on buttons is checked under the pointer too', () => {
  expect(pairs(low({ accent: '#767676', text: '#ffffff', ground: '#ffffff' }))).not.toContain('on-accent on accent')
  expect(pairs(low({ accent: '#747474', text: '#f0f0f0', ground: '#101010', surface: '#101010' }))).toContain(
    'on-accent on accent under the pointer (12 % text)',
  )
})
test('edges of fields need 3 : 1', () => {
  const found = low({ muted: '#949494' }).filter(({ least }) => least === 3)
  expect(pairs(found)).toEqual(['the edge of fields (76 % muted) on ground', 'the edge of fields (76 % muted) on surface'])
})
test('a header band counts where there is one', () => {
  const band = { band: '#ffd23f', 'on-band': '#ffffff' }
  expect(low(band)).toEqual([])
  expect(pairs(low(band, { header: { $value: 'band' } }))).toEqual(['on-band on band'])
})
test('the dark palette is checked as well, with what it takes from the light one', () => {
  const dark = palette({ ground: '#12161b' })
  const found = lowContrasts({ tokens: { color: { light: palette(), dark } } } as Brand)
  expect(found.every(({ look }) => look === 'dark')).toBe(true)
  expect(pairs(found)).toContain('text on ground')
})
