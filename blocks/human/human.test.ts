import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderHuman } from './human.render.ts'

test('gives the brand’s own line where none is set', () => {
  const text = asText(renderHuman({}, testContext()))
  expect(text).toContain('href="tel:4005550100"')
  expect(text).toContain('9:00–21:00')
})
test('is no dead end: each way is there only where it leads somewhere', () => {
  expect(asText(renderHuman({ title: 'Help' }, testContext({}, { help: {} })))).not.toMatch(/<a /)
  expect(asText(renderHuman({ chat: 'https://chat.example' }, testContext({}, { help: {} })))).toContain('Chat with us')
  expect(asText(renderHuman({ to: 'callback', label: 'Call me' }, testContext()))).toContain('href="/acme/app/callback">Call me</a>')
})
