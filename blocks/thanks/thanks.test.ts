import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderThanks } from './thanks.render.ts'

test('says that it worked, the number to keep and what comes next, and no more than there is', () => {
  const full = asText(renderThanks({ title: 'Done', number: 'R-1', label: 'Receipt', next: [{ text: 'We call you.' }] }, testContext()))
  expect(full).toMatch(/<h2>Done<\/h2>.*Receipt<\/span><strong>R-1<\/strong>.*What happens next.*<li>We call you\.<\/li>/)
  expect(asText(renderThanks({ title: 'Done' }, testContext()))).not.toMatch(/number|next/i)
})
