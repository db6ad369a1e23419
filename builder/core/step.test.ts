import { describe, expect, test } from 'vitest'
import { parcelApp } from './parcel.fixture.ts'
import { obey } from './run.fixture.ts'
import { applyStep, type Step, type StepError } from './step.ts'

const node = { id: 'n9', type: 'text', props: { text: 'New' } }

describe('a step does what it says and can be taken back', () => {
  test('insert into a view, a slot and a slot that is not there yet', () => {
    expect(obey(parcelApp, { op: 'insert', place: { view: 'start', parent: null, slot: '', index: 1 }, node }).views.start?.blocks.map((b) => b.id)).toEqual([
      'h1',
      'n9',
      'f1',
    ])
    expect(
      obey(parcelApp, { op: 'insert', place: { view: 'result', parent: 's1', slot: 'body', index: 2 }, node }).views.result?.blocks[0]?.slots?.body?.map(
        (b) => b.id,
      ),
    ).toEqual(['t1', 't2', 'n9'])
    expect(obey(parcelApp, { op: 'insert', place: { view: 'start', parent: 'f1', slot: 'fields', index: 0 }, node }).views.start?.blocks[1]?.slots).toEqual({
      fields: [node],
    })
    expect(
      obey(parcelApp, { op: 'insert', place: { view: 'result', parent: 's1', slot: 'foot', index: 0 }, node }).views.result?.blocks[0]?.slots?.foot,
    ).toEqual([node])
  })

  test('remove, also what has children', () => {
    expect(obey(parcelApp, { op: 'remove', node: 's1' }).views.result?.blocks.map((b) => b.id)).toEqual(['h2'])
    expect(obey(parcelApp, { op: 'remove', node: 't1' }).views.result?.blocks[0]?.slots?.body?.map((b) => b.id)).toEqual(['t2'])
  })

  test('move among siblings, into a slot, to another view', () => {
    expect(
      obey(parcelApp, { op: 'move', node: 't2', to: { view: 'result', parent: 's1', slot: 'body', index: 0 } }).views.result?.blocks[0]?.slots?.body?.map(
        (b) => b.id,
      ),
    ).toEqual(['t2', 't1'])
    expect(
      obey(parcelApp, { op: 'move', node: 'h1', to: { view: 'start', parent: 'f1', slot: 'fields', index: 0 } }).views.start?.blocks.map((b) => b.id),
    ).toEqual(['f1'])
    expect(obey(parcelApp, { op: 'move', node: 's1', to: { view: 'start', parent: null, slot: '', index: 0 } }).views.start?.blocks.map((b) => b.id)).toEqual([
      's1',
      'h1',
      'f1',
    ])
  })

  test('set, add and take away a value, with the order of the keys', () => {
    expect(obey(parcelApp, { op: 'set', path: ['title'], value: 'Parcel' }).title).toBe('Parcel')
    expect(obey(parcelApp, { op: 'set', path: ['views', 'start', 'blocks', 0, 'when'], value: 'true' }).views.start?.blocks[0]?.when).toBe('true')
    expect(Object.keys(obey(parcelApp, { op: 'set', path: ['views', 'start'] }).views)).toEqual(['result'])
    expect(Object.keys(obey(parcelApp, { op: 'set', path: ['views', 'between'], value: { blocks: [] }, at: 1 }).views)).toEqual(['start', 'between', 'result'])
    expect(obey(parcelApp, { op: 'set', path: ['start'] })).toEqual(parcelApp)
    expect(obey(parcelApp, { op: 'set', path: [], value: { ...parcelApp, title: 'Another' } }).title).toBe('Another')
  })
})

test('what a step does not touch is shared, not copied', () => {
  const after = obey(parcelApp, { op: 'set', path: ['views', 'result', 'blocks', 0, 'slots', 'body', 0, 'props', 'text'], value: 'Here' })
  expect(after.views.start).toBe(parcelApp.views.start)
  expect(after.views.result?.blocks[1]).toBe(parcelApp.views.result?.blocks[1])
  expect(after.views.result?.blocks[0]?.slots?.body?.[1]).toBe(parcelApp.views.result?.blocks[0]?.slots?.body?.[1])
})

test.each([
  ['no-node', { op: 'remove', node: 'zz' }],
  ['no-node', { op: 'move', node: 'zz', to: { view: 'start', parent: null, slot: '', index: 0 } }],
  ['no-place', { op: 'insert', place: { view: 'nowhere', parent: null, slot: '', index: 0 }, node }],
  ['no-place', { op: 'insert', place: { view: 'start', parent: 't1', slot: 'body', index: 0 }, node }],
  ['bad-index', { op: 'insert', place: { view: 'start', parent: null, slot: '', index: 3 }, node }],
  [
    'id-taken',
    { op: 'insert', place: { view: 'start', parent: null, slot: '', index: 0 }, node: { ...node, id: 'x1', slots: { body: [{ id: 't1', type: 'text' }] } } },
  ],
  ['into-itself', { op: 'move', node: 's1', to: { view: 'result', parent: 's1', slot: 'body', index: 0 } }],
  ['bad-path', { op: 'set', path: ['views', 'nowhere', 'title'], value: 'x' }],
  ['bad-path', { op: 'set', path: ['views', 'start', 'blocks', 9], value: node }],
  ['bad-path', { op: 'set', path: ['views', 'start', 'blocks', 0] }],
  ['bad-path', { op: 'set', path: [] }],
  ['bad-path', { op: 'set', path: ['__proto__', 'polluted'], value: true }],
  ['bad-path', { op: 'set', path: ['constructor'], value: true }],
] as [StepError, Step][])('answers “%s” and leaves the document alone: %j', (code, step) => {
  expect(applyStep(parcelApp, step)).toEqual({ ok: false, code })
})
