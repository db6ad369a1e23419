import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderLocate } from './locate.render.ts'

test('without a script it is not there, and its answer is not sent', () => {
  const text = asText(renderLocate({ ask: 'near' }, testContext()))
  expect(text).toMatch(/^<div class="tl-locate" data-tl="locate" data-digits="2" hidden><input type="hidden" name="near" disabled>/)
})

test('says how exactly it looks', () => {
  expect(asText(renderLocate({ ask: 'near', digits: 3 }, testContext()))).toContain('to about 100 metres')
})

test('never shows an answer again', () => {
  expect(asText(renderLocate({ ask: 'near' }, testContext({ value: '31.22,121.45' })))).not.toContain('31.22')
})
