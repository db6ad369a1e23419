import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderTabs } from './tabs.render.ts'

test('all parts stand there under their headings until a script makes tabs of them', () => {
  const shown = asText(renderTabs({ a: 'One', b: 'Two' }, testContext({}, { filled: (name) => name === 'a' || name === 'b' })))
  expect(shown).toBe(
    '<div class="tl-tabs" id="n1" data-tl="tabs"><section class="tl-tabs-part" id="n1-a"><h2>One</h2><p>a</p></section><section class="tl-tabs-part" id="n1-b"><h2>Two</h2><p>b</p></section></div>',
  )
})
test('a third and a fourth only where there is something in them', () => {
  expect(asText(renderTabs({ a: 'One', b: 'Two', c: 'Three' }, testContext()))).toContain('<h2>Three</h2>')
})
