import { expect, test } from 'vitest'
import { outlineRows } from '../core/outline-rows.ts'
import { parcelApp } from '../core/parcel.fixture.ts'
import { nearest } from './gap.ts'
import { gapsOf } from './geometry.ts'
import { outlineContainers } from './outline-gaps.ts'
import type { Rect } from './rect.ts'

const rect = (left: number, top: number, width: number, height: number): Rect => ({ left, top, width, height, right: left + width, bottom: top + height })
const node = (id: string) => ({ id, type: 'text' })
const slot = { view: 'result', parent: null, slot: '' }
const gaps = (rects: (Rect | null)[]) =>
  gapsOf(
    slot,
    rects.map((_, i) => node(`n${i}`)),
    (one) => rects[Number(one.id.slice(1))] ?? null,
    rect(0, 0, 300, 400),
  )

test('between nodes below each other stand lines across, one more than nodes', () => {
  expect(gaps([rect(10, 0, 100, 40), rect(10, 60, 100, 40)]).map(({ place, line }) => [place.index, line])).toEqual([
    [0, { x1: 10, x2: 110, y1: -5, y2: -5 }],
    [1, { x1: 10, x2: 110, y1: 50, y2: 50 }],
    [2, { x1: 10, x2: 110, y1: 105, y2: 105 }],
  ])
})

test('between nodes side by side stand upright lines', () => {
  expect(gaps([rect(0, 0, 100, 40), rect(120, 0, 100, 40)]).map(({ line }) => line.x1)).toEqual([-5, 110, 225])
})

test('a node that is hidden takes no line but keeps its place in the count', () => {
  expect(gaps([rect(0, 0, 100, 40), null, rect(0, 60, 100, 40)]).map(({ place }) => place.index)).toEqual([0, 2, 3])
})

test('an empty slot has one line', () => {
  expect(gaps([]).map(({ place }) => place.index)).toEqual([0])
})

test('the deepest container under the pointer is meant, at its rim the one around it, beside all of them the view', () => {
  const outer = { rect: rect(0, 0, 200, 200), depth: 0, gaps: gapsOf(slot, [node('n0')], () => rect(20, 40, 160, 100), rect(0, 0, 200, 200)) }
  const inner = { rect: rect(20, 40, 160, 100), depth: 1, gaps: gapsOf({ ...slot, parent: 's1', slot: 'body' }, [], () => null, rect(20, 40, 160, 100)) }
  expect(nearest([outer, inner], 100, 90)?.place.parent).toBe('s1')
  expect(nearest([outer, inner], 100, 137)?.place).toMatchObject({ parent: null, index: 1 })
  expect(nearest([outer, inner], 500, 10)?.place).toMatchObject({ parent: null, index: 0 })
  expect(nearest([], 0, 0)).toBeNull()
})

test('in the outline a node can be dropped into every view and slot, not into itself', () => {
  const rows = outlineRows(parcelApp, new Set())
  expect(rows.map(({ key }) => key)).toEqual(['$start', 'h1', 'f1', '$result', 's1', 't1', 't2', 'h2'])
  const rects = rows.map((_, i) => rect(0, i * 28, 200, 28))
  const all = outlineContainers(parcelApp, rows, rects, 'section', 's1')
  expect(all.flatMap(({ gaps }) => gaps.map(({ place }) => place.parent)).includes('s1')).toBe(false)
  const text = outlineContainers(parcelApp, rows, rects, 'text', 'h2')
  expect(nearest(text, 100, 5 * 28 + 2)?.place).toEqual({ view: 'result', parent: 's1', slot: 'body', index: 0 })
  expect(nearest(text, 100, 8 * 28)?.place).toEqual({ view: 'result', parent: null, slot: '', index: 2 })
})
