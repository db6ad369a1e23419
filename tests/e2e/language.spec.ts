import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { apps } from './touchlet.ts'

// Who reads another language goes on in it: what everybody may know goes along in the address, and nothing else.

test.describe('in an address', () => {
  test.use({ javaScriptEnabled: false })

  test('a scanned pack is still the one that was scanned', async ({ page }) => {
    await page.goto(`${apps}/aurora/01/9506000135014/10/WC2609A/21/RA100481?lang=en`)
    await expect(page.locator('.tl-confirm summary')).toContainText('RA100481')
    await page.getByRole('button', { name: '中文' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await expect(page.locator('.tl-confirm summary')).toContainText('RA100481')
  })

  test('a result that can be shared can be read in the other language', async ({ page }) => {
    await page.goto(`${apps}/aurora/store-finder/stores?city=Hangzhou&lang=en`)
    const names = page.locator('.tl-list li')
    await expect(names.first()).toBeVisible()
    const many = await names.count()
    await page.getByRole('link', { name: '中文' }).click()
    await expect(page).toHaveURL(`${apps}/aurora/store-finder/stores?city=Hangzhou`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await expect(names).toHaveCount(many)
  })
})

for (const javaScriptEnabled of [false, true])
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })
    const switchTo = (page: Page, name: string) => page.getByRole('contentinfo').getByRole('button', { name }).click()

    test('what has been typed goes along, wrong or not sent, and an answer is there in the other language, never in the address', async ({ page }) => {
      await page.goto(`${apps}/aurora/order-status?lang=en`)
      await page.getByLabel('Order number').fill('A100!')
      await page.getByLabel('Last 4 digits of your phone').fill('4321')
      await switchTo(page, '中文')
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
      await expect(page.getByLabel('订单编号')).toHaveValue('A100!')
      await expect(page.getByLabel('手机号后四位')).toHaveValue('4321')
      await expect(page.getByRole('alert')).toHaveCount(0)
      await page.getByLabel('订单编号').fill('A1001')
      await page.locator('.tl-form .tl-button').click()
      await expect(page.locator('.tl-timeline li')).toHaveCount(5)
      await switchTo(page, 'English')
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await expect(page.locator('.tl-timeline li')).toHaveCount(5)
      expect(page.url()).not.toMatch(/A100|4321/)
      if (javaScriptEnabled) await expectAccessible(page)
    })

    test('a deed that is done is told in the other language, and not done again', async ({ page }) => {
      await page.goto(`${apps}/aurora/satisfaction-survey?lang=en`)
      await page.getByRole('radio').first().check({ force: true })
      await switchTo(page, '中文')
      await expect(page.getByRole('radio').first()).toBeChecked()
      await page.locator('.tl-form .tl-button').click()
      await expect(page.locator('.tl-notice')).toContainText('评分已保存')
      await switchTo(page, 'English')
      await expect(page.locator('.tl-notice')).toContainText('Your score is saved')
    })
  })
