import { expect, test } from 'vitest'
import { Repeat } from '../kit/hole.ts'
import { asText, fill, testContext } from '../kit/testing.ts'
import { renderList } from './list.render.ts'

test('says so when it is empty, whoever filled it', () => {
  expect(asText(renderList({ items: [], empty: 'No orders yet.' }, testContext()))).toContain('No orders yet.')
  expect(fill(renderList({ items: new Repeat(0, { title: 'x' }) }, testContext()).ops, [() => []])).toContain('Nothing here yet.')
})
test('leads to a view, answering a question on the way', () => {
  let asked: unknown
  const way = (view: string | null, { set, inside }: Parameters<ReturnType<typeof testContext>['way']>[1]) => {
    asked = { view, set }
    return testContext().way(view, { look: 'tl-list-row', inside })
  }
  const shown = asText(renderList({ to: 'article', answer: 'id', items: [{ title: 'A', key: 'K1' }] }, testContext({}, { way })))
  expect(shown).toContain('<li><a class="tl-list-row" href="/acme/app/article">')
  expect(asked).toEqual({ view: 'article', set: { id: 'K1' } })
})
test('shows a picture, a note and a value only where there is one', () => {
  const bare = asText(renderList({ items: [{ title: 'A' }] }, testContext()))
  expect(bare).not.toMatch(/<img|tl-list-note|tl-list-value|<a /)
  const full = asText(renderList({ items: [{ title: 'A', note: 'n', value: 'v', image: '/a.png', href: '/b' }] }, testContext()))
  expect(full).toMatch(/<a class="tl-list-row" href="\/b"><img src="\/a.png" alt=""/)
})
