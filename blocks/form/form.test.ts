import { expect, test } from 'vitest'
import { html } from '../kit/html.ts'
import { asText, testContext } from '../kit/testing.ts'
import { renderForm } from './form.render.ts'

const target = testContext().form('result')

test('posts without a script, and the browser checks it', () => {
  const form = asText(renderForm({ next: 'result', submit: 'Find' }, testContext()))
  expect(form).toBe(
    '<form class="tl-card tl-form" id="n1" action="/acme/app/result" method="post"><p>fields</p><input type="hidden" name="_f" value="n1"><button class="tl-button">Find</button></form>',
  )
})
test('shows what went wrong above its fields', () => {
  const form = asText(
    renderForm({ next: 'result', submit: 'Find', title: 'Order' }, testContext({}, { form: () => ({ ...target, summary: html`<b>wrong</b>` }) })),
  )
  expect(form).toMatch(/<h2>Order<\/h2><b>wrong<\/b><p>fields<\/p>/)
})
