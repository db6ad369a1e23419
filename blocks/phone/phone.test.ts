import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderPhone } from './phone.render.ts'

const schema = { type: 'string', format: 'phone' }

test('begins with the usual country, and keeps the one of the answer', () => {
  expect(asText(renderPhone({ ask: 'x' }, testContext({ schema })))).toMatch(/name="x-code".*value="86" selected/)
  const part = (name: string) => ({ code: '44', number: '20 7946 0958' })[name] ?? ''
  const shown = asText(renderPhone({ ask: 'x' }, testContext({ schema, part })))
  expect(shown).toMatch(/value="44" selected.* value="20 7946 0958"/)
  expect(shown).not.toContain('value="86" selected')
})
test('asks for no code where the question takes numbers of one country', () => {
  const shown = asText(renderPhone({ ask: 'x' }, testContext({ schema: { type: 'string', pattern: '^1[0-9]{10}$' }, value: '13800138000' })))
  expect(shown).not.toContain('<select')
  expect(shown).toContain(' autocomplete="tel"')
  expect(shown).toContain('|^1[0-9]{10}$"')
})
