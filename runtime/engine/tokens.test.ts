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
test('what sets a company apart is written only where the brand says it', () => {
  const { brand } = testWorld
  expect(brandCss(brand)).not.toMatch(/--tl-(?:font|border|control)|tl-top|tl-title|tl-button|h1/)
  const css = brandCss({
    ...brand,
    tokens: {
      ...brand.tokens,
      font: { heading: { $value: 'serif' }, body: { $value: 'rounded' } },
      heading: { weight: { $value: 900 }, case: { $value: 'upper' }, tracking: { $value: 0.02 } },
      header: { $value: 'centred-band' },
      button: { $value: 'raised' },
      border: { $value: { value: 3, unit: 'px' } },
      control: { $value: { value: 26, unit: 'px' } },
    },
  })
  // Before the plain Chinese faces: their quotation marks and apostrophes are as wide as a sign.
  expect(css).toMatch(/--tl-font:ui-rounded,.*"Yuanti SC",system-ui,"PingFang SC"/)
  expect(css).toMatch(/font-family:Georgia,.*"Songti SC".*;font-weight:900;text-transform:uppercase/)
  for (const one of ['--tl-border:3px', '--tl-control:26px', '.tl-title{letter-spacing:0.02em}', 'box-shadow:0 4px 0']) expect(css).toContain(one)
  // In the middle on a phone only.
  expect(css).toContain('@container (max-width:599.9px){.tl-top{flex-direction:column')
  expect(css.match(/flex-direction/g)).toHaveLength(1)
  // No band colours of its own: the accent's.
  expect(css).toContain('background:var(--tl-band,var(--tl-accent))')
})
