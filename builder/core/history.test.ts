import { expect, test } from 'vitest'
import { type History, jump, noHistory, record, redo, seal, undo } from './history.ts'
import { parcelApp } from './parcel.fixture.ts'
import type { Step } from './step.ts'
import { applySteps } from './transaction.ts'

const label = { en: 'Type', 'zh-CN': '输入' }
const standing = { view: 'start', selection: null }

function act(from: { app: typeof parcelApp; history: History }, steps: Step[], merge?: string) {
  const applied = applySteps(from.app, steps)
  if (!applied.ok) throw new Error(applied.code)
  const entry = { label, steps, inverse: applied.inverse, before: standing, after: standing, ...(merge ? { merge } : {}) }
  return { app: applied.app, history: record(from.history, entry) }
}
const title = (value: string): Step[] => [{ op: 'set', path: ['title'], value }]
const none = { app: parcelApp, history: noHistory }

test('typing is one undo, and one step', () => {
  const typed = ['A', 'Ab', 'Abc'].reduce((at, text) => act(at, title(text), 'title'), none)
  expect(typed.history.done).toHaveLength(1)
  expect(typed.history.done[0]?.steps).toEqual(title('Abc'))
  const back = undo(typed.app, typed.history)
  expect(back?.app).toEqual(parcelApp)
  expect(back && redo(back.app, back.history)?.app.title).toBe('Abc')
})

test('typing that first has to make a place for the text is one undo too', () => {
  const bare = { ...none, app: { ...parcelApp, strings: undefined } as unknown as typeof parcelApp }
  const { strings: _, ...app } = bare.app
  const first = act({ app, history: noHistory }, [{ op: 'set', path: ['strings'], value: { 'zh-CN': { 'h2.text': '更' } } }], 'h2')
  const second = act(first, [{ op: 'set', path: ['strings', 'zh-CN', 'h2.text'], value: '更多' }], 'h2')
  const third = act(second, [{ op: 'set', path: ['strings', 'zh-CN', 'h2.text'], value: '更多内容' }], 'h2')
  expect(third.history.done[0]?.steps).toHaveLength(2)
  expect(JSON.stringify(undo(third.app, third.history)?.app)).toBe(JSON.stringify(app))
})

test('typing elsewhere, or after looking away, is another undo', () => {
  const one = act(none, title('A'), 'title')
  const other = act(one, [{ op: 'set', path: ['job'], value: 'B' }], 'job')
  expect(other.history.done).toHaveLength(2)
  const later = act({ ...one, history: seal(one.history) }, title('AB'), 'title')
  expect(later.history.done).toHaveLength(2)
})

test('typing a text away and back restores the order of the keys', () => {
  const made = ['x', undefined, 'y'].reduce(
    (at, value) => act(at, [value === undefined ? { op: 'set', path: ['job'] } : { op: 'set', path: ['job'], value }], 'job'),
    none,
  )
  expect(JSON.stringify(undo(made.app, made.history)?.app)).toBe(JSON.stringify(parcelApp))
})

test('jumps to any step, back and forth', () => {
  const all = ['A', 'B', 'C', 'D'].reduce((at, text) => act(at, title(text)), none)
  const back = jump(all.app, all.history, 1)!
  expect(back.app.title).toBe('A')
  expect(jump(back.app, back.history, 3)?.app.title).toBe('C')
  expect(jump(all.app, all.history, 0)?.app).toEqual(parcelApp)
  expect(jump(all.app, all.history, 4)).toBeNull()
})

test('a new act forgets what was undone', () => {
  const back = undo(act(none, title('A')).app, act(none, title('A')).history)!
  expect(act(back, title('B')).history.undone).toEqual([])
})
