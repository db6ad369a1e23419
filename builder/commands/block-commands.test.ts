import { describe, expect, test } from 'vitest'
import { clip, readClip, writeClip } from '../core/clipboard.ts'
import { locate } from '../core/locate.ts'
import { at, parcelApp } from '../core/parcel.fixture.ts'
import { run } from '../core/run.fixture.ts'
import copy from './copy.command.ts'
import duplicate from './duplicate-block.command.ts'
import insertBlock from './insert-block.command.ts'
import insertDataBlock from './insert-data-block.command.ts'
import moveBlock from './move-block.command.ts'
import moveDown from './move-down.command.ts'
import moveUp from './move-up.command.ts'
import paste from './paste.command.ts'
import remove from './remove-block.command.ts'
import selectNext from './select-next.command.ts'
import selectParent from './select-parent.command.ts'
import wrap from './wrap-in-section.command.ts'

const ids = (state: { app: typeof parcelApp }, view = 'result') => state.app.views[view]!.blocks.map(({ id }) => id)
const zh = (state: { app: typeof parcelApp }) => state.app.strings?.['zh-CN'] ?? {}

describe('remove', () => {
  test('takes the translations of all that goes, and selects the next one', () => {
    const after = run(remove, at('s1'))
    expect(Object.keys(zh(after))).toEqual(['h1.text', '$start.title', '$result.title', '$app.title'])
    expect(after.selection).toBe('h2')
  })
  test('selects the one before where it was the last, then the parent', () => {
    const once = run(remove, at('t2'))
    expect(once.selection).toBe('t1')
    expect(run(remove, once).selection).toBe('s1')
  })
})

describe('duplicate', () => {
  test('puts the copy below with its translations, under ids of its own', () => {
    const after = run(duplicate, at('s1'))
    expect(ids(after)).toEqual(['s1', 's2', 'h2'])
    expect(after.selection).toBe('s2')
    expect([zh(after)['t3.text'], zh(after)['t4.text']]).toEqual(['运输途中', '谢谢'])
  })
})

describe('insert', () => {
  test('goes into the selected container, after any other selected node, and at the end where nothing is selected', () => {
    expect(locate(run(insertBlock, at('s1'), { type: 'text' }).app, 't3')).toMatchObject({ parent: 's1', index: 2 })
    expect(locate(run(insertBlock, at('t1'), { type: 'text' }).app, 't3')).toMatchObject({ parent: 's1', index: 1 })
    expect(locate(run(insertBlock, at(null), { type: 'text' }).app, 't3')).toMatchObject({ parent: null, index: 2 })
  })
  test('brings its words in the app’s languages', () => {
    const after = run(insertBlock, at(null), { type: 'heading' })
    expect(locate(after.app, 'h3')?.node.props?.text).toBe('Heading')
    expect(zh(after)['h3.text']).toBe('标题')
  })
  test('a block that asks brings a question', () => {
    const after = run(insertBlock, at('f1', 'start'), { type: 'rating' })
    expect(after.app.asks.rating?.value).toMatchObject({ type: 'integer', maximum: 5 })
    expect(locate(after.app, 'r1')).toMatchObject({ parent: 'f1', node: { props: { ask: 'rating' } } })
  })
  test('a form leads to the next view', () => {
    expect(locate(run(insertBlock, at(null, 'start'), { type: 'form' }).app, 'f2')?.node.props?.next).toBe('result')
  })
  test('a slot takes only what it accepts', () => {
    expect(insertBlock.plan(at(null), { type: 'text', place: { view: 'result', parent: 't1', slot: 'body', index: 0 } })).toBeNull()
  })
})

describe('insert a data block', () => {
  const dataBlock = { id: 'parcel-place', version: '1.0.0' }
  test('fetches what it shows, and has the form that leads here ask for what that needs', () => {
    const after = run(insertDataBlock, at(null), { dataBlock })
    expect(after.app.views.result?.data).toEqual({ parcel: { service: 'parcel@1', input: { no: { $: 'asks.no' } } } })
    expect(after.app.asks.no).toEqual({ fact: 'parcelNo' })
    expect(locate(after.app, 'a1')).toMatchObject({ view: 'start', parent: 'f1', node: { type: 'ask', props: { ask: 'no' } } })
    expect(locate(after.app, 'p1')?.node).toMatchObject({ type: 'data:parcel-place@1', from: { parcel: 'parcel' } })
  })
  test('a second one uses the same data and asks nothing again', () => {
    const once = run(insertDataBlock, at(null), { dataBlock })
    const twice = run(insertDataBlock, once, { dataBlock })
    expect(Object.keys(twice.app.views.result?.data ?? {})).toEqual(['parcel'])
    expect(Object.keys(twice.app.asks)).toEqual(['no'])
    expect(locate(twice.app, 'f1')?.node.slots?.fields).toHaveLength(1)
  })
  test('uses a question that already asks the same fact', () => {
    const app = { ...parcelApp, asks: { number: { fact: 'parcelNo' } } }
    expect(run(insertDataBlock, at(null, 'result', app), { dataBlock }).app.views.result?.data?.parcel?.input).toEqual({ no: { $: 'asks.number' } })
  })
})

describe('move', () => {
  test('keeps translations, and takes the data along to another view', () => {
    const withData = run(insertDataBlock, at(null), { dataBlock: { id: 'parcel-place', version: '1.0.0' } })
    const after = run(moveBlock, withData, { id: 'p1', to: { view: 'start', parent: null, slot: '', index: 0 } })
    expect(ids(after, 'start')[0]).toBe('p1')
    expect(after.app.views.start?.data?.parcel).toEqual(withData.app.views.result?.data?.parcel)
    expect(zh(run(moveBlock, at('t1'), { to: { view: 'start', parent: null, slot: '', index: 0 } }))['t1.text']).toBe('运输途中')
  })
  test('counts places as they are before the move', () => {
    expect(ids(run(moveBlock, at('s1'), { to: { view: 'result', parent: null, slot: '', index: 2 } }))).toEqual(['h2', 's1'])
    expect(moveBlock.plan(at('s1'), { to: { view: 'result', parent: null, slot: '', index: 1 } })).toBeNull()
    expect(moveBlock.plan(at('s1'), { to: { view: 'result', parent: 's1', slot: 'body', index: 0 } })).toBeNull()
  })
  test('up and down step past neighbours, into containers and out of them', () => {
    const inside = run(moveUp, at('h2'))
    expect(locate(inside.app, 'h2')).toMatchObject({ parent: 's1', index: 2 })
    const up = run(moveUp, inside)
    expect(locate(up.app, 'h2')).toMatchObject({ parent: 's1', index: 1 })
    const out = run(moveDown, run(moveDown, up))
    expect(locate(out.app, 'h2')).toMatchObject({ parent: null, index: 1 })
    expect(moveDown.plan(out, {})).toBeNull()
  })
  test('wraps in a section', () => {
    const after = run(wrap, at('h2'))
    expect(locate(after.app, 'h2')?.parent).toBe(after.selection)
  })
})

describe('copy and paste', () => {
  test('carry translations, questions and data to another app, under ids free there', () => {
    const source = run(insertDataBlock, at(null), { dataBlock: { id: 'parcel-place', version: '1.0.0' } })
    const text = writeClip(clip(source.app, 'result', [locate(source.app, 'p1')!.node, locate(source.app, 's1')!.node]))
    const empty = { ...parcelApp, asks: {}, views: { start: { blocks: [{ id: 'p1', type: 'text' }] } }, strings: {} }
    const after = run(paste, at(null, 'start', empty), { clip: readClip(text) })
    expect(ids(after, 'start')).toEqual(['p1', 'p2', 's1'])
    expect(after.app.views.start?.data?.parcel?.service).toBe('parcel@1')
    expect(zh(after)['t1.text']).toBe('运输途中')
  })
  test('a copy of a container goes after it, not into it', () => {
    const copied = copy.plan(at('s1'), {})?.clip
    expect(ids(run(paste, at('s1'), { clip: copied ?? null }))).toEqual(['s1', 's2', 'h2'])
  })
  test.each(['', 'hello', '{"touchlet":"nodes"}', '{"touchlet":"nodes","nodes":[{"id":1}],"strings":{},"asks":{},"data":{},"locale":"en"}'])(
    'what is not a clip is left to others: %s',
    (text) => {
      expect(readClip(text)).toBeNull()
    },
  )
})

test('walks a view in reading order, and up to what a node stands in', () => {
  expect(run(selectNext, at('s1')).selection).toBe('t1')
  expect(run(selectNext, at('t2')).selection).toBe('h2')
  expect(selectNext.plan(at('h2'), {})).toBeNull()
  expect(run(selectParent, at('t2')).selection).toBe('s1')
  expect(run(selectParent, at('s1')).selection).toBeNull()
})
