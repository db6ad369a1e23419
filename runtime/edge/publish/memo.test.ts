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

test('what is read is kept for its time', async () => {
  const memo = new Memo<string>(2)
  let reads = 0
  const ask = (now: number) => memo.kept('a', now, 1000, async () => `read ${++reads}`)
  expect([await ask(0), await ask(999), await ask(1000)]).toEqual(['read 1', 'read 1', 'read 2'])
})

test('what was being read while it changed is given once, and not kept', async () => {
  const memo = new Memo<string>(2)
  let arrives = (_: string): void => {}
  const early = memo.kept('a', 0, 1000, () => new Promise((resolve) => (arrives = resolve)))
  // Somebody publishes: it is forgotten, but the one who reads has the old one in hand.
  memo.delete('a')
  arrives('before')
  expect(await early).toBe('before')
  expect(await memo.kept('a', 1, 1000, async () => 'after')).toBe('after')
})
