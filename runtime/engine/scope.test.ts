import { expect, test } from 'vitest'
import { itemScope, viewScope } from './scope.ts'
import { testApp, testWorld } from './testing-world.ts'

// A studio compiles after every keystroke for hours: what a scope costs (its CEL environment) must be made once, not held anew each time.
test('the same view has the same scope after an edit that does not concern it', () => {
  const before = viewScope(testApp(), testWorld, 'result')
  const app = testApp()
  app.views.result!.blocks.unshift({ id: 'x1', type: 'heading', props: { text: 'New' } })
  expect(viewScope(testApp(), testWorld, 'result').names).toBe(before.names)
  expect(viewScope(app, testWorld, 'start').names).toBe(viewScope(testApp(), testWorld, 'start').names)
})
test('items of a list, known or not, have one scope per list', () => {
  const scope = viewScope(testApp(), testWorld, 'result')
  expect(itemScope(scope).names).toBe(itemScope(scope).names)
  const item = { type: 'object' }
  expect(itemScope(scope, item).names).toBe(itemScope(scope, item).names)
  expect(itemScope(scope, item).names.item).toBe(item)
})
