import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { address, expectRefusal, goOn, type Locale, withAndWithoutScripts } from './job.ts'

async function lookUp(page: Page, no: string, phone: string, locale: Locale = 'en'): Promise<void> {
  await page.goto(address('order-status', locale))
  await page.locator('[name=orderNo]').fill(no)
  await page.locator('[name=phone]').fill(phone)
  await goOn(page, 'result')
}

withAndWithoutScripts((scripts) => {
  test('an order in two parcels says of each where it is and when it comes', async ({ page }) => {
    await lookUp(page, 'A1011', '1122')
    await expect(page.getByRole('heading', { name: 'Parcel 1 · Delivered' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Parcel 2 · Delayed' })).toBeVisible()
    await expect(page.getByText('Nov 29, 2026').last()).toBeVisible()
    await expect(page.getByText('Folding moon chair').first()).toBeVisible()
    if (scripts) await expectAccessible(page)
  })

  test('an order sent in part says what is still to come', async ({ page }) => {
    await lookUp(page, 'A1012', '2233', 'zh-CN')
    await expect(page.getByText('其余商品稍后发出')).toBeVisible()
    await expect(page.getByText('尚未发出：手冲细口壶、窗边绿植盆栽 × 2')).toBeVisible()
  })

  test('a partial refund says how much, why and when it arrives', async ({ page }) => {
    await lookUp(page, 'A1013', '3344')
    await expect(page.getByText('¥169.00 is on its way back to you')).toBeVisible()
    await expect(page.getByText('One of the bottles arrived broken. It arrives by Nov 28, 2026, the way you paid.')).toBeVisible()
  })

  test('what waits is collected with a code, until a day, and what was not collected says so', async ({ page }) => {
    await lookUp(page, 'A1014', '4455')
    await expect(page.getByText('Show this at the counter')).toBeVisible()
    await expect(page.getByRole('img', { name: 'Code 7402 1859' })).toHaveCount(2)
    await expect(page.getByText(/^Waits until /)).toBeVisible()
    if (scripts) await expectAccessible(page)
    await lookUp(page, 'A1016', '6677', 'zh-CN')
    await expect(page.getByText('在柜机上输入')).toBeVisible()
    await expect(page.getByText('丰巢智能柜 · 望京西园南门')).toBeVisible()
    await lookUp(page, 'A1015', '5566')
    await expect(page.getByText('The time to collect it is over')).toBeVisible()
    await expect(page.getByRole('img', { name: /Code/ })).toHaveCount(0)
  })

  test('a wrong number and a wrong phone are told in the same words, with what was typed still there', async ({ page }) => {
    for (const [no, phone] of [
      ['A1011', '0000'],
      ['A9999', '1122'],
    ] as const) {
      await lookUp(page, no, phone)
      await expectRefusal(page, 'We found no order with this number and phone.')
      await page.getByText('Change what you entered').click()
      await expect(page.locator('[name=orderNo]')).toHaveValue(no)
    }
  })

  test('“Solved?” is asked once, and a no leads to a person', async ({ page }) => {
    await lookUp(page, 'A2001', '0037')
    await page.getByRole('button', { name: 'Not yet' }).click()
    await expect(page.getByText('Thank you for saying so. Call 400 555 0100')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Yes', exact: true })).toHaveCount(0)
    await expect(page.locator('.tl[data-view=result]')).toBeVisible()
  })
})
