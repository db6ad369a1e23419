import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderSignature } from './signature.render.ts'

const schema = { type: 'string', format: 'signature' }

test('is a typed name without a script, and says that it counts', () => {
  const shown = asText(renderSignature({ ask: 'x' }, testContext({ schema })))
  expect(shown).toMatch(/<input class="tl-input" name="x" autocomplete="name".* required value=""/)
  expect(shown).toContain('Typing your full name counts as signing.')
})
test('shows what was drawn, and asks for no name any more', () => {
  const part = (name: string) => ({ drawn: 'svg:M1 2l3 4', path: 'M1 2l3 4' })[name] ?? ''
  const shown = asText(renderSignature({ ask: 'x' }, testContext({ schema, part })))
  expect(shown).toContain('<path d="M1 2l3 4"/>')
  expect(shown).not.toContain(' required')
})
