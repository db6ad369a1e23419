import { expect, test } from 'vitest'
import { compile } from '../../engine/compile.ts'
import { load } from '../../engine/load.ts'
import { testApp, testWorld } from '../../engine/testing-world.ts'
import { guardedView } from './guarded-view.ts'
import type { OpenApp } from './page-request.ts'

/** Which view is shown for each, where every view's guard holds and leads to the next named. */
function shown(guards: Record<string, string>): Record<string, string> {
  const app = testApp()
  for (const view of new Set(Object.entries(guards).flat())) app.views[view] = { blocks: [] }
  for (const [view, to] of Object.entries(guards)) app.views[view]!.guards = [{ when: 'true', to }]
  const release = compile(app, testWorld, { marks: true }).release!
  const open = { release, loaded: load(release, 'en') } as OpenApp
  return Object.fromEntries(Object.keys(guards).map((view) => [view, guardedView(open, view, { asks: {}, done: {} }, 0)]))
}

test('guards are followed to the last view', () => expect(shown({ a: 'b', b: 'c' })).toEqual({ a: 'c', b: 'c' }))
test('a circle of guards comes to rest: what a view leads to is shown when it is asked for itself', () => {
  for (const guards of [{ a: 'b', b: 'a' }, { a: 'b', b: 'c', c: 'b' }, { a: 'a' }] as Record<string, string>[]) {
    const views = shown(guards)
    for (const to of Object.values(views)) expect(views[to], JSON.stringify(guards)).toBe(to)
  }
})
