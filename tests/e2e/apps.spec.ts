import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { apps } from './touchlet.ts'

/** What a customer reads and types, in each language. */
const said = {
  en: {
    no: 'Order number',
    phone: 'Last 4 digits of your phone',
    find: 'Find my order',
    state: 'On its way',
    items: 'Items',
    late: 'Sorry, your parcel is late',
    none: 'We found no order with this number and phone.',
  },
  'zh-CN': {
    no: '订单编号',
    phone: '手机号后四位',
    find: '查询订单',
    state: '运输中',
    items: '商品',
    late: '抱歉，包裹晚到了',
    none: '没有找到与该编号和手机号相符的订单。',
  },
} as const
type Locale = keyof typeof said
const locales = Object.keys(said) as Locale[]

const address = (app: string, locale: Locale, view = '') => `${apps}/aurora/${app}${view && `/${view}`}?lang=${locale}`

async function lookUp(page: Page, locale: Locale, no: string, phone: string): Promise<void> {
  const words = said[locale]
  await page.goto(address('order-status', locale))
  await page.getByLabel(words.no).fill(no)
  await page.getByLabel(words.phone).fill(phone)
  await page.getByRole('button', { name: words.find }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    for (const locale of locales) {
      const words = said[locale]

      test(`a customer finds an order (${locale})`, async ({ page }) => {
        await lookUp(page, locale, 'a1001', '4321')
        await expect(page.getByText(words.state).first()).toBeVisible()
        await expect(page.locator('html, .tl').last()).toHaveAttribute('lang', locale)
        await expect(page.locator('.tl-timeline li')).toHaveCount(5)
        await expect(page.locator('.tl-list li')).toHaveCount(10)
        await expect(page.locator('.tl-list img').first()).toHaveJSProperty('complete', true)
        // What was typed is nobody's business but the customer's: not in an address, not in a log of addresses.
        expect(page.url()).not.toContain('4321')
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375)
      })

      test(`a late order says sorry, once (${locale})`, async ({ page }) => {
        await lookUp(page, locale, 'A1002', '8802')
        await expect(page.getByText(words.late)).toHaveCount(1)
        await lookUp(page, locale, 'A1001', '4321')
        await expect(page.getByText(words.state).first()).toBeVisible()
        await expect(page.getByText(words.late)).toHaveCount(0)
      })

      test(`a wrong phone is told in words and nothing is lost (${locale})`, async ({ page }) => {
        await lookUp(page, locale, 'A1001', '0000')
        await expect(page.getByText(words.none).first()).toBeVisible()
      })
    }

    test('Back and Forward show the views again, without a question about sending twice', async ({ page }) => {
      await lookUp(page, 'en', 'A1001', '4321')
      await expect(page.getByText(said.en.state).first()).toBeVisible()
      await page.goBack()
      await expect(page.getByRole('button', { name: said.en.find })).toBeVisible()
      await page.goForward()
      await expect(page.getByText(said.en.state).first()).toBeVisible()
    })
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    // A view that is still fading in has no contrast of its own yet.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })
    for (const locale of locales) {
      test(`no view has an accessibility violation (${locale})`, async ({ page }) => {
        await page.goto(address('order-status', locale))
        await expectAccessible(page)
        await lookUp(page, locale, 'A1002', '8802')
        await expect(page.getByText(said[locale].late)).toBeVisible()
        await expectAccessible(page)
        await lookUp(page, locale, 'A1002', '0000')
        await expect(page.getByText(said[locale].none).first()).toBeVisible()
        await expectAccessible(page)
        await page.goto(address('satisfaction-survey', locale))
        await expectAccessible(page)
      })
    }
  })
}
