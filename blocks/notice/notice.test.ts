import { expect, test } from 'vitest'
import { Hole } from '../kit/hole.ts'
import { asText, fill, testContext } from '../kit/testing.ts'
import { renderNotice } from './notice.render.ts'

test('says its tone in a colour, a picture and a word', () => {
  const warn = asText(renderNotice({ tone: 'warn', text: 'Late' }, testContext()))
  expect(warn).toContain('data-tone="warn"')
  expect(warn).toContain('<svg')
  expect(warn).toContain('Attention: ')
})
test('takes its tone from data as well', () => {
  const { ops } = renderNotice({ tone: new Hole([0]), text: 'x' } as never, testContext())
  expect(fill(ops, [() => 'bad'])).toContain('Problem: ')
})
test('reads bold and links, but no lists or headings', () => {
  expect(asText(renderNotice({ text: '# **a**' }, testContext()))).toContain('<p># <strong>a</strong></p>')
})
