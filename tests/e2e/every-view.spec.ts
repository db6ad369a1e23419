import { expect, type Page, test } from '@playwright/test'
import { sampleNames } from '../../runtime/engine/samples.ts'
import { expectAccessible } from './check-access.ts'
import { enginePages } from './engine-pages.ts'
import { exampleApps, exampleWorld } from './examples-world.ts'

// Every view of every example, with every sample of the services it asks and with none that answers: it fits each width and
// nothing is amiss, in both languages and both colours. And in another brand's looks it is another company's.

const widths = [320, 375, 768, 1280]
const world = exampleWorld()
test.setTimeout(150_000)

async function put(page: Page, markup: string): Promise<void> {
  await page.setContent(markup, { waitUntil: 'domcontentloaded' })
}
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
test.beforeEach(({ page }) => page.route('**/*', (route) => route.fulfill({ status: 404, body: '' })))

for (const app of exampleApps) {
  for (const [locale, colorScheme, looked] of [
    ['en', 'light', 320],
    ['zh-CN', 'dark', 1280],
  ] as const) {
    test(`${app.id} fits and nothing is amiss: ${locale}, ${colorScheme}`, async ({ page }) => {
      const { shown } = enginePages(app, world)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const seen = new Set<string>()
      for (const view of Object.keys(app.views)) {
        const names = sampleNames(app, world, view)
        for (const sample of names.length > 0 ? [...names, '$failure'] : [undefined]) {
          const markup = shown(view, locale, sample === undefined ? {} : { sample })
          if (seen.has(markup)) continue
          seen.add(markup)
          await put(page, markup)
          for (const width of widths) {
            await page.setViewportSize({ width, height: 740 })
            expect(await overflow(page), `${view}, ${sample}, at ${width} px`).toBeLessThanOrEqual(0)
            if (width === looked) await test.step(`${view}, ${sample}`, () => expectAccessible(page))
          }
        }
      }
      expect(seen.size).toBeGreaterThanOrEqual(Object.keys(app.views).length)
    })
  }
}

/** What a company is known by: its ground, its colour, its letters, its corners and its edges. */
const looksOf = (page: Page) =>
  page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element)
    const button = style('.tl-button:not(.tl-button-quiet)')
    return {
      top: style('.tl-top').backgroundColor,
      colour: button.backgroundColor,
      letters: style('.tl-title').fontFamily,
      corners: button.borderRadius,
      card: [style('.tl-card').backgroundColor, style('.tl-card').borderWidth, style('.tl-card').boxShadow].join(),
    }
  })

for (const brand of ['meridian', 'wokfire']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`each example is another company’s as ${brand}’s: ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width: 375, height: 740 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const app of exampleApps) {
        const start = app.start ?? 'start'
        await put(page, enginePages(app, world).shown(start, 'en'))
        const ours = await looksOf(page)
        const { shown } = enginePages({ ...app, brand }, exampleWorld(brand))
        await put(page, shown(start, 'en'))
        const theirs = await looksOf(page)
        for (const [what, value] of Object.entries(theirs)) expect(value, `${app.id}: ${what}`).not.toBe(ours[what as keyof typeof ours])
        // Where it begins, and where it has an answer to show.
        for (const view of [start, Object.keys(app.views).find((one) => app.views[one]?.data) ?? start]) {
          await put(page, shown(view, 'en'))
          expect(await overflow(page), `${app.id}, ${view}`).toBeLessThanOrEqual(0)
          await test.step(`${app.id}, ${view}`, () => expectAccessible(page))
        }
      }
    })
  }
}
