import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderSteps } from './steps.render.ts'

const items = [
  { label: 'Product', to: 'start' },
  { label: 'You', to: 'you' },
  { label: 'Check', to: 'check' },
]
const shown = (props: { current?: number }, standsIn = 'nowhere') => asText(renderSteps({ items, ...props }, testContext({}, { standsIn })))

test('says in words where one is, and leads back to what is done', () => {
  expect(shown({ current: 2 })).toContain('<span>Step 2 of 3</span> <strong>You</strong>')
  expect(shown({ current: 2 })).toMatch(
    /<a class="tl-steps-way" href="\/acme\/app\/start">.*<li class="tl-steps-done" aria-current="step">.*<li><span class="tl-steps-name">Check/,
  )
})
test('knows by the view which step it is', () => expect(shown({}, 'check')).toContain('Step 3 of 3'))
test('names no present step where there is none', () => {
  expect(shown({})).not.toMatch(/Step|aria-current|tl-steps-done/)
  expect(shown({ current: 4 })).not.toMatch(/Step|aria-current/)
  expect(shown({ current: 4 }).match(/tl-steps-done/g)).toHaveLength(3)
})
