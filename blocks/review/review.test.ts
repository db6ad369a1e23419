import { expect, test } from 'vitest'
import { html } from '../kit/html.ts'
import { askedField, asText, testContext } from '../kit/testing.ts'
import { renderReview } from './review.render.ts'

const fields = [
  askedField({ name: 'serial', label: 'Serial number', value: 'S1', told: html`S1`, askedIn: 'start' }),
  askedField({ name: 'note', label: 'Note', value: '', told: html``, askedIn: 'more' }),
  askedField({ name: 'code', label: 'Code', value: 'x', told: html`x` }),
]

test('lists what was given elsewhere, with the way to where it is asked', () => {
  const text = asText(renderReview({}, testContext({}, { asks: () => fields })))
  expect(text).toContain(
    '<dt>Serial number</dt><dd><span class="tl-review-said">S1</span><a class="tl-review-change" href="/acme/app/start">Change<span class="tl-hidden"> Serial number</span></a>',
  )
  expect(text).not.toMatch(/Note|Code/)
})
test('or only the questions it names', () => {
  const ask = (name: string) => fields.find((one) => one.name === name)!
  const text = asText(renderReview({ asks: [{ ask: 'code' }] }, testContext({}, { ask })))
  expect(text).toMatch(/Code/)
  expect(text).not.toMatch(/Serial|Change/)
})
