import { expect, test } from 'vitest'
import { isAsked } from './sampling.ts'

const day = 86_400_000
const device = () => {
  const kept = new Map<string, string>()
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
  return (attributes: { sample?: string; every?: string }, now: number, random = 0.5, app = 'b/a') =>
    isAsked(app, { sample: attributes.sample ?? null, every: attributes.every ?? null }, { now, random, storage })
}

test('without either it is always shown', () => {
  const ask = device()
  expect([ask({}, 0), ask({}, 1)]).toEqual([true, true])
})
test('of a hundred devices as many are asked as the host says', () => {
  const asked = Array.from({ length: 100 }, (_, i) => device()({ sample: '20' }, 0, i / 100)).filter(Boolean)
  expect(asked).toHaveLength(20)
})
test('a device draws once, and its lot holds', () => {
  const ask = device()
  expect(ask({ sample: '20' }, 1, 0.9)).toBe(false)
  expect(ask({ sample: '20' }, 2, 0.1)).toBe(false)
  expect(ask({ sample: '20' }, 31 * day, 0.1)).toBe(true)
  const other = device()
  expect([other({ sample: '20' }, 1, 0.1), other({ sample: '20' }, 2, 0.9)]).toEqual([true, true])
})
test('who was asked is left in peace for so many days', () => {
  const ask = device()
  expect([ask({ every: '30' }, 1), ask({ every: '30' }, 29 * day), ask({ every: '30' }, 31 * day)]).toEqual([true, false, true])
})
test('of one app, not of another', () => {
  const ask = device()
  expect([ask({ every: '30' }, 1), ask({ every: '30' }, 2, 0.5, 'b/other')]).toEqual([true, true])
})
test('a typing error silences nothing, and neither does a host that forbids storage', () => {
  expect(device()({ sample: 'twenty' }, 0, 0.99)).toBe(true)
  const forbidden = {
    getItem: () => {
      throw new Error('no')
    },
    setItem: () => {},
  }
  expect(isAsked('b/a', { sample: null, every: '30' }, { now: 0, random: 0, storage: forbidden })).toBe(true)
})
