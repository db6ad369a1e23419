import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gathered } from './gathered.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('what is said within a moment goes out together, in order, and in pieces of a size', async () => {
  const sent: (readonly number[])[] = []
  const say = gathered(3, async (all: readonly number[]) => sent.push(all))
  const said = [1, 2, 3, 4].map(say)
  expect(sent).toEqual([])
  await vi.advanceTimersByTimeAsync(300)
  await Promise.all(said)
  expect(sent).toEqual([[1, 2, 3], [4]])
  void say(5)
  await vi.advanceTimersByTimeAsync(300)
  expect(sent.at(-1)).toEqual([5])
})

test('what could not be sent goes out with a later one, what had been sent before it does not', async () => {
  const sent: (readonly number[])[] = []
  let broken = false
  const say = gathered(2, async (all: readonly number[]) => {
    if (broken) throw new Error('full')
    broken = all.includes(1)
    sent.push(all)
  })
  const said = Promise.allSettled([1, 2, 3].map(say))
  await vi.advanceTimersByTimeAsync(300)
  expect((await said).map(({ status }) => status)).toContain('rejected')
  expect(sent).toEqual([[1, 2]])
  broken = false
  await vi.advanceTimersByTimeAsync(2000)
  void say(4)
  await vi.advanceTimersByTimeAsync(300)
  expect(sent).toEqual([
    [1, 2],
    [3, 4],
  ])
})

test('what a request left that was ended goes out with a later one', async () => {
  const sent: (readonly number[])[] = []
  const say = gathered(10, async (all: readonly number[]) => sent.push(all))
  void say(1)
  // The isolate goes on without the timer of the request that ended.
  vi.clearAllTimers()
  await vi.advanceTimersByTimeAsync(2000)
  expect(sent).toEqual([])
  void say(2)
  await vi.advanceTimersByTimeAsync(300)
  expect(sent).toEqual([[1, 2]])
})
