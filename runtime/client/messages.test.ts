import { expect, test } from 'vitest'
import { hello, isHello, readFromPage } from './messages.ts'

test('a greeting is recognised, anything else is not', () => {
  expect(isHello(hello)).toBe(true)
  for (const other of [null, undefined, 'hello', 1, [], {}, { type: 'hello' }, { touchlet: '1', type: 'hello' }, { touchlet: 1, type: 'bye' }])
    expect(isHello(other)).toBe(false)
})

test('what a page says survives the trip through JSON', () => {
  const said = [
    { touchlet: 1, type: 'ready', app: 'aurora/order-status', view: 'start', height: 640 },
    { touchlet: 1, type: 'view', app: 'aurora/order-status', view: 'result', height: 0 },
    { touchlet: 1, type: 'outcome', app: 'aurora/order-status', outcome: 'answered' },
    { touchlet: 1, type: 'return', app: 'aurora/order-status' },
    { touchlet: 1, type: 'resize', height: 100_000, acted: true },
  ]
  for (const one of said) expect(readFromPage(JSON.parse(JSON.stringify(one)))).toEqual(one)
})

test('fields nobody asked for are dropped', () => {
  expect(readFromPage({ touchlet: 1, type: 'resize', height: 10, acted: false, html: '<b>' })).toEqual({
    touchlet: 1,
    type: 'resize',
    height: 10,
    acted: false,
  })
})

test('a height that is no height is refused', () => {
  for (const height of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 100_001, '640', null, undefined, {}])
    expect(readFromPage({ touchlet: 1, type: 'resize', height, acted: true })).toBeNull()
})

test('a name that is no name is refused', () => {
  for (const view of ['', '<b>', 'a b', '../x', 'x'.repeat(64), 5, null])
    expect(readFromPage({ touchlet: 1, type: 'view', app: 'a', view, height: 1 })).toBeNull()
})

test('a message of somebody else is refused', () => {
  for (const data of [null, 'x', 3, [], {}, { type: 'resize', height: 3 }, { touchlet: 2, type: 'resize', height: 3 }, { touchlet: 1, type: 'close' }])
    expect(readFromPage(data)).toBeNull()
})
