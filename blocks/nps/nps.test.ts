import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderNps } from './nps.render.ts'

const schema = { type: 'integer', minimum: 0, maximum: 10 }

test('offers 0 to 10, and 0 is an answer', () => {
  const shown = asText(renderNps({ ask: 'x' }, testContext({ schema, value: '0' })))
  expect(shown.match(/type="radio"/g)).toHaveLength(11)
  expect(shown).toContain('value="0" id="n1" required checked')
  expect(shown).not.toContain('value="10" checked')
})
test('says what the ends mean where they are chosen, too', () =>
  expect(asText(renderNps({ ask: 'x', low: 'Never', high: 'Surely' }, testContext({ schema })))).toMatch(
    /0<span class="tl-hidden"> Never<\/span>.*10<span class="tl-hidden"> Surely/,
  ))
