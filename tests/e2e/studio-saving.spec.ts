import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { canvas, freshId, make, open, plain, retitle, saved, signIn } from './studio-app.ts'

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })
test.setTimeout(90_000)

test.describe('two windows on one app', () => {
  async function conflict(browser: Browser): Promise<{ context: BrowserContext; id: string; mine: Page }> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', locale: 'en' })
    const [theirs, mine] = [await context.newPage(), await context.newPage()]
    await signIn(theirs)
    const id = await make(theirs, plain(freshId('both')))
    await open(theirs, id)
    await open(mine, id)
    await retitle(theirs, 'Their words')
    expect((await saved(theirs, id)).views.start?.blocks[0]?.props?.text).toBe('Their words')
    const refused = mine.waitForResponse((answer) => answer.request().method() === 'PUT')
    await retitle(mine, 'My words')
    expect((await refused).status()).toBe(409)
    await expect(mine.getByRole('alert')).toContainText('Someone saved this app in the meantime.')
    return { context, id, mine }
  }

  test('the second save is refused, and keeping mine saves it over theirs', async ({ browser }) => {
    const { context, id, mine } = await conflict(browser)
    await mine.getByRole('button', { name: 'Keep mine' }).click()
    expect((await saved(mine, id)).views.start?.blocks[0]?.props?.text).toBe('My words')
    await context.close()
  })

  test('taking theirs loses nothing: one undo brings mine back, and a reload in between does too', async ({ browser }) => {
    const { context, id, mine } = await conflict(browser)
    await mine.reload()
    await expect(mine.getByRole('alert')).toContainText('Someone saved this app in the meantime.')
    await expect(canvas(mine).getByText('My words')).toBeVisible()
    await mine.getByRole('button', { name: 'Take theirs' }).click()
    await expect(canvas(mine).getByText('Their words')).toBeVisible()
    await mine.getByRole('button', { name: 'Undo' }).click()
    await expect(canvas(mine).getByText('My words')).toBeVisible()
    await expect.poll(async () => (await saved(mine, id)).views.start?.blocks[0]?.props?.text).toBe('My words')
    await context.close()
  })
})

test('without a connection the work is kept and saved when it is back', async ({ page }) => {
  await signIn(page)
  const id = await make(page, plain(freshId('line')))
  await open(page, id)
  await page.route('**/api/brands/**', (route) => (route.request().method() === 'PUT' ? route.abort() : route.fallback()))
  await retitle(page, 'Kept words')
  await expect(page.getByText('Offline. Kept on this device, trying again')).toBeVisible()
  await page.reload()
  await expect(canvas(page).getByText('Kept words')).toBeVisible()
  await page.unroute('**/api/brands/**')
  await expect.poll(async () => (await saved(page, id)).views.start?.blocks[0]?.props?.text, { timeout: 30_000 }).toBe('Kept words')
})
