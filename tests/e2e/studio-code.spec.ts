import { expect, type Locator, type Page, test } from '@playwright/test'
import { canvas, freshId, make, open, plain, saved, signIn } from './studio-app.ts'

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })
test.setTimeout(90_000)

test.describe('the code view', () => {
  const code = (page: Page): Locator => page.locator('tl-code')
  async function openCode(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Code', exact: true }).click()
    await expect(code(page).locator('.view-line').first()).toBeVisible({ timeout: 30_000 })
  }

  test('an edit there changes the canvas, and undo takes it back', async ({ page }) => {
    await signIn(page)
    const id = await make(page, plain(freshId('code')))
    await open(page, id)
    await openCode(page)
    // The word by itself: until the line is read as JSON it is one piece, and the middle of that is another place.
    await code(page).getByText('"Wonderful"', { exact: true }).click()
    await page.keyboard.insertText('MARVEL')
    await expect.poll(async () => (await saved(page, id)).views.start?.blocks[0]?.props?.text).toContain('MARVEL')
    await page.getByRole('button', { name: 'Design' }).click()
    await expect(canvas(page).getByText('MARVEL')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(canvas(page).getByText('Wonderful')).toBeVisible()
  })

  test('a mistake in the JSON is said, the canvas keeps the last good version, and the text waits for its author', async ({ page }) => {
    await signIn(page)
    const id = await make(page, plain(freshId('slip')))
    await open(page, id)
    await openCode(page)
    await code(page).locator('.view-line').last().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('oops')
    await expect(code(page).getByText('The canvas keeps the last version that worked.')).toBeVisible()
    await page.getByRole('button', { name: 'Design' }).click()
    await expect(canvas(page).getByText('Wonderful')).toBeVisible()
    await openCode(page)
    await expect(code(page).getByText('oops')).toBeVisible()
    await code(page).getByRole('button', { name: 'Go back to it' }).click()
    await expect(code(page).getByText('oops')).toHaveCount(0)
    expect(await saved(page, id)).toEqual(plain(id))
  })
})
