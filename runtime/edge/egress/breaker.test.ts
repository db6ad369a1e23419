import { expect, test } from 'vitest'
import { Breaker } from './breaker.ts'

const patience = 1000
function broken(): Breaker {
  const breaker = new Breaker(3, 100)
  for (let i = 0; i < 3; i++) breaker.failed('a', 'closed', 0)
  return breaker
}

test('after failures in a row nobody is sent there', () => expect(broken().enter('a', 50, patience)).toBeNull())
test('other systems go on', () => expect(broken().enter('b', 50, patience)).toBe('closed'))
test('after a while one call is a trial, and however long it takes there is no second one', () => {
  const breaker = broken()
  expect([100, 101, 300, 1099].map((now) => breaker.enter('a', now, patience))).toEqual(['trial', null, null, null])
})
test('a trial that never reports is lost after its patience, and the next one tries', () => {
  const breaker = broken()
  breaker.enter('a', 100, patience)
  expect(breaker.enter('a', 1100, patience)).toBe('trial')
})
test('a trial that fails opens it again, for another while and one more trial', () => {
  const breaker = broken()
  breaker.enter('a', 100, patience)
  breaker.failed('a', 'trial', 150)
  expect([249, 250, 251].map((now) => breaker.enter('a', now, patience))).toEqual([null, 'trial', null])
})
test('a call that began before it opened and fails late lets no second trial in', () => {
  const breaker = broken()
  breaker.enter('a', 100, patience)
  breaker.failed('a', 'closed', 150)
  expect(breaker.enter('a', 260, patience)).toBeNull()
})
test('one success closes it', () => {
  const breaker = broken()
  breaker.succeeded('a')
  expect(breaker.enter('a', 50, patience)).toBe('closed')
})
test('failures that are not in a row do not open it', () => {
  const breaker = new Breaker(2, 100)
  breaker.failed('a', 'closed', 0)
  breaker.succeeded('a')
  breaker.failed('a', 'closed', 0)
  expect(breaker.enter('a', 1, patience)).toBe('closed')
})
