import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderSlider } from './slider.render.ts'

const schema = { type: 'integer', minimum: 0, maximum: 10 }

test('shows where it stands: what was answered, else the middle', () => {
  expect(asText(renderSlider({ ask: 'x' }, testContext({ schema, value: '0' })))).toContain('<b>0</b>')
  expect(asText(renderSlider({ ask: 'x' }, testContext({ schema })))).toMatch(/<b>5<\/b>.* value="5"/)
})
test('has ticks where they can be told apart', () => {
  expect(asText(renderSlider({ ask: 'x' }, testContext({ schema }))).match(/<option/g)).toHaveLength(11)
  expect(asText(renderSlider({ ask: 'x' }, testContext({ schema: { type: 'number', minimum: 0, maximum: 1 } })))).not.toContain('<option')
})
test('counts the way people do', () =>
  expect(asText(renderSlider({ ask: 'x', step: 0.1 }, testContext({ schema: { type: 'number', minimum: 0, maximum: 0.6 } })))).toContain(' value="0.3"'))
