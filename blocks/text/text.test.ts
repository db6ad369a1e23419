import { expect, test } from 'vitest'
import { Hole } from '../kit/hole.ts'
import { asText, fill } from '../kit/testing.ts'
import { renderText } from './text.render.ts'

test('shows Markdown', () => {
  expect(asText(renderText({ text: 'a **b**' }))).toBe('<div class="tl-text"><p>a <strong>b</strong></p></div>')
})
test('never reads what a customer or a backend wrote as Markdown', () => {
  expect(fill(renderText({ text: new Hole(['Hello **', 0, '**']) }).ops, [() => '[x](javascript:y) <b>'])).toBe(
    '<div class="tl-text"><p>Hello <strong>[x](javascript:y) &lt;b&gt;</strong></p></div>',
  )
})
