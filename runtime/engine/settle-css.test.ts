import { expect, test } from 'vitest'
import { baseCss } from '../../blocks/generated/base-css.ts'
import { settleCss } from './settle-css.ts'
import { testWorld } from './testing-world.ts'
import { brandCss } from './tokens.ts'

const sizes = '.tl{--tl-space:4px;--tl-radius:14px;--tl-accent:#123}'

test('sizes are worked out, and not named any more', () => {
  expect(settleCss(`.tl-a{gap:calc(var(--tl-space) * 3);margin:calc(var(--tl-space)*-1) 0;border-radius:var(--tl-radius)}${sizes}`)).toBe(
    '.tl-a{gap:12px;margin:-4px 0;border-radius:14px}.tl{--tl-accent:#123}',
  )
})
test('a sum keeps what is not known before', () => {
  expect(settleCss(`.tl-a{width:calc(100% - var(--tl-space) * 8);padding:max(var(--tl-space) * 4,(100% - 40em) / 2)}${sizes}`)).toBe(
    '.tl-a{width:calc(100% - 32px);padding:max(16px,(100% - 40em) / 2)}.tl{--tl-accent:#123}',
  )
})
test('what a brand says holds over what the base says, and what is made of another size is made of its value', () => {
  const base = '.tl{--tl-control: calc(var(--tl-radius) * .66)}.tl-a{border-radius:var(--tl-control)}'
  expect(settleCss(`${base}${sizes}`)).toBe('.tl{}.tl-a{border-radius:9.24px}.tl{--tl-accent:#123}')
  expect(settleCss(`${base}${sizes}.tl{--tl-control:26px}`)).toBe('.tl{}.tl-a{border-radius:26px}.tl{--tl-accent:#123}.tl{}')
})
test('colours differ in the dark, and stay', () => {
  const css = '.tl-a{color:var(--tl-accent)}.tl{--tl-accent:#123}@media (prefers-color-scheme:dark){.tl{--tl-accent:#abc}}'
  expect(settleCss(css)).toBe(css)
})
test('of the whole kit in a brand nothing is left that asks for a size', () => {
  const css = settleCss(baseCss + brandCss(testWorld.brand))
  expect(css).not.toMatch(/--tl-(?:space|radius|xx?l|[sml]|weight|border|control)\b/)
  expect(css).not.toMatch(/px ?\*|NaN/)
})
