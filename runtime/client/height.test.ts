import { expect, test } from 'vitest'
import { heightKey, nextHeight, reserveHeight, usualHeight } from './height.ts'

test('the height known from last time wins over the one the embedder reserved', () => {
  expect(reserveHeight('732', '500')).toBe(732)
  expect(reserveHeight(null, '500')).toBe(500)
  expect(reserveHeight(null, '')).toBe(usualHeight)
})

test('what the snippet has given never shrinks, and is enough where nothing is known', () => {
  expect(reserveHeight(null, '', 380)).toBe(380)
  expect(reserveHeight('300', '', 380)).toBe(380)
  expect(reserveHeight('440', '', 380)).toBe(440)
})

test('a stored value that is no height is passed over', () => {
  for (const bad of ['', 'x', '-4', '0', '1e9', 'NaN', 'Infinity', '{}']) expect(reserveHeight(bad, '500')).toBe(500)
})

test('room only grows until the customer has acted', () => {
  expect(nextHeight(300, 420, false)).toBe(420)
  expect(nextHeight(900, 420, false)).toBe(900)
  expect(nextHeight(300, 420, true)).toBe(300)
})

test('each app has its own height, and each width', () => {
  expect(heightKey('aurora/order-status', 375)).not.toBe(heightKey('aurora/order-status', 812))
  expect(heightKey('aurora/order-status', 375)).not.toBe(heightKey('aurora/store-finder', 375))
})
