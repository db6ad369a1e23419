import { expect, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { open, sheet, signIn } from './studio-app.ts'
import { studio } from './touchlet.ts'

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })
test.setTimeout(90_000)

for (const locale of ['en', 'zh-CN'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme })
      test('no part of the studio has an accessibility violation', async ({ page }) => {
        const said = (en: string, zh: string) => (locale === 'en' ? en : zh)
        await page.goto(studio)
        await expect(page.getByRole('button', { name: /Lin Mei|林/ })).toBeVisible()
        await expectAccessible(page)
        await signIn(page)
        await expect(page.locator('tl-app-card').first()).toBeVisible()
        await expectAccessible(page)
        await page
          .getByRole('link', { name: said('New app', '新建') })
          .first()
          .click()
        await expect(page.locator('tl-phone .page.drawn').first()).toBeVisible()
        await expectAccessible(page)

        await open(page, 'order-status')
        await expectAccessible(page)
        await page.locator('tl-canvas .bench').focus()
        await page.keyboard.press('ArrowDown')
        await page
          .getByRole('tab', { name: said('Outline', '大纲') })
          .first()
          .click()
        await page.locator('tl-editor button.strip').click()
        await expectAccessible(page)
        await page.getByRole('button', { name: said('Code', '代码'), exact: true }).click()
        await expect(page.locator('tl-code .view-line').first()).toBeVisible({ timeout: 30_000 })
        await expectAccessible(page)
        await page
          .getByRole('banner')
          .getByRole('button', { name: said('Publish', '发布') })
          .click()
        await expect(sheet(page).getByRole('heading', { name: said('Releases', '版本') })).toBeVisible()
        await expectAccessible(page)
      })
    })
  }
}
