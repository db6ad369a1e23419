import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { apps } from './touchlet.ts'

export type Locale = 'en' | 'zh-CN'
export const locales: readonly Locale[] = ['en', 'zh-CN']

/** The address of a view of one of the example brand's apps. */
export const address = (app: string, locale: Locale, view = '', query = ''): string =>
  `${apps}/aurora/${app}${view && `/${view}`}?lang=${locale}${query && `&${query}`}`

/** The number of a customer who has three open requests already (the sample backend's 0021_articles.sql). */
export const hasThreeOpen = '13900000003'

/** A job has to be done with scripts and without. */
export function withAndWithoutScripts(job: (scripts: boolean) => void): void {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled, contextOptions: { reducedMotion: 'reduce' } })
      job(javaScriptEnabled)
    })
  }
}

/** Presses the one primary button of the first form and waits for the view it leads to. */
export async function goOn(page: Page, view: string, form = '.tl-form'): Promise<void> {
  await page.locator(`${form} .tl-button:not(.tl-button-quiet)`).first().click()
  await expect(page.locator(`.tl[data-view="${view}"]`)).toBeVisible()
}

/** A way to another view: a link where all that it carries is public, else a button. */
export const way = (place: Page | Locator, name: string | RegExp): Locator => place.getByRole('link', { name }).or(place.getByRole('button', { name }))

/** A refusal is an answer: in its own words, and nothing on the page invites to try the same again, or keeps anybody from reading it. */
export async function expectRefusal(page: Page, words: string): Promise<void> {
  await expect(page.getByText(words).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^(?:Try again|重试)$/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: /^(?:Try again|重试)$/ })).toHaveCount(0)
  if (await runsScripts(page)) await expectAccessible(page)
}

/** On how many lines the first text stands that matches; 0 where none does. */
export const linesOf = (page: Page, words: string): Promise<number> =>
  page.evaluate((source) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const found = new RegExp(source).exec((texts.currentNode as Text).data)
      if (!found) continue
      const range = document.createRange()
      range.setStart(texts.currentNode, found.index)
      range.setEnd(texts.currentNode, found.index + found[0].length)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
    }
    return 0
  }, words)

/** A page without scripts has elements in its `<noscript>`. */
const runsScripts = (page: Page): Promise<boolean> =>
  page.evaluate("(part => { part.innerHTML = '<noscript><i></i></noscript>'; return !part.querySelector('i') })(document.createElement('div'))")
