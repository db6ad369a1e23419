import { expect, test } from 'vitest'
import { Hole } from '../kit/hole.ts'
import { asText, fill, testContext } from '../kit/testing.ts'
import { renderCard } from './card.render.ts'

test('its title is the one way on', () => {
  const shown = asText(renderCard({ title: 'Shoes', to: 'product' }, testContext()))
  expect(shown).toContain('<h2><a class="tl-card-way" href="/acme/app/product">Shoes</a></h2>')
  expect(shown.match(/<a /g)).toHaveLength(1)
})
test('keeps the place of its picture in the shape that data say', () => {
  const { ops } = renderCard({ title: 'Shoes', image: new Hole([0]), shape: new Hole([1]) }, testContext())
  expect(fill(ops, [() => '/a.png', () => 'tall'])).toContain('src="/a.png" alt="" width="600" height="800" loading="lazy"')
  expect(fill(ops, [() => '', () => 'tall'])).not.toContain('<img')
})
test('the first picture of a view is not waited for', () => {
  expect(asText(renderCard({ title: 'Shoes', image: '/a.png' }, testContext({}, { firstPicture: () => true })))).not.toContain('lazy')
})
test('is a plain title where it leads nowhere, and has no empty body', () => {
  expect(asText(renderCard({ title: 'Shoes' }, testContext({}, { filled: () => false })))).toBe(
    '<article class="tl-card tl-card-one" data-tone="plain"><div class="tl-card-words"><h2>Shoes</h2></div></article>',
  )
})
