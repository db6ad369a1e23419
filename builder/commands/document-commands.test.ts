import { describe, expect, test } from 'vitest'
import type { App } from '../../schemas/documents.ts'
import { locate } from '../core/locate.ts'
import { at, parcelApp } from '../core/parcel.fixture.ts'
import { run } from '../core/run.fixture.ts'
import addView from './add-view.command.ts'
import removeView from './remove-view.command.ts'
import renameView from './rename-view.command.ts'
import setApp from './set-app.command.ts'
import setProp from './set-prop.command.ts'
import setText from './set-text.command.ts'
import setWhen from './set-when.command.ts'

describe('texts', () => {
  test('in the first language stand in the node, in others among the translations', () => {
    expect(locate(run(setText, at('t1'), { path: 'text', text: 'Here' }).app, 't1')?.node.props?.text).toBe('Here')
    const after = run(setText, { ...at('h2'), locale: 'zh-CN' }, { path: 'text', text: '更多' })
    expect(after.app.strings?.['zh-CN']?.['h2.text']).toBe('更多')
    expect(locate(after.app, 'h2')?.node).toBe(locate(parcelApp, 'h2')?.node)
  })
  test('an empty translation is none', () => {
    expect(run(setText, at('t1'), { path: 'text', text: '', locale: 'zh-CN' }).app.strings?.['zh-CN']).not.toHaveProperty('t1.text')
  })
  test('a list item that has no id yet gets one to be translated by', () => {
    const listed = run(setProp, at('t1'), { path: 'items', value: [{ label: 'A' }] })
    const after = run(setText, listed, { path: ['items', 0, 'label'], text: '甲', locale: 'zh-CN' })
    expect(locate(after.app, 't1')?.node.props?.items).toEqual([{ label: 'A', id: 'i1' }])
    expect(after.app.strings?.['zh-CN']?.['t1.items.i1.label']).toBe('甲')
  })
  test('the translations of a list item go with it', () => {
    const listed = run(setProp, at('t1'), {
      path: 'items',
      value: [
        { id: 'i1', label: 'A' },
        { id: 'i2', label: 'B' },
      ],
    })
    const both = ['i1', 'i2'].reduce((state, _, i) => run(setText, state, { path: ['items', i, 'label'], text: '字', locale: 'zh-CN' }), listed)
    const after = run(setProp, both, { path: 'items', value: [{ id: 'i2', label: 'B' }] })
    expect(Object.keys(after.app.strings?.['zh-CN'] ?? {}).filter((key) => key.startsWith('t1.items'))).toEqual(['t1.items.i2.label'])
  })
})

test('an empty condition is none', () => {
  const shown = run(setWhen, at('t1'), { value: 'parcel.late' })
  expect(locate(shown.app, 't1')?.node.when).toBe('parcel.late')
  expect(locate(run(setWhen, shown, { value: ' ' }).app, 't1')?.node).not.toHaveProperty('when')
})

describe('views', () => {
  test('a new one stands after the shown one, is titled in the app’s languages, and is shown', () => {
    const after = run(addView, at(null, 'start'))
    expect(Object.keys(after.app.views)).toEqual(['start', 'view', 'result'])
    expect(after.view).toBe('view')
    expect(after.app.strings?.['zh-CN']?.['$view.title']).toBe('新页面')
  })
  test('renamed, it is followed by guards and refusals that lead to it', () => {
    const app = structuredClone(parcelApp) as App
    const [start, result] = Object.keys(app.views) as [string, string]
    app.views[start]!.guards = [{ when: 'true', to: result }]
    const form = app.views[start]!.blocks.find(({ type }) => type === 'form')!
    form.props = { ...form.props, command: { service: 'x@1', input: {}, refused: { gone: result, late: start } } }
    const after = run(renameView, { ...at(null), app }, { view: result, to: 'elsewhere' }).app
    expect(after.views[start]?.guards).toEqual([{ when: 'true', to: 'elsewhere' }])
    expect(locate(after, form.id)?.node.props?.command).toMatchObject({ refused: { gone: 'elsewhere', late: start } })
  })
  test('renamed, it keeps its place, its title and all that leads to it', () => {
    const after = run(renameView, at(null), { to: 'Found it' })
    expect(Object.keys(after.app.views)).toEqual(['start', 'foundIt'])
    expect(locate(after.app, 'f1')?.node.props?.next).toBe('foundIt')
    expect(after.app.strings?.['zh-CN']?.['$foundIt.title']).toBe('结果')
    expect(after.view).toBe('foundIt')
  })
  test('removed, it takes all its translations; the last one stays', () => {
    const after = run(removeView, at(null))
    expect(Object.keys(after.app.strings?.['zh-CN'] ?? {})).toEqual(['h1.text', '$start.title', '$app.title'])
    expect(after.view).toBe('start')
    expect(removeView.plan(after, {})).toBeNull()
  })
})

describe('the app', () => {
  test('is titled in the language that is worked on', () => {
    expect(run(setApp, at(null), { title: 'Parcel' }).app.title).toBe('Parcel')
    expect(run(setApp, at(null), { title: '包裹', locale: 'zh-CN' }).app.strings?.['zh-CN']?.['$app.title']).toBe('包裹')
  })
  test('gives up a language with its translations, but not its first', () => {
    expect(run(setApp, at(null), { locales: ['en'] }).app.strings).toEqual({})
    expect(setApp.plan(at(null), { locales: ['zh-CN'] })).toBeNull()
  })
})
