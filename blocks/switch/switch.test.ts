import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderSwitch } from './switch.render.ts'

test('is a checkbox that says it is a switch', () =>
  expect(asText(renderSwitch({ ask: 'x' }, testContext({ schema: { type: 'boolean' }, value: 'true' })))).toMatch(
    /<input type="checkbox" id="n1" name="x" value="true" role="switch" checked/,
  ))
test('has to be on only where the question admits nothing else', () => {
  expect(asText(renderSwitch({ ask: 'x' }, testContext({ schema: { type: 'boolean' } })))).not.toContain(' required')
  expect(asText(renderSwitch({ ask: 'x' }, testContext({ schema: { type: 'boolean', const: true } })))).toContain(' required')
})
