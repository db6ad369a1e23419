import { expect, test } from 'vitest'
import { Breaker } from './breaker.ts'

function broken(): Breaker {
  const breaker = new Breaker(3, 100)
  for (let i = 0; i < 3; i++) breaker.failed('a', 0)
  return breaker
}

test('after failures in a row nobody is sent there', () => expect(broken().allows('a', 50)).toBe(false))
test('other systems go on', () => expect(broken().allows('b', 50)).toBe(true))
test('after a while one caller tries, and only one', () => {
  const breaker = broken()
  expect([breaker.allows('a', 100), breaker.allows('a', 101)]).toEqual([true, false])
})
test('one success closes it', () => {
  const breaker = broken()
  breaker.succeeded('a')
  expect(breaker.allows('a', 50)).toBe(true)
})
test('failures that are not in a row do not open it', () => {
  const breaker = new Breaker(2, 100)
  breaker.failed('a', 0)
  breaker.succeeded('a')
  breaker.failed('a', 0)
  expect(breaker.allows('a', 1)).toBe(true)
})
