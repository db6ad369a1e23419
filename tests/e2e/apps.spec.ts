import { expect, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { apps } from './touchlet.ts'

/** What a customer reads and types, in each language. */
const said = {
  en: {
    city: 'City or district',
    stores: 'Find stores',
    noStore: 'No store here yet',
    call: 'Call',
  },
  'zh-CN': {
    city: '城市或城区',
    stores: '查找门店',
    noStore: '这里还没有门店',
    call: '拨打电话',
  },
} as const
type Locale = keyof typeof said
const locales = Object.keys(said) as Locale[]

const address = (app: string, locale: Locale, view = '') => `${apps}/aurora/${app}${view && `/${view}`}?lang=${locale}`

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    for (const locale of locales) {
      const words = said[locale]

      test(`a store is found by city, and the address of the answer can be shared (${locale})`, async ({ page, context }) => {
        await page.goto(address('store-finder', locale))
        await page.getByLabel(words.city).fill('杭州')
        await page.getByRole('button', { name: words.stores }).click()
        await expect(page.getByRole('link', { name: words.call })).toHaveCount(4)
        await expect(page.getByRole('link', { name: words.call }).first()).toHaveAttribute('href', /^tel:\+86571/)
        const shared = page.url()
        expect(new URL(shared).searchParams.get('city')).toBe('杭州')
        const other = await context.newPage()
        await other.goto(shared)
        await expect(other.getByRole('link', { name: words.call })).toHaveCount(4)
      })

      test(`a city without a store says what to do (${locale})`, async ({ page }) => {
        await page.goto(`${address('store-finder', locale, 'stores')}&city=Atlantis`)
        await expect(page.getByText(words.noStore)).toBeVisible()
        await expect(page.getByLabel(words.city)).toHaveValue('Atlantis')
      })
    }
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    // A view that is still fading in has no contrast of its own yet.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })
    for (const locale of locales) {
      test(`no view has an accessibility violation (${locale})`, async ({ page }) => {
        await page.goto(address('satisfaction-survey', locale))
        await expectAccessible(page)
        await page.goto(address('store-finder', locale))
        await expectAccessible(page)
        await page.goto(`${address('store-finder', locale, 'stores')}&city=${encodeURIComponent('上海')}`)
        await expect(page.getByRole('link', { name: said[locale].call }).first()).toBeVisible()
        await expectAccessible(page)
      })
    }
  })
}
