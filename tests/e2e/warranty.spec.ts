import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { address, expectRefusal, goOn, type Locale, withAndWithoutScripts } from './job.ts'

const app = 'warranty-registration'
const day = (daysAgo: number): string => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)

interface Purchase {
  sku: string
  serial: string
  boughtOn: string
  phone: string
}

/** As far as the page on which everything is checked. */
async function fillIn(page: Page, { sku, serial, boughtOn, phone }: Purchase, locale: Locale = 'en'): Promise<void> {
  await page.goto(address(app, locale))
  await page.locator(`[value=${sku}]`).check({ force: true })
  await page.locator('[name=serial]').fill(serial)
  await goOn(page, 'owner')
  await page.locator('[name=boughtOn]').fill(boughtOn)
  await page.locator('[name=name]').fill('Lin Mei')
  await page.locator('[name=phone]').fill(phone)
  await goOn(page, 'review')
}
const send = (page: Page) => page.locator('#send .tl-button').first().click()

withAndWithoutScripts((scripts) => {
  // Serials are used up by registering: each run of the job has its own.
  const serial = (n: number): string => `S105-${10000 + (n + (scripts ? 0 : 3)) * 37}`

  test('a product is registered, the certificate is there, and it can be looked up later', async ({ page }) => {
    const phone = scripts ? '13800134321' : '13800134322'
    await fillIn(page, { sku: 'AU-105', serial: serial(3).toLowerCase(), boughtOn: day(3), phone })
    await expect(page.getByText('Pinevale two-person tent')).toBeVisible()
    if (scripts) await expectAccessible(page)
    await send(page)
    await expect(page.getByRole('heading', { name: 'Your warranty is registered' })).toBeVisible()
    const number = (await page.locator('.tl-thanks-number strong').textContent()) ?? ''
    expect(number).toMatch(/^W\d{4}-\d{5}$/)
    await expect(page.getByText(serial(3))).toBeVisible()
    if (scripts) await expectAccessible(page)
    await page.goto(address(app, 'zh-CN', 'lookup'))
    await page.locator('[name=number]').fill(number)
    await page.locator('[name=tail]').fill(phone.slice(-4))
    await goOn(page, 'found')
    await expect(page.getByText('松谷双人帐篷')).toBeVisible()
    await expect(page.getByText(serial(3))).toBeVisible()
    if (scripts) await expectAccessible(page)
  })

  test('Back and Change keep what was typed', async ({ page }) => {
    await fillIn(page, { sku: 'AU-101', serial: 'S101-10037', boughtOn: day(1), phone: '13800130000' })
    await page.locator('.tl-review-change').nth(1).click()
    await expect(page.locator('.tl[data-view=start]')).toBeVisible()
    await expect(page.locator('[name=serial]')).toHaveValue('S101-10037')
    await expect(page.locator('[value=AU-101]')).toBeChecked()
    await page.locator('[name=serial]').fill('S101-10074')
    await goOn(page, 'owner')
    // Asked once: what is known is a line now.
    await expect(page.locator('.tl-confirm summary').first()).toContainText('Lin Mei')
    await goOn(page, 'review')
    await expect(page.getByText('S101-10074')).toBeVisible()
    await page.locator('#send').getByRole('button', { name: 'Back' }).click()
    await expect(page.locator('[name=boughtOn]')).toHaveValue(day(1))
  })

  test.describe('is refused in words that say why', () => {
    const phone = '13800135555'
    const good = { sku: 'AU-104', serial: 'S104-10111', boughtOn: day(2), phone }
    for (const [what, purchase, words] of [
      ['a serial of another product', { ...good, serial: 'S107-10037' }, 'This serial number does not belong to the product you chose.'],
      ['a day to come', { ...good, boughtOn: day(-20) }, 'The day of purchase has not come yet.'],
      ['a day before it was sold', { ...good, boughtOn: '2023-01-05' }, 'On that day this product was not on sale yet.'],
      ['a purchase too long ago', { ...good, boughtOn: day(90) }, 'It was bought more than 60 days ago, so it cannot be registered online any more.'],
    ] as const) {
      test(what, async ({ page }) => {
        await fillIn(page, purchase)
        await send(page)
        await expectRefusal(page, words)
        await expect(page.getByText('Lin Mei')).toBeVisible()
      })
    }
  })

  test('what somebody else has registered can be moved or disputed; a second request is told that the first is under way', async ({ page }) => {
    const taken = {
      sku: scripts ? 'AU-105' : 'AU-107',
      serial: scripts ? 'S105-10074' : 'S107-10111',
      boughtOn: day(2),
      phone: scripts ? '13900001111' : '13900002222',
    }
    await fillIn(page, taken)
    await send(page)
    await expectRefusal(page, `${taken.serial} is registered already`)
    if (scripts) await expectAccessible(page)
    await page.locator('[name=how]').fill('A gift of my sister')
    await goOn(page, 'moved', '#move')
    await expect(page.locator('.tl-thanks-number strong')).toHaveText(/^C\d{4}-\d{5}$/)
    await fillIn(page, { ...taken, phone: '13900003333' })
    await send(page)
    await page.locator('[name=how]').fill('Bought second hand')
    await page.locator('#move .tl-button').first().click()
    await expectRefusal(page, 'Somebody has asked to move this warranty already; we are looking into it.')
    await page.locator('[name=why]').fill('It is new, from your own shop')
    await goOn(page, 'argued', '#argue')
    await expect(page.getByText('Our people are looking into it')).toBeVisible()
  })

  test('a registration nobody knows and a wrong phone are told in the same words', async ({ page }) => {
    for (const [number, tail] of [
      ['W2610-40718', '0000'],
      ['W0000-00000', '8899'],
    ] as const) {
      await page.goto(address(app, 'en', 'lookup'))
      await page.locator('[name=number]').fill(number)
      await page.locator('[name=tail]').fill(tail)
      await goOn(page, 'found')
      await expectRefusal(page, 'We found no registration with this number and phone.')
    }
  })
})
