import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderConsent } from './consent.render.ts'

const schema = { type: 'string', const: '2026-11' }

test('answers with the version of the text, and has to be ticked', () => {
  const shown = asText(renderConsent({ ask: 'terms', text: 'I agree' }, testContext({ schema, label: 'The terms' })))
  expect(shown).toContain('name="terms" value="2026-11" required')
  expect(shown).toContain('data-missing="Tick “The terms” to go on"')
})
test('stays ticked for this version only', () => {
  expect(asText(renderConsent({ ask: 'terms' }, testContext({ schema, value: '2026-11' })))).toContain(' checked')
  expect(asText(renderConsent({ ask: 'terms' }, testContext({ schema, value: '2025-01' })))).not.toContain(' checked')
})
test('has its link beside the label, so that reading is not agreeing', () =>
  expect(asText(renderConsent({ ask: 'terms', link: 'https://a.example/terms' }, testContext({ schema })))).toMatch(/<\/label>.*<a [^>]*target="_blank"/))
