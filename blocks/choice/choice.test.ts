import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderChoice } from './choice.render.ts'

test('offers the question’s own options', () => {
  const shown = asText(renderChoice({ ask: 'x' }, testContext({ schema: { enum: ['a'] }, options: [{ value: 'a', label: 'Apple' }], value: 'a' })))
  expect(shown).toMatch(/<input type="radio" name="x" value="a" id="n1" required checked><span>Apple/)
})
test('or those it is given', () => {
  expect(asText(renderChoice({ ask: 'x', layout: 'tiles', options: [{ value: 'b', label: 'Bean', note: 'green' }] }, testContext()))).toMatch(
    /tl-choice-tiles.*value="b".*Bean <span class="tl-help">green/,
  )
})
test('lets several be chosen where the answer is a list', () => {
  expect(asText(renderChoice({ ask: 'x' }, testContext({ schema: { type: 'array', items: { enum: ['a', 'b'] } } })))).toMatch(
    /type="checkbox".*type="checkbox"/,
  )
})
test('can be chips, to filter by', () => {
  expect(asText(renderChoice({ ask: 'x', layout: 'chips' }, testContext({ schema: { enum: ['a'] } })))).toContain(
    '<div class="tl-choice-chips"><div class="tl-options">',
  )
})
