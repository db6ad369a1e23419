import { expect, test } from 'vitest'
import { testWorld } from './testing-world.ts'
import { brandCss } from './tokens.ts'

test('a brand’s tokens become custom properties of the root, light and dark', () => {
  const { tokens } = testWorld.brand
  const css = brandCss({
    ...testWorld.brand,
    tokens: { ...tokens, color: { light: tokens.color.light, dark: tokens.color.light }, radius: { $value: { value: 14, unit: 'px' } } },
  })
  expect(css).toContain('--tl-on-accent:#123456')
  expect(css).toContain('--tl-radius:14px')
  expect(css).toContain('@media (prefers-color-scheme:dark)')
  expect(css).not.toMatch(/undefined|NaN/)
})
test('without a dark palette a page stays light', () => expect(brandCss(testWorld.brand)).toContain('color-scheme:light'))
