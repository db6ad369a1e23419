import { expect, test } from 'vitest'
import { Hole, Repeat } from '../kit/hole.ts'
import { asText, fill } from '../kit/testing.ts'
import { renderDetails } from './details.render.ts'

test('is a list of terms and their values', () => {
  expect(asText(renderDetails({ items: [{ label: 'Total', value: '¥ 12' }] }))).toContain('<div><dt>Total</dt><dd>¥ 12</dd></div>')
})
test('a row that stands out is strong, if there is anything to say', () => {
  expect(asText(renderDetails({ items: [{ label: 'Total', value: '¥ 12', strong: true }] }))).toContain('<dd><strong>¥ 12</strong></dd>')
  expect(asText(renderDetails({ items: [{ label: 'Total', value: '', strong: true }] }))).toContain('<dd>–</dd>')
})
test('shows a dash where there is no value', () => {
  expect(asText(renderDetails({ items: [{ label: 'Total', value: '' }] }))).toContain('<dd>–</dd>')
  expect(fill(renderDetails({ items: new Repeat(0, { label: 'x', value: new Hole([1]) }) }).ops, [() => [1], () => null])).toContain('<dd>–</dd>')
})
