import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderSlots } from './slots.render.ts'

const slots = [
  { value: 's1', day: 'Thu', time: '9:00', left: 0 },
  { value: 's2', day: 'Thu', time: '10:00', left: 2 },
  { value: 's3', day: 'Fri', time: '9:00', left: 9 },
]

test('stands in days, one group of radio buttons', () => {
  const shown = asText(renderSlots({ ask: 'slot', slots }, testContext({ value: 's3' })))
  expect(shown.match(/role="group"/g)).toHaveLength(2)
  expect(shown).toMatch(/value="s3" checked/)
})
test('keeps what is full in sight, and not to be chosen', () => {
  const shown = asText(renderSlots({ ask: 'slot', slots }, testContext({ value: 's1' })))
  expect(shown).toMatch(/value="s1" disabled><span>9:00 <small class="tl-help">Fully booked/)
  expect(shown).toMatch(/value="s2" id="n1" required/)
})
test('says how many are left where they are few', () => {
  const shown = asText(renderSlots({ ask: 'slot', slots }, testContext()))
  expect(shown).toContain('2 left')
  expect(shown).not.toContain('9 left')
})
test('has words for no time at all, at the place an error leads to', () =>
  expect(asText(renderSlots({ ask: 'slot', slots: [] }, testContext()))).toContain('id="n1" tabindex="-1">There are no times'))
