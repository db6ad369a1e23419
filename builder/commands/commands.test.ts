import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { App } from '../../schemas/documents.ts'
import { clip } from '../core/clipboard.ts'
import type { Command, EditorState } from '../core/command.ts'
import { locate } from '../core/locate.ts'
import { at, parcelApp } from '../core/parcel.fixture.ts'
import { run } from '../core/run.fixture.ts'
import type { Step } from '../core/step.ts'
import { applySteps } from '../core/transaction.ts'
import { walkApp } from '../core/walk.ts'
import { commands } from '../generated/registry.ts'

/** The same small app with what every command needs to find: two questions, and a block with a picture. */
const app: App = {
  ...parcelApp,
  asks: { parcelNo: { fact: 'parcelNo' }, why: { value: { type: 'string' }, label: { en: 'Why?' } } },
  views: {
    ...parcelApp.views,
    result: {
      ...parcelApp.views.result!,
      blocks: [...parcelApp.views.result!.blocks, { id: 'p1', type: 'image', props: { src: '/pictures/old', alt: 'A parcel' } }],
    },
  },
}
const all = Object.entries(commands) as [string, Command<unknown>][]

/** Arguments for a random run of a command: some fit, some do not. */
function randomArgs(name: string, pick: (n: number) => number, { app, view }: EditorState): unknown {
  const nodes = [...walkApp(app)].map(({ id }) => id)
  const views = Object.keys(app.views)
  const any = <T>(list: readonly T[]): T | undefined => list[pick(list.length || 1)]
  const parent = any(nodes)
  const place =
    pick(2) === 0
      ? { view: any(views) ?? view, parent: null, slot: '', index: pick(4) }
      : { view, parent: parent ?? null, slot: any(['body', 'fields', 'items']) ?? 'body', index: pick(3) }
  const text = any(['', 'Hello', '你好', '{{ parcel.place }}', '<b>']) ?? ''
  const id = any(nodes)
  switch (name) {
    case 'insert-block':
      return { type: any(['heading', 'text', 'section', 'form', 'ask', 'rating', 'nonsense']), ...(pick(2) ? { place } : {}) }
    case 'insert-data-block':
      return { dataBlock: { id: 'parcel-place', version: pick(4) ? '1.0.0' : '9.0.0' } }
    case 'move-block':
      return { id, to: place }
    case 'paste':
      return { clip: id === undefined ? null : clip(app, locate(app, id)!.view, [locate(app, id)!.node]) }
    case 'set-prop':
      return { id, path: any(['text', 'level', 'items']), value: any([text, 2, undefined, [{ id: 'i1', label: 'x' }], []]) }
    case 'set-picture':
      return { id: any(['p1', id]), path: any([['src'], ['src'], ['items', 0, 'image'], []]), picture: { address: '/pictures/x', width: 6000, height: 3 } }
    case 'set-text':
      return { id, path: any(['text', ['items', 0, 'label']]), text, locale: any(['en', 'zh-CN', 'fr']) }
    case 'set-when':
    case 'set-each':
      return { id, value: any(['', 'true', 'parcel.late']) }
    case 'add-view':
      return { title: any(['Thanks', '谢谢', undefined]) }
    case 'rename-view':
      return { view: any(views), to: any(['Outcome page', 'start', '结果', 'x1']) }
    case 'remove-view':
      return { view: any(views) }
    case 'set-view':
      return { view: any(views), title: text, locale: any(['en', 'zh-CN']) }
    case 'set-app':
      return {
        ...(pick(2) ? { title: any(['Parcel', '包裹']) } : { job: 'Another' }),
        ...(pick(3) ? {} : { locales: any([['en'], ['en', 'zh-CN', 'fr'], ['fr']]) }),
        locale: any(['en', 'zh-CN']),
      }
    case 'add-ask':
      return { ask: any([{ fact: 'parcelNo' }, { value: { type: 'string' }, label: { en: 'Why?' } }, {}]), ...(pick(2) ? { place } : {}) }
    case 'set-ask':
      return { name: any(Object.keys(app.asks)) ?? 'none', ...(pick(2) ? { ask: { fact: 'parcelNo' } } : {}) }
    default:
      return pick(2) && id !== undefined ? { id } : {}
  }
}

describe('every command', () => {
  test.each(all)('%s has a label in both languages, and keys no other command has', (name, command) => {
    expect(command.label.en).not.toBe('')
    expect(command.label['zh-CN']).toMatch(/[\u4e00-\u9fff]/)
    const others = all.filter(([other]) => other !== name).flatMap(([, one]) => one.keys ?? [])
    for (const key of command.keys ?? []) expect(others).not.toContain(key)
  })

  test.each(all)('%s plans without touching the document, obeys the law of steps, or says that it does not apply', (name, command) => {
    let applied = 0
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), fc.constantFrom('h1', 'f1', 's1', 't1', 'h2', 'p1', null, 'gone'), (numbers, selection) => {
        const pick = (n: number) => (numbers.next().value as number) % n
        const state = at(selection, selection === 'h1' || selection === 'f1' ? 'start' : 'result', app)
        const args = randomArgs(name, pick, state)
        if (!command.plan(state, args)) return
        run(command, state, args)
        applied++
      }),
      { numRuns: 60 },
    )
    expect(applied, `${name} applied to none of the random arguments: randomArgs has to give some that fit`).toBeGreaterThan(0)
  })
})

test('after any acts, undoing all gives the first document and redoing all the last, byte for byte', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1000)), fc.integer({ min: 1, max: 25 }), (numbers, count) => {
      const pick = (n: number) => (numbers.next().value as number) % n
      let state: EditorState = at(null, 'result', app)
      const inverses: (readonly Step[])[] = []
      const forwards: (readonly Step[])[] = []
      for (let i = 0; i < count; i++) {
        const [name, command] = all[pick(all.length)]!
        const planned = command.plan(state, randomArgs(name, pick, state))
        if (!planned) continue
        const done = applySteps(state.app, planned.steps)
        if (!done.ok) throw new Error(`${name}: ${done.code} at step ${done.step} of ${JSON.stringify(planned.steps)}`)
        forwards.push(planned.steps)
        inverses.unshift(done.inverse)
        const view = planned.view ?? state.view
        state = { ...state, app: done.app, view, selection: planned.selection === undefined ? state.selection : planned.selection }
        const ids = [...walkApp(state.app)].map(({ id }) => id)
        expect(new Set(ids).size, `${name} keeps ids unique`).toBe(ids.length)
        expect(Object.hasOwn(state.app.views, view), `${name} leaves the person in a view that exists`).toBe(true)
      }
      const play = (from: App, lists: typeof forwards) =>
        lists.reduce((now, steps) => {
          const done = applySteps(now, steps)
          if (!done.ok) throw new Error(done.code)
          return done.app
        }, from)
      const first = play(state.app, inverses)
      expect(JSON.stringify(first)).toBe(JSON.stringify(app))
      expect(JSON.stringify(play(first, forwards))).toBe(JSON.stringify(state.app))
    }),
    { numRuns: 150 },
  )
})
