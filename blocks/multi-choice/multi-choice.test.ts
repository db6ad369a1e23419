import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderMultiChoice } from './multi-choice.render.ts'

const asked = { schema: { type: 'array', items: { enum: ['none', 'a', 'b'] }, minItems: 1, maxItems: 2 } }

test('puts “none of these” last, whatever its place', () => {
  const shown = asText(renderMultiChoice({ ask: 'x', none: 'none' }, testContext(asked)))
  expect([...shown.matchAll(/ value="(\w+)"/g)].map(([, value]) => value)).toEqual(['a', 'b', 'none'])
  expect(shown).toContain(' data-least="1" data-most="2" data-none="none"')
})
test('says how many before anyone chooses, in the words of the refusal', () =>
  expect(asText(renderMultiChoice({ ask: 'x' }, testContext(asked)))).toMatch(
    /data-invalid="Choose at most 2".*<p class="tl-help" id="n1-help">Choose at most 2</,
  ))
test('keeps what was chosen', () =>
  expect(asText(renderMultiChoice({ ask: 'x' }, testContext({ ...asked, chosen: (one) => one === 'b' })))).toContain('value="b" checked'))
