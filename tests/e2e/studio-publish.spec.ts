import { expect, test } from '@playwright/test'
import { address, copyOf, freshId, inspector, make, open, plain, publish, publishButton, retitle, seen, sheet, signIn } from './studio-app.ts'

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })
test.setTimeout(90_000)

test('an older release is live again in one click; a closed app says so kindly; and it can be published again', async ({ page }) => {
  await signIn(page)
  const id = await make(page, plain(freshId('twice'), 'The first words'))
  await open(page, id)
  await publish(page)
  await sheet(page).getByRole('button', { name: 'Close' }).click()
  // An isolate goes by what it has read for a second (edge/publish/live-pointer.ts).
  await expect.poll(async () => (await seen(page, id)).text).toContain('The first words')
  await retitle(page, 'The second words')
  await publish(page)
  await expect.poll(async () => (await seen(page, id)).text).toContain('The second words')

  await expect(sheet(page).getByText('Lin Mei')).toHaveCount(2)
  await sheet(page).getByRole('button', { name: 'Make live: release 1' }).click()
  await expect(sheet(page).getByText('Release 1 is live again.')).toBeVisible()
  await expect.poll(async () => (await seen(page, id)).text).toContain('The first words')

  await sheet(page).getByRole('button', { name: 'Unpublish' }).click()
  await expect(sheet(page).getByText('Customers see a page that says so.')).toBeVisible()
  await expect.poll(async () => (await seen(page, id)).status).toBe(410)
  expect((await seen(page, id)).text).toContain('This service has ended')

  await publish(page, /^Publish$/)
  await expect.poll(async () => await seen(page, id)).toMatchObject({ status: 200, text: expect.stringContaining('The second words') })
})

test('the sheet counts one visit and one outcome more after a customer had an answer', async ({ page, context }) => {
  await signIn(page)
  const id = await copyOf(page, 'order-status', freshId('count'))
  await open(page, id)
  await publish(page)
  await expect(sheet(page).getByText('Figures come with the first visit.')).toBeVisible()

  const customer = await context.newPage()
  await customer.goto(`${address(id)}?lang=en`)
  await customer.getByLabel('Order number').fill('A1001')
  await customer.getByLabel('Last 4 digits of your phone').fill('4321')
  await customer.getByRole('button', { name: 'Find my order' }).click()
  await expect(customer.getByText('On its way').first()).toBeVisible()
  await customer.close()

  await expect
    .poll(
      async () => {
        await sheet(page).getByRole('button', { name: 'Close' }).click()
        const counted = page.waitForResponse(/\/figures$/)
        await publishButton(page).click()
        await (await counted).finished()
        await expect(sheet(page).locator('.figures [aria-busy]')).toHaveCount(0)
        return sheet(page).locator('.figures .bar b').allTextContents()
      },
      { timeout: 40_000 },
    )
    .toEqual(['1', '1'])
})

test('a problem leads to its field, from the list and from the sheet', async ({ page }) => {
  await signIn(page)
  const app = plain(freshId('jump'))
  app.views.start?.blocks.push({ id: 'n1', type: 'notice', props: { tone: 'info', title: 'Hello', text: 'You have {{ nothing.here }}' } })
  app.views.start?.blocks.push({ id: 'n2', type: 'notice', props: { tone: 'info', title: 'Hello' }, when: 'nobody.knows' })
  const id = await make(page, app)
  await open(page, id)
  await page.locator('tl-editor button.strip').click()
  await page.locator('tl-problems button.problem').first().click()
  await expect(inspector(page).getByRole('textbox', { name: 'Text' })).toBeFocused()
  await publishButton(page).click()
  await sheet(page).locator('.places button').nth(1).click()
  await expect(sheet(page)).toBeHidden()
  await expect(inspector(page).getByRole('button', { name: 'Behaviour' })).toHaveAttribute('aria-expanded', 'true')
  await expect(inspector(page).locator('[data-path$=".when"]')).toBeInViewport()
  await expect
    .poll(() =>
      inspector(page)
        .locator('tl-condition')
        .evaluate((element) => element.matches(':focus-within')),
    )
    .toBe(true)
})
