import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderSection } from './section.render.ts'

test('is a card with its title above its content', () => {
  expect(asText(renderSection({ title: 'Delivery' }, testContext()))).toBe('<section class="tl-card tl-section"><h2>Delivery</h2><p>body</p></section>')
})
test('has no empty heading without a title', () => {
  expect(asText(renderSection({}, testContext()))).not.toContain('<h2>')
})
