import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { address, locales, way, withAndWithoutScripts } from './job.ts'
import { apps } from './touchlet.ts'

// What is public has an address: it can be shared, kept, opened in a new tab and found.

const app = 'knowledge-base'
const rows = (page: Page) => page.locator('.tl-list li .tl-list-row')
const view = (page: Page, name: string) => page.locator(`.tl[data-view="${name}"]`)

const said = {
  en: { query: 'return tent', title: 'Pinevale tent: returning it', results: 'Answers', person: 'Ask us', back: 'Back' },
  'zh-CN': { query: '帐篷怎么退货', title: '松谷帐篷怎么退货', results: '搜索结果', person: '问客服', back: '返回' },
} as const

async function search(page: Page, words: string, locale: 'en' | 'zh-CN'): Promise<void> {
  await page.goto(address(app, locale))
  await page.locator('.tl-input[name=q]').fill(words)
  await page.locator('.tl-search-go').click()
  await expect(view(page, 'results')).toBeVisible()
}

withAndWithoutScripts((scripts) => {
  for (const locale of locales) {
    const words = said[locale]

    test(`an article is found, opened in a new tab, shared, and left again by Back (${locale})`, async ({ page, context }) => {
      await search(page, words.query, locale)
      // What was looked for stands in the address, so the list can be shared as well.
      const results = page.url()
      expect(new URL(results).searchParams.get('q')).toBe(words.query)
      await expect(page).toHaveTitle(words.results)
      const first = rows(page).first()
      const [tab] = await Promise.all([context.waitForEvent('page'), first.click({ modifiers: ['ControlOrMeta'] })])
      await expect(view(tab, 'article')).toBeVisible()
      await expect(tab).toHaveTitle(words.title)
      await tab.close()
      await expect(view(page, 'results')).toBeVisible()

      await first.click()
      await expect(view(page, 'article')).toBeVisible()
      await expect(page).toHaveTitle(words.title)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title)
      const shared = new URL(page.url())
      expect([...shared.searchParams.keys()].sort()).toEqual(locale === 'en' ? ['article', 'lang', 'q'] : ['article', 'q'])
      expect(shared.searchParams.get('article')).toBe('return-tent')
      if (scripts) await expectAccessible(page)

      const other = await context.newPage()
      await other.goto(shared.href)
      await expect(other).toHaveTitle(words.title)
      await expect(other.getByRole('heading', { level: 1 })).toHaveText(words.title)
      await other.close()

      await page.goBack()
      await expect(page).toHaveURL(results)
      await expect(view(page, 'results')).toBeVisible()
      await expect(page).toHaveTitle(words.results)
      await expect(rows(page).first()).toBeVisible()
      await page.goForward()
      await expect(page).toHaveTitle(words.title)
    })

    test(`what somebody has typed about themselves makes every way that carries it a post (${locale})`, async ({ page }) => {
      await search(page, words.query, locale)
      await way(page, words.person).click()
      await page.locator('textarea[name=details]').fill('The red one, 13800001234')
      await page.getByRole('button', { name: words.back }).click()
      await expect(view(page, 'results')).toBeVisible()
      await expect(page.locator('button.tl-list-row').first()).toBeVisible()
      await expect(page.locator('a.tl-list-row')).toHaveCount(0)
      await rows(page).first().click()
      await expect(view(page, 'article')).toBeVisible()
      expect(page.url()).not.toMatch(/red|138/)
      await expect(page.locator('meta[name=robots]')).toHaveCount(scripts ? 0 : 1)
      await way(page, words.person).click()
      await expect(page.locator('textarea[name=details]')).toHaveValue('The red one, 13800001234')
    })
  }
})

test.describe('the head', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales) {
    test(`of a store is the store’s own, in the tab and on the card (${locale})`, async ({ page }) => {
      const meta = page.locator('meta[property="og:title"]')
      await page.goto(address('store-finder', locale, 'store', 'store=shanghai-4&city=Shanghai'))
      const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
      expect(name).not.toMatch(/^(?:Store|门店详情|)$/)
      await expect(page).toHaveTitle(name)
      await expect(meta).toHaveAttribute('content', name)
      const lang = locale === 'en' ? 'lang=en&' : ''
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${apps}/aurora/store-finder/store?${lang}store=shanghai-4`)
    })
  }

  test('names the brand’s icon, which is a cached file of its own', async ({ page, request }) => {
    for (const brand of ['aurora', 'meridian', 'wokfire']) {
      await page.goto(`${apps}/${brand}/store-finder`)
      const path = await page.locator('link[rel=icon]').getAttribute('href')
      const answer = await request.get(new URL(path ?? '', apps).href)
      expect(answer.headers()['cache-control']).toContain('immutable')
      await page.setContent(`<img src="data:image/svg+xml,${encodeURIComponent(await answer.text())}">`)
      expect(await page.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(512)
    }
  })
})
