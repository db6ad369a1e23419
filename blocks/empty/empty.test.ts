import { expect, test } from 'vitest'
import { Hole } from '../kit/hole.ts'
import { asText, fill, testContext } from '../kit/testing.ts'
import { renderEmpty } from './empty.render.ts'

test('says what is so, what to do, and leads on', () => {
  const shown = asText(renderEmpty({ title: 'No orders', text: 'They come here.', label: 'Shop', to: 'shop' }, testContext()))
  expect(shown).toMatch(/<h2>No orders<\/h2><p>They come here\.<\/p><a class="tl-button tl-button-quiet" href="\/acme\/app\/shop">Shop<\/a>/)
})
test('has no button where there is nowhere to go', () => {
  expect(asText(renderEmpty({ title: 'No orders', label: 'Shop' }, testContext()))).not.toContain('tl-button')
  const bound = renderEmpty({ title: 'x', label: 'Shop', href: new Hole([0]) }, testContext())
  expect(fill(bound.ops, [() => ''])).not.toContain('tl-button')
  expect(fill(bound.ops, [() => 'https://a.example'])).toContain('href="https://a.example"')
})
