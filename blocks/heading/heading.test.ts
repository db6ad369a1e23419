import { expect, test } from 'vitest'
import { asText } from '../kit/testing.ts'
import { renderHeading } from './heading.render.ts'

test('stands below the page’s own title', () => {
  expect(asText(renderHeading({ text: 'A & B' }))).toBe('<h2 class="tl-heading">A &amp; B</h2>')
  expect(asText(renderHeading({ text: 'A', level: 3 }))).toBe('<h3 class="tl-heading tl-heading-3">A</h3>')
})
