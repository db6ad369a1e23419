import { expect, test } from 'vitest'
import { sampleState } from '../../runtime/engine/samples.ts'
import type { Command } from '../core/command.ts'
import { at, world } from '../core/parcel.fixture.ts'
import { run } from '../core/run.fixture.ts'
import { commands } from '../generated/registry.ts'
import { changedNodes } from './changed-nodes.ts'
import { drawNodes, drawScene, type Scene } from './scene.ts'

const first = at('t1')
const state = sampleState(first.app, world, 'result')
const scene = (app: Scene['app'], locale = 'en'): Scene => ({ app, world, view: 'result', locale, state })
const changes = <A>(command: Command<A>, args?: A, locale = 'en') =>
  changedNodes(scene(first.app, locale), scene(run(command, first, args).app, locale))?.map(({ id }) => id)

test('a changed text draws the node it stands in again, and nothing else', () => {
  expect(changes(commands['set-text'], { path: 'text', text: 'Here' })).toEqual(['s1'])
})

test('a translation draws only where its language is shown', () => {
  const args = { path: 'text', text: '到这儿了', locale: 'zh-CN' }
  expect(changes(commands['set-text'], args, 'zh-CN')).toEqual(['s1'])
  expect(changes(commands['set-text'], args)).toEqual([])
})

test('an inserted node draws itself, a removed or moved one nothing', () => {
  expect(changes(commands['insert-block'], { type: 'text', place: { view: 'result', parent: null, slot: '', index: 0 } })).toEqual(['t3'])
  expect(changes(commands['remove-block'], { id: 'h2' })).toEqual([])
  expect(changes(commands['move-block'], { id: 'h2', to: { view: 'result', parent: null, slot: '', index: 0 } })).toEqual([])
})

test('what the whole view depends on draws the whole view', () => {
  expect(changes(commands['set-view'], { title: 'Another' })).toBeUndefined()
  expect(changes(commands['add-view'], {})).toBeUndefined()
  expect(changes(commands['add-ask'], { ask: { fact: 'parcelNo' } })).toBeUndefined()
  expect(changes(commands['set-text'], { id: 'h1', path: 'text', text: 'Elsewhere' })).toBeUndefined()
})

test('a node drawn alone is what it is in the whole', () => {
  const whole = drawScene(scene(first.app))!
  for (const [id, html] of drawNodes(scene(first.app), first.app.views.result!.blocks)!) {
    expect(html.startsWith(`<!--[${id}-->`)).toBe(true)
    expect(whole).toContain(html)
  }
})

test('the canvas draws an app that cannot be published yet', () => {
  const app = {
    ...first.app,
    title: '',
    views: {
      result: {
        blocks: [
          { id: 'x', type: 'heading', props: { text: '{{ nobody.knows }}' } },
          { id: 'y', type: 'nonsense' },
          { id: 'z', type: 'text', props: { text: 'Still here' } },
        ],
      },
    },
  }
  expect(drawScene(scene(app))).toContain('Still here')
})
