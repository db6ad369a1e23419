import { expect, test } from 'vitest'
import { Hole } from '../kit/hole.ts'
import { asText, fill } from '../kit/testing.ts'
import { renderDivider } from './divider.render.ts'

test('is a line', () => expect(asText(renderDivider({}))).toBe('<hr class="tl-divider">'))
test('with a word is a text, also where the word comes from data', () => {
  expect(asText(renderDivider({ label: 'or' }))).toBe('<p class="tl-divider tl-divider-word">or</p>')
  const { ops } = renderDivider({ label: new Hole([0]) })
  expect(fill(ops, [() => 'or'])).toContain('<p ')
  expect(fill(ops, [() => ''])).toContain('<hr ')
})
