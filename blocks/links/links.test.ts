import { expect, test } from 'vitest'
import { Hole, Repeat } from '../kit/hole.ts'
import { asText, fill, testContext } from '../kit/testing.ts'
import { renderLinks } from './links.render.ts'
import { linksHazards } from './links-hazards.ts'

test('a row leads to a view, or out of the app in the customer’s own window', () => {
  const shown = asText(
    renderLinks(
      {
        items: [
          { label: 'A', to: 'result', icon: 'box' },
          { label: 'B', href: 'tel:1' },
        ],
      },
      testContext(),
    ),
  )
  expect(shown).toContain('<a class="tl-links-row" href="/acme/app/result"><svg')
  expect(shown).toContain('<a class="tl-links-row" href="tel:1" target="_top"><span')
})
test('rows may come from data', () => {
  const { ops } = renderLinks({ items: new Repeat(0, { label: new Hole([1]), href: new Hole([2]) }) }, testContext())
  const shown = fill(ops, [() => [{ l: 'A', h: 'javascript:x' }], (item) => (item as { l: string }).l, (item) => (item as { h: string }).h])
  expect(shown).toContain('>A</span>')
  expect(shown).toContain('href=""')
})
test('warns of a row that leads nowhere, and of an address that is refused', () => {
  const items = [{ label: 'a' }, { label: 'b', href: 'javascript:x' }, { label: 'c', to: 'v' }]
  expect(linksHazards({ items }).map(({ code, path }) => [code, path])).toEqual([
    ['leads-nowhere', 'items[0].to'],
    ['unsafe-url', 'items[1].href'],
  ])
})
