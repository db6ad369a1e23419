import { expect, test } from 'vitest'
import { Hole } from '../kit/hole.ts'
import { html, url } from '../kit/html.ts'
import { fill, testContext } from '../kit/testing.ts'
import { renderSolved } from './solved.render.ts'

const shown = (said: unknown) =>
  fill(
    renderSolved(
      { text: 'Solved?', to: 'case' },
      testContext({}, { here: () => ({ action: url('/a'), hidden: html`<input type="hidden" name="_f" value="_go">`, said: new Hole([0]) }) }),
    ).ops,
    [() => said],
  )

test('asks with two buttons that post, without a script', () => {
  expect(shown(undefined)).toMatch(/<form class="tl-solved" method="post" action="\/a">.*name="_s" value="yes".*name="_s" value="no"/)
})
test('asks once: after the word it only answers', () => {
  expect(shown('yes')).not.toContain('<form')
  expect(shown('yes')).toContain('Good to know')
})
test('the word takes the place of what was pressed, and with its name the focus', () => {
  expect(shown(undefined)).toContain('<button class="tl-button tl-button-quiet" id="n1-yes"')
  expect(shown('yes')).toContain('id="n1-yes" tabindex="-1" autofocus')
})
test('after a no there is a way on, and to a person', () => {
  expect(shown('no')).toMatch(/Call <a href="tel:4005550100">400\u00a0555\u00a00100<\/a>.*href="\/acme\/app\/case"/)
})
