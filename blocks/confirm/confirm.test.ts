import { expect, test } from 'vitest'
import { html } from '../kit/html.ts'
import { asText, testContext } from '../kit/testing.ts'
import { renderConfirm } from './confirm.render.ts'

const shown = (value: string, error = '', refused = false) =>
  asText(renderConfirm({ ask: 'phone' }, testContext({ label: 'Phone', value, error, told: html`ending ${value.slice(-4)}` }, { refused })))

test('what is known is a line, and its control goes with the form all the same', () => {
  expect(shown('13800134321')).toMatch(
    /<details class="tl-confirm"><summary>.*Phone<\/span> ending 4321.*Change.*<\/summary>.*name="phone"[^>]*value="13800134321"/,
  )
})
test('what is not known is asked', () => expect(shown('')).not.toContain('<details'))
test('what was wrong is asked again, in sight', () => {
  expect(shown('12', 'Check your phone')).not.toContain('<details')
  expect(shown('12', 'Check your phone')).toContain('Check your phone')
})
test('what a service refused is asked again, with what was said', () => {
  expect(shown('13800134321', '', true)).not.toContain('<details')
  expect(shown('13800134321', '', true)).toContain('value="13800134321"')
})
