import { expect, test } from 'vitest'
import { Memo } from './memo.ts'

test('keeps no more than its size, and drops what was used longest ago', () => {
  const memo = new Memo<number>(2)
  memo.set('a', 1)
  memo.set('b', 2)
  memo.get('a', 0)
  memo.set('c', 3)
  expect([memo.get('a', 0), memo.get('b', 0), memo.get('c', 0)]).toEqual([1, undefined, 3])
})

test('forgets each entry at its time', () => {
  const memo = new Memo<number>(2)
  memo.set('a', 1, 100)
  expect(memo.get('a', 99)).toBe(1)
  expect(memo.get('a', 100)).toBeUndefined()
})
