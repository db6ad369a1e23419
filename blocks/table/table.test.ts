import { expect, test } from 'vitest'
import { Hole, Repeat } from '../kit/hole.ts'
import { asText, fill, testContext } from '../kit/testing.ts'
import { renderTable } from './table.render.ts'

const columns = [{ label: 'Item' }, { label: 'Pieces', kind: 'number' as const }, { label: 'Sum', kind: 'number' as const }]

test('has a head, a name for each row, and numbers that stand below each other', () => {
  const shown = asText(renderTable({ title: 'Refunds', columns, rows: [{ a: 'Shoes', b: '2', c: '¥ 9' }] }, testContext()))
  expect(shown).toContain('<th role="columnheader" scope="col" data-kind="number">Pieces</th>')
  expect(shown).toContain('<th role="rowheader" scope="row">Shoes</th><td role="cell" data-label="Pieces" data-kind="number">2</td>')
  expect(shown).toContain('<caption class="tl-hidden">Refunds</caption>')
})
test('keeps each cell’s label for the folded form, also of rows that come from data', () => {
  const rows = new Repeat(0, { a: new Hole([1]), b: 'x', c: new Hole([2]) })
  const values = [() => [{ n: 'A' }, { n: 'B' }], (item: unknown) => (item as { n: string }).n, () => null]
  const shown = fill(renderTable({ columns, rows }, testContext()).ops, values)
  expect(shown.match(/data-label="Pieces"/g)).toHaveLength(2)
  expect(shown).toMatch(/>A<\/th>.*>–<\/td><\/tr><tr role="row"><th[^>]*>B</)
})
test('folds only where columns would be too narrow', () => {
  const folds = (count: number) => asText(renderTable({ columns: columns.slice(0, count), rows: [{ a: 'x' }] }, testContext())).includes('data-fold')
  expect([1, 2, 3].map(folds)).toEqual([false, false, true])
})
test('says so when there is nothing in it', () => {
  expect(asText(renderTable({ columns, rows: [] }, testContext()))).toMatch(/Nothing here yet\.<\/p><\/div>$/)
})
