import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderPictureChoice } from './picture-choice.render.ts'

const options = [{ value: 'a', label: 'Round', src: 'https://a.example/round.jpg' }]

test('is named by its words, not by its picture', () =>
  expect(asText(renderPictureChoice({ ask: 'x', options }, testContext({ value: 'a' })))).toMatch(
    /<img src="https:\/\/a\.example\/round\.jpg" alt="" width="320" height="320".*type="radio" name="x" value="a" id="n1" required checked><span>Round/,
  ))
test('lets several be chosen where the answer is a list', () =>
  expect(asText(renderPictureChoice({ ask: 'x', options }, testContext({ schema: { type: 'array' } })))).toContain('type="checkbox"'))
test('lets no address in that runs', () =>
  expect(asText(renderPictureChoice({ ask: 'x', options: [{ value: 'a', label: 'A', src: 'javascript:alert(1)' }] }, testContext()))).not.toContain(
    'javascript:',
  ))
