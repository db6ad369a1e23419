import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderPages } from './pages.render.ts'

function shown(page: number, last: number, locale: 'en' | 'zh-CN' = 'en') {
  const asked: unknown[] = []
  const way: ReturnType<typeof testContext>['way'] = (view, one) => {
    asked.push({ view, set: one.set })
    return testContext().way(view, one)
  }
  return { text: asText(renderPages({ ask: 'page', page, last }, testContext({}, { way, say: (words) => words[locale] }))), asked }
}
const leading = (...pages: string[]) => pages.map((page) => ({ view: null, set: { page } }))

test('leads to the page before and the page after, in the same view', () => {
  const { text, asked } = shown(2, 5)
  expect(text).toContain('Page 2 of 5')
  expect(asked).toEqual(leading('1', '3'))
})
test('leads nowhere beyond the ends', () => {
  expect(shown(1, 5).asked).toEqual(leading('2'))
  expect(shown(5, 5).asked).toEqual(leading('4'))
})
test('one page needs no ways', () => expect(shown(1, 1).text).toBe(''))
test('stays within the pages there are, whatever an address says', () => {
  expect(shown(99, 3).asked).toEqual(leading('2'))
  expect(shown(-4, 3).asked).toEqual(leading('2'))
  expect(shown(1.7, 3).text).toContain('Page 1 of 3')
  expect(shown(Number.NaN, Number.NaN).text).toBe('')
})
test('says it in Chinese', () => expect(shown(2, 5, 'zh-CN').text).toMatch(/上一页.*第 2 \/ 5 页.*下一页/))
