import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderReturn } from './return.render.ts'

test('is a link where there is an address, and otherwise waits for a host', () => {
  expect(asText(renderReturn({ label: 'Shop', href: 'https://shop.example' }, testContext()))).toContain('href="https://shop.example" target="_top">Shop</a>')
  expect(asText(renderReturn({}, testContext()))).toBe('<a class="tl-button tl-button-quiet" data-tl="return" hidden>Done</a>')
})
