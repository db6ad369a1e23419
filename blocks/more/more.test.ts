import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderMore } from './more.render.ts'

test('is a way to the same view, with the answer that makes it longer', () => {
  let asked: unknown
  const way: ReturnType<typeof testContext>['way'] = (view, { set, inside }) => {
    asked = { view, set }
    return testContext().way(view, { look: 'x', inside })
  }
  const context = testContext({}, { way })
  expect(asText(renderMore({ ask: 'count', count: '40' }, context))).toContain('Show more')
  expect(asked).toEqual({ view: null, set: { count: '40' } })
})
