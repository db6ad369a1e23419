import { expect, test } from '@playwright/test'
import { apps } from './touchlet.ts'

// Who reads another language goes on in it: what everybody may know goes along in the address, and nothing else.

test.use({ javaScriptEnabled: false })

test('a scanned pack is still the one that was scanned', async ({ page }) => {
  await page.goto(`${apps}/aurora/01/9506000135014/10/WC2609A/21/RA100481?lang=en`)
  await expect(page.locator('.tl-confirm summary')).toContainText('RA100481')
  await page.getByRole('link', { name: '中文' }).click()
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

test('what is somebody’s own stays out of the address', async ({ page }) => {
  await page.goto(`${apps}/aurora/order-status?lang=en`)
  await page.getByLabel('Order number').fill('A1001')
  await page.getByLabel('Last 4 digits of your phone').fill('0000')
  await page.getByRole('button', { name: 'Find my order' }).click()
  await page.getByRole('button', { name: 'Change what you entered' }).click()
  await expect(page.getByLabel('Order number')).toHaveValue('A1001')
  await page.getByRole('link', { name: '中文' }).click()
  await expect(page).toHaveURL(`${apps}/aurora/order-status?lang=zh-CN`)
})
