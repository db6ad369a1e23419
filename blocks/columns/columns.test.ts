import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderColumns } from './columns.render.ts'

test('is two columns until the third has something in it', () => {
  expect(asText(renderColumns({}, testContext({}, { filled: (name) => name !== 'c' })))).toBe(
    '<div class="tl-columns"><div><p>a</p></div><div><p>b</p></div></div>',
  )
  expect(asText(renderColumns({}, testContext()))).toContain('tl-columns-3')
})
