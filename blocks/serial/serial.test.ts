import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderSerial } from './serial.render.ts'

test('is typed, checked by the question’s own pattern', () => {
  const shown = asText(renderSerial({ ask: 'serial' }, testContext({ schema: { type: 'string', pattern: '^AU[0-9]{8}$', minLength: 10, maxLength: 10 } })))
  expect(shown).toContain('|^AU[0-9]{8}$" required')
  expect(shown).toContain(' autocapitalize="characters" autocomplete="off"')
})
test('has no button to scan before a script has found that it can', () =>
  expect(asText(renderSerial({ ask: 'serial' }, testContext()))).not.toContain('<button'))
