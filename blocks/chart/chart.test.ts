import { describe, expect, test } from 'vitest'
import { asText, skeleton, testContext } from '../kit/testing.ts'
import { barExtents } from './bar-extent.ts'
import { renderChart } from './chart.render.ts'
import { linePoints } from './line-points.ts'
import { ringArc, shares } from './ring-arc.ts'

const items = (...values: number[]) => values.map((value, i) => ({ label: `L${i}`, value }))
const shown = (props: Parameters<typeof renderChart>[0], locale = 'en') => asText(renderChart(props, testContext({}, { locale })))
const kinds = ['bar', 'line', 'donut'] as const

describe('bars', () => {
  test('begin at zero, on one scale', () =>
    expect(barExtents([50, 100])).toEqual({
      zero: 0,
      bars: [
        { from: 0, length: 50 },
        { from: 0, length: 100 },
      ],
    }))
  test('go the other way below zero', () =>
    expect(barExtents([75, -25, 0])).toEqual({
      zero: 25,
      bars: [
        { from: 25, length: 75 },
        { from: 0, length: 25 },
        { from: 25, length: 0 },
      ],
    }))
  test('are nothing where all is nothing', () => expect(barExtents([0, Number.NaN]).bars.every(({ length }) => length === 0)).toBe(true))
})

describe('a line', () => {
  test('has zero on its scale where the values come near it', () => {
    expect(linePoints([10, 100])).toMatchObject({ zero: 100, points: [{ y: 90 }, { y: 0 }] })
    expect(linePoints([-50, 50])).toMatchObject({ zero: 50, lowest: 0, highest: 1 })
    expect(linePoints([-100, -10]).zero).toBe(0)
  })
  test('shows a change far from zero', () => expect(linePoints([70, 71])).toMatchObject({ zero: null, points: [{ y: 100 }, { y: 0 }] }))
  test('is level where nothing changes', () => expect(linePoints([7, 7, 7]).points.map(({ y }) => y)).toEqual([50, 50, 50]))
  test('says the last, the highest and the lowest at their points', () => {
    const words = [...shown({ kind: 'line', items: items(5, 1, 9, 4), unit: 'km' }).matchAll(/<text[^>]*>([^<]+)/g)].map(([, text]) => text)
    expect(words).toEqual(['9\u00a0km', '1\u00a0km', '4\u00a0km'])
  })
  test('says to who cannot see it what it shows', () => {
    expect(shown({ kind: 'line', items: items(5, 1, 9) })).toContain('role="img" aria-label="From L0 5 to L2 9; lowest L1 1, highest L2 9"')
  })
})

describe('a donut', () => {
  test('shares out what is above zero', () =>
    expect(shares([1, -5, 3])).toEqual([
      { from: 0, to: 0.25 },
      { from: 0.25, to: 0.25 },
      { from: 0.25, to: 1 },
    ]))
  test('draws a quarter to the right, and a whole in two halves', () => {
    expect(ringArc(0, 0.25, { at: 10, radius: 10 })).toBe('M10 0A10 10 0 0 1 20 10')
    expect(ringArc(0, 1, { at: 10, radius: 10 })).toBe('M10 0A10 10 0 1 1 10 20A10 10 0 1 1 10 0')
  })
  test('says each part’s share, and the sum in the middle unless it is told other words', () => {
    expect(shown({ kind: 'donut', items: items(30, 10) })).toMatch(/<p>40<\/p>.*30 \(75%\).*10 \(25%\)/)
    expect(shown({ kind: 'donut', items: items(30, 10), total: 'Of 40' })).toContain('<p>Of 40</p>')
  })
})

test.each(kinds)('a %s has all its figures in a table, and is plain markup whatever they are', (kind) => {
  for (const values of [[1], [0, 0], [-5, 3, 0], [-3, -1], Array.from({ length: 24 }, (_, i) => i * i - 40), [1e12, 0.001, Number.NaN]]) {
    const markup = shown({ title: 'T', kind, items: items(...values) })
    skeleton(markup)
    expect(markup).not.toMatch(/NaN|Infinity|undefined/)
    expect(markup.match(/<th role="rowheader"/g)).toHaveLength(values.length)
    expect(markup).toContain('<caption class="tl-hidden">T</caption>')
  }
})
test('writes numbers as the language does, or in the words it is given', () => {
  expect(shown({ items: items(1234.5), unit: 'kWh' })).toContain('>1,234.5\u00a0kWh<')
  expect(shown({ items: items(1234.5) }, 'de')).toContain('>1.234,5<')
  expect(shown({ items: [{ label: 'a', value: 2, text: '¥ 2.00' }] })).toContain('>¥ 2.00<')
})
test('says so when there are no figures', () => {
  expect(shown({ items: [] })).toContain('No figures yet.')
  expect(shown({ items: [], empty: 'From December on.' })).toContain('From December on.')
})
