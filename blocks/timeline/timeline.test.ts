import { expect, test } from 'vitest'
import { Hole, Repeat } from '../kit/hole.ts'
import { asText, fill, testContext } from '../kit/testing.ts'
import { renderTimeline } from './timeline.render.ts'

const steps = asText(
  renderTimeline({ items: [{ title: 'Packed', state: 'done' }, { title: 'On its way', state: 'current' }, { title: 'Delivered' }] }, testContext()),
)

test('says each step’s state in words for those who hear it', () => {
  expect(steps).toMatch(/Done: <\/span>Packed.*Now: <\/span>On its way.*To come: <\/span>Delivered/)
})
test('marks the step that is now, and only that', () => {
  expect(steps.match(/aria-current="step"/g)).toHaveLength(1)
})
test('takes the states from data', () => {
  const { ops } = renderTimeline({ items: new Repeat(0, { title: new Hole([1]), state: new Hole([2]) }) } as never, testContext())
  const values = [() => [{ t: 'A', s: 'current' }], (item: unknown) => (item as { t: string }).t, (item: unknown) => (item as { s: string }).s]
  expect(fill(ops, values)).toContain('<li data-state="current" aria-current="step">')
})
