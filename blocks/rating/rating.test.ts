import { expect, test } from 'vitest'
import { Hole } from '../kit/hole.ts'
import { asText, fill, testContext } from '../kit/testing.ts'
import { renderRating } from './rating.render.ts'

test('is a group of radio buttons in reading order', () => {
  const shown = asText(renderRating({ ask: 'score', max: 3 }, testContext({ value: '2' })))
  expect([...shown.matchAll(/value="(\d)"( id="n1")?( required)?( checked)?/g)].map(([whole]) => whole)).toEqual([
    'value="1" id="n1" required',
    'value="2" checked',
    'value="3"',
  ])
  expect(shown).toContain('2 of 3')
})
test('says what its ends mean', () => {
  expect(asText(renderRating({ ask: 'score', low: 'Bad', high: 'Good' }, testContext()))).toContain('<span>Bad</span><span>Good</span>')
})
test('keeps the answer that data or a post brings', () => {
  expect(fill(renderRating({ ask: 'score' }, testContext({ value: new Hole([0]) })).ops, [() => 4])).toMatch(/value="4" checked/)
})
