import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { address, expectRefusal, goOn, type Locale, locales, withAndWithoutScripts } from './job.ts'
import { apps } from './touchlet.ts'

// What a page was allowed, and that it had no connection, outlives it.
test.use({ reuseContext: false })

const app = 'store-finder'
const said = {
  en: {
    city: 'City, district or street',
    call: 'Call',
    state: /^(Open|Closed)$/,
    all: 'All',
    repair: 'Gear repair',
    result: /^9 stores in Hangzhou\.$/,
    nothing: 'For example Hangzhou. Enter your city, district or street',
    gone: 'This store has closed for good.',
    nowhere: 'We could not find this store.',
  },
  'zh-CN': {
    city: '城市、城区或街道',
    call: '拨打',
    state: /^(营业中|休息中)$/,
    all: '全部',
    repair: '装备维修',
    result: /^杭州有 9 家门店。$/,
    nothing: '例如：杭州。 请填写城市、城区或街道',
    gone: '这家门店已停业。',
    nowhere: '没有找到这家门店。',
  },
} as const

const rows = (page: Page) => page.locator('.tl-list li').filter({ has: page.locator('.tl-list-value') })
const find = async (page: Page, city: string, locale: Locale = 'en'): Promise<void> => {
  await page.goto(address(app, locale))
  await page.getByLabel(said[locale].city).fill(city)
  await goOn(page, 'stores')
}

withAndWithoutScripts((scripts) => {
  for (const locale of locales) {
    const words = said[locale]

    test(`a store is found by city, opened, and the list is there again (${locale})`, async ({ page, context }) => {
      await find(page, locale === 'en' ? 'hang zhou' : '杭州市', locale)
      await expect(rows(page)).toHaveCount(9)
      await expect(page.locator('.tl-main .tl-text')).toHaveText(words.result)
      await expect(rows(page).first().locator('.tl-list-value')).toHaveText(words.state)
      if (scripts) await expectAccessible(page)
      const shared = page.url()
      await rows(page).first().getByRole('link').click()
      await expect(page.locator('.tl[data-view=store]')).toBeVisible()
      await expect(page.getByRole('link', { name: words.call })).toHaveAttribute('href', /^tel:\+86571/)
      await expect(page.locator('.tl-map .tl-button')).toHaveAttribute('href', /uri\.amap\.com.*coordinate=gaode/)
      await expect(page.locator('.tl-hours-now strong')).toHaveText(locale === 'en' ? /^(Open now|Closed)$/ : words.state)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375)
      if (scripts) await expectAccessible(page)
      const other = await context.newPage()
      await other.goto(shared)
      await expect(rows(other)).toHaveCount(9)
    })

    test(`filters narrow the list; where nothing is left, the nearest are told and a way online (${locale})`, async ({ page }) => {
      await find(page, '成都', locale)
      const all = await rows(page).count()
      await page.locator('.tl-filters').getByRole('link', { name: words.repair }).click()
      await expect(page.locator('.tl-filters [aria-current]')).toHaveText(words.repair)
      expect(await rows(page).count()).toBeLessThan(all)
      expect(new URL(page.url()).searchParams.get('service')).toBe('repair')
      await page.locator('.tl-filters').getByRole('link', { name: words.all }).click()
      await expect(page.locator('.tl-filters [aria-current]')).toHaveText(words.all)
      await expect(rows(page)).toHaveCount(all)
      await page.goto(address(app, locale, 'stores', `city=${encodeURIComponent('敦煌')}`))
      await expect(rows(page)).toHaveCount(5)
      await expect(page.locator('.tl-notice')).toContainText(locale === 'en' ? 'No store in Dunhuang yet' : '敦煌还没有门店')
      await expect(page.locator('.tl-main a.tl-button')).toHaveAttribute('href', 'https://shop.example/')
      await expect(page.locator('.tl-main .tl-button:not(.tl-button-quiet)')).toHaveCount(1)
      if (scripts) await expectAccessible(page)
    })

    test(`a store that is gone, one that never was, no place, one nobody knows (${locale})`, async ({ page }) => {
      await page.goto(address(app, locale, 'store', 'store=weifang-1'))
      await expectRefusal(page, words.gone)
      await page.goto(address(app, locale, 'store', 'store=nowhere-1'))
      await expectRefusal(page, words.nowhere)
      await page.goto(address(app, locale, 'stores', 'city=%20'))
      await expect(page.locator('.tl[data-view="start"]')).toBeVisible()
      await expect(page.getByLabel(words.city)).toHaveAccessibleDescription(words.nothing)
      await page.goto(address(app, locale, 'stores', 'city=Atlantis'))
      await expect(page.locator('.tl-notice')).toContainText('Atlantis')
      await expect(page.getByLabel(words.city)).toHaveValue('Atlantis')
      if (scripts) await expectAccessible(page)
    })
  }

  test('a long list comes in pages, each with an address', async ({ page }) => {
    await find(page, 'Shanghai')
    await expect(rows(page)).toHaveCount(10)
    await expect(page.locator('.tl-more')).toHaveText(/^Show more \(10 of \d\d\)$/)
    await page.locator('.tl-more').click()
    await expect.poll(() => rows(page).count()).toBeGreaterThan(10)
    expect(new URL(page.url()).searchParams.get('count')).toBe('20')
    await expect(page.locator('.tl-more')).toHaveCount(0)
  })

  test('what is typed for a street is not told as the city; one store is not filtered', async ({ page }) => {
    await page.goto(address(app, 'en', 'stores', `city=${encodeURIComponent('安福路')}`))
    await expect(rows(page)).toHaveCount(1)
    await expect(page.locator('.tl-main')).toContainText('1 store for “安福路”.')
    await expect(page.locator('.tl-filters')).toHaveCount(0)
    await page.goto(address(app, 'en', 'stores', `city=${encodeURIComponent('安福路')}&service=workshop`))
    await expect(page.locator('.tl-filters')).toBeVisible()
  })

  test('other hours are told with their reason', async ({ page }) => {
    await page.goto(address(app, 'en', 'store', 'store=shanghai-4'))
    await expect(page.locator('.tl-hours-now')).toContainText('Closed')
    await expect(page.locator('.tl-hours')).toContainText('Power works in the building')
    await page.goto(address(app, 'zh-CN', 'store', 'store=shanghai-2'))
    await page.locator('.tl-hours summary').click()
    await expect(page.locator('.tl-hours')).toContainText('盘点，暂停营业一天')
  })

  test('nothing typed is said at the field, and no view is without a question', async ({ page }) => {
    for (const locale of locales) {
      await page.goto(address(app, locale))
      const field = page.getByLabel(said[locale].city)
      await page.locator('#search .tl-button:not(.tl-button-quiet)').click()
      await expect(field).toBeFocused()
      expect(new URL(page.url()).searchParams.has('city')).toBe(false)
      // Without a script it is the browser that says so; past it, the server does.
      if (!scripts) {
        expect(await field.evaluate((one) => (one as HTMLInputElement).validity.valueMissing)).toBe(true)
        await page.goto(address(app, locale, 'stores', 'city=&_w=where&_f=search'))
      }
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(field).toHaveAccessibleDescription(said[locale].nothing)
      await expect(page.locator('.tl[data-view=start]')).toBeVisible()
      if (scripts) await expectAccessible(page)
    }
    await page.goto(address(app, 'en', 'stores'))
    await expect(page.locator('.tl[data-view=start]')).toBeVisible()
    await expect(page.locator('.tl-locate')).toBeVisible({ visible: scripts })
  })
})

test.describe('where the phone is', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('sends it to about a kilometre, and Back asks anew', async ({ page, context }) => {
    await context.grantPermissions(['geolocation'], { origin: new URL(apps).origin })
    await context.setGeolocation({ latitude: 31.2234567, longitude: 121.4467891 })
    await page.goto(address(app, 'en'))
    await page.getByRole('button', { name: 'Near me' }).click()
    await expect(page.locator('.tl[data-view=stores]')).toBeVisible()
    expect(new URL(page.url()).searchParams.get('near')).toBe('31.22,121.45')
    await expect(rows(page).first()).toContainText('About 1 km')
    await expect(page.locator('.tl-main')).toContainText('stores within 30 km of you, nearest first.')
    await expectAccessible(page)
    await page.goBack()
    await page.getByLabel(said.en.city).fill('Xiamen')
    await goOn(page, 'stores')
    expect(new URL(page.url()).searchParams.get('near')).toBeNull()
    await expect(rows(page)).toHaveCount(1)
  })

  test('far from every store the nearest are told', async ({ page, context }) => {
    await context.grantPermissions(['geolocation'], { origin: new URL(apps).origin })
    await context.setGeolocation({ latitude: 40.14, longitude: 94.66 })
    await page.goto(address(app, 'zh-CN'))
    await page.getByRole('button', { name: '查找附近' }).click()
    await expect(page.locator('.tl-notice')).toContainText('附近还没有门店')
    await expect(rows(page)).toHaveCount(5)
  })

  test('without a connection a row says so, with air to the next one', async ({ page, context }) => {
    await page.goto(address(app, 'zh-CN'))
    await context.setOffline(true)
    const row = (i: number) => page.locator('.tl-list li').nth(i)
    await row(0).getByRole('link').click()
    const said = row(0).getByRole('alert')
    await expect(said).toContainText('网络连接不上')
    const words = await said.evaluate((line) => {
      const range = document.createRange()
      range.selectNodeContents(line)
      return range.getBoundingClientRect().bottom
    })
    expect(((await row(1).boundingBox())?.y ?? 0) - words).toBeGreaterThanOrEqual(8)
  })

  test('refused, it says so in words and the search by city stands ready', async ({ page }) => {
    await page.goto(address(app, 'en'))
    await page.getByRole('button', { name: 'Near me' }).click()
    await expect(page.locator('.tl-locate-said')).toHaveText('You have not shared where you are. That is fine: search below instead.')
    await expectAccessible(page)
    await page.getByLabel(said.en.city).fill('Xiamen')
    await goOn(page, 'stores')
    await expect(rows(page)).toHaveCount(1)
  })
})
