import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { address, expectRefusal, goOn, hasThreeOpen, type Locale, locales, withAndWithoutScripts } from './job.ts'
import { apps } from './touchlet.ts'

const app = 'product-origin'
const said = {
  en: {
    recalled: 'Please do not eat this: the batch is recalled',
    back: 'Refund, or have it collected',
    stale: 'Past its best-before date',
    first: 'First check',
    product: 'This code names the product, not this one pack.',
    noCode: 'This does not look like a code of ours.',
  },
  'zh-CN': {
    recalled: '请不要食用：本批次已召回',
    back: '退款或上门取回',
    stale: '已过保质期',
    first: '首次查验',
    product: '这个编码只代表商品，不能确认具体是哪一件。',
    noCode: '这不像我们的包装编码。',
  },
} as const
const link = (serial: string, lot = 'WC2609A', gtin = '9506000135014') => `${apps}/aurora/01/${gtin}/10/${lot}/21/${serial}`
const press = (page: Page) => page.locator('#check .tl-button').first().click()

async function check(page: Page, code: string, locale: Locale = 'en'): Promise<void> {
  await page.goto(address(app, locale))
  await page.locator('[name=code]').fill(code)
  await press(page)
}

withAndWithoutScripts((scripts) => {
  // A pack is checked for the first time only once: each run of the job has its own.
  const pack = (n: number): string => `RA${100000 + (n + (scripts ? 0 : 10)) * 37}`

  test('a scanned pack tells where it comes from; looking is no check, and the next check is told as the second', async ({ page }) => {
    await page.goto(`${link(pack(5))}?lang=en`)
    await page.goto(`${link(pack(5))}?lang=en`)
    await expect(page.locator('.tl-confirm summary')).toContainText(pack(5))
    if (scripts) await expectAccessible(page)
    await page.locator('[name=city]').fill('Suzhou')
    await goOn(page, 'result')
    await expect(page.getByText('First check', { exact: true })).toBeVisible()
    await expect(page.locator('.tl-timeline li')).toHaveCount(6)
    await expect(page.getByText('Longfengshan cooperative, Wuchang, Heilongjiang')).toBeVisible()
    await expect(page.getByText('Green Food certificate')).toBeVisible()
    if (scripts) await expectAccessible(page)
    await check(page, pack(5).toLowerCase())
    await expect(page.getByText('Checked 2 times')).toBeVisible()
    await expect(page.getByText(/^First on .+, in Suzhou$/)).toBeVisible()
    await expect(page.getByText('This is normal if you or your family have checked it before.')).toBeVisible()
    if (scripts) await expectAccessible(page)
  })

  for (const locale of locales) {
    test(`a recalled pack says what to do, a stale one that it is too old (${locale})`, async ({ page }) => {
      const words = said[locale]
      const number = pack(locale === 'en' ? 5 : 6).slice(2)
      await check(page, `OB${number}`, locale)
      await expectRefusal(page, words.recalled)
      await expect(page.getByRole('heading', { name: words.back })).toBeVisible()
      await check(page, `RC${number}`, locale)
      await expectRefusal(page, words.stale)
      await expect(page.getByText(words.first, { exact: true })).toBeVisible()
    })

    test(`a code of the product alone, and no code at all, are each told in their own words, and what was typed is kept (${locale})`, async ({ page }) => {
      await check(page, '(01)09506000135014', locale)
      await expectRefusal(page, said[locale].product)
      await expect(page.locator('[name=code]')).toHaveValue('(01)09506000135014')
      await check(page, 'hello', locale)
      await expectRefusal(page, said[locale].noCode)
      // The field is open beside the words, to be put right at once.
      await expect(page.locator('[name=code]')).toBeVisible()
      await expect(page.locator('.tl-confirm')).toHaveCount(0)
    })
  }

  test('a code nobody made can be typed again, or told to the people, who call back', async ({ page }) => {
    await check(page, 'ZZ100037')
    await expectRefusal(page, 'We do not know this code')
    await expect(page.getByText('Compare each letter and digit with the pack')).toBeVisible()
    // What was typed stands open, to be put right in place.
    await expect(page.locator('[name=code]')).toHaveValue('ZZ100037')
    await expect(page.locator('[name=code]')).toBeVisible()
    await page.locator('[name=code]').fill(pack(7))
    await goOn(page, 'result')
    await expect(page.getByText('First check', { exact: true })).toBeVisible()
    await check(page, 'ZZ100037')
    await page.getByText('It is as printed: tell us').click()
    await page.locator('[name=where]').fill('Market stall 12, Suzhou')
    await page.locator('[name=phone]').fill(scripts ? '13700001201' : '13700001202')
    await goOn(page, 'reported')
    await expect(page.locator('.tl-thanks-number strong')).toHaveText(/^C\d{4}-\d{5}$/)
    if (scripts) await expectAccessible(page)
  })

  for (const locale of locales) {
    test(`a pack whose batch has no story is checked all the same, and the story is missed in words (${locale})`, async ({ page }) => {
      await check(page, `TC${100000 + ((scripts ? 1 : 2) + (locale === 'en' ? 0 : 2)) * 37}`, locale)
      await expect(page.getByText(locale === 'en' ? 'First check' : '首次查验', { exact: true })).toBeVisible()
      await expectRefusal(page, locale === 'en' ? 'We have no record of this batch’s journey' : '这个批次暂无溯源信息')
      await expect(page.getByText(locale === 'en' ? 'Call us and name the batch number below.' : '请致电客服，并告知下面的批次号。')).toBeVisible()
      await expect(page.locator('.tl-human-card a[href^="tel:"]')).toBeVisible()
      await expect(page.locator('dd').filter({ hasText: 'LJ2604A' })).toBeVisible()
      // Nothing was found that it could be asked about.
      await expect(page.getByText(locale === 'en' ? 'Have you found what you wanted to know?' : '您想了解的都清楚了吗？')).toHaveCount(0)
      await page.getByText(locale === 'en' ? 'Check another pack' : '查询另一件').click()
      await expect(page.locator('#check')).toBeVisible()
    })

    test(`whoever has three open requests is asked to call, with what was typed (${locale})`, async ({ page }) => {
      await check(page, 'ZZ100074', locale)
      await page.getByText(locale === 'en' ? 'It is as printed: tell us' : '与包装一致，反映问题').click()
      await page.locator('[name=where]').fill('Market stall 12, Suzhou')
      await page.locator('[name=phone]').fill(hasThreeOpen)
      await page.locator('#send .tl-button').first().click()
      await expectRefusal(page, locale === 'en' ? 'You have three open requests already.' : '您已有三个工单在处理中。')
      await expect(page.getByText(locale === 'en' ? 'Call us, and we settle all of them at once.' : '请致电客服，我们一次为您处理完。')).toBeVisible()
      await expect(page.locator('[name=where]')).toHaveValue('Market stall 12, Suzhou')
    })
  }
})

test('what is no link of a pack leads nowhere, in the brand’s look', async ({ request }) => {
  for (const path of ['aurora/01/9506000135015', 'aurora/01/9506000135014/17/270927', 'nobody/01/9506000135014']) {
    const response = await request.get(`${apps}/${path}`, { maxRedirects: 0 })
    expect(response.status(), path).toBe(404)
  }
  const response = await request.get(link('RA100037'), { maxRedirects: 0 })
  expect(response.status()).toBe(303)
  expect(response.headers().location).toBe(
    `/aurora/product-origin?code=${encodeURIComponent('(01)09506000135014 (10)WC2609A (21)RA100037').replaceAll('%20', '+').replaceAll('(', '%28').replaceAll(')', '%29')}`,
  )
})

test('the same app is another company’s under its own name', async ({ page }) => {
  const looks = new Set<string>()
  for (const brand of ['aurora', 'meridian', 'wokfire']) {
    await page.goto(`${apps}/${brand}/${app}?lang=en`)
    await expect(page.getByRole('button', { name: 'Check this pack' })).toBeVisible()
    looks.add(
      await page.evaluate(() => {
        const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element)
        return [style('.tl-top').backgroundColor, style('.tl-title').fontFamily, style('.tl-button').borderRadius, style('.tl-card').borderWidth].join()
      }),
    )
    await expectAccessible(page)
  }
  expect(looks.size).toBe(3)
})
