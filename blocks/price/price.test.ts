import { expect, test } from 'vitest'
import { Hole } from '../kit/hole.ts'
import { asText, fill, testContext } from '../kit/testing.ts'
import { renderPrice } from './price.render.ts'

test('is a price', () => {
  expect(asText(renderPrice({ amount: '¥ 12', unit: 'per box' }, testContext()))).toBe(
    '<div class="tl-price"><p><strong>¥ 12</strong> <span>per box</span></p></div>',
  )
})
test('says in words which price is gone, where there was one', () => {
  const { ops } = renderPrice({ amount: '¥ 9', was: new Hole([0]) }, testContext())
  expect(fill(ops, [() => '¥ 12'])).toContain('Now: </span><strong>¥ 9</strong> <s><span class="tl-hidden">Before: </span>¥ 12</s>')
  expect(fill(ops, [() => null])).not.toMatch(/Now|Before/)
})
