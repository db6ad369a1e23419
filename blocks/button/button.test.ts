import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderButton } from './button.render.ts'
import { buttonHazards } from './button-hazards.ts'

test('is a link to a view of this app', () => {
  expect(asText(renderButton({ label: 'Next', to: 'result' }, testContext()))).toBe('<a class="tl-button" href="/acme/app/result">Next</a>')
})
test('or to an address outside, in the customer’s own window', () => {
  expect(asText(renderButton({ label: 'Call', href: 'tel:10086', tone: 'quiet' }, testContext()))).toBe(
    '<a class="tl-button tl-button-quiet" href="tel:10086" target="_top">Call</a>',
  )
})
test.each([
  [{ label: 'x' }, 'leads-nowhere'],
  [{ label: 'x', to: 'a', href: 'https://a.example' }, 'two-places'],
  [{ label: 'x', href: 'javascript:alert(1)' }, 'unsafe-url'],
])('warns: %j', (props, code) => {
  expect(buttonHazards(props).map((one) => one.code)).toEqual([code])
})
