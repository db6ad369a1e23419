import { expect, test } from 'vitest'
import { Memo } from './memo.ts'

test('what was used longest ago goes first, and each entry at its time', () => {
  const memo = new Memo<number>(2)
  memo.set('a', 1)
  memo.set('b', 2, 100)
  memo.get('a', 0)
  memo.set('c', 3)
  expect(['a', 'b', 'c'].map((key) => memo.get(key, 0))).toEqual([1, undefined, 3])
  memo.set('b', 2, 100)
  expect([memo.get('b', 99), memo.get('b', 100)]).toEqual([2, undefined])
})
