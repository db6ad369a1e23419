import { expect, type Page, test } from '@playwright/test'
import { type FixtureApp, startFixtureApp } from './fixture-app.ts'
import { type Framework, type FrameworkPage, frameworks, startFrameworkPage } from './framework-pages.ts'

for (const name of Object.keys(frameworks) as Framework[]) {
  test.describe(name, () => {
    let app: FixtureApp
    let host: FrameworkPage
    test.beforeAll(async () => {
      test.setTimeout(180_000)
      app = await startFixtureApp()
      host = await startFrameworkPage(name, app.origin)
    })
    test.afterAll(async () => {
      await host.close()
      await app.close()
    })

    /** Everything that the framework or the browser finds amiss, hydration above all. */
    const amiss: string[] = []
    test.beforeEach(({ page }) => {
      app.log.length = amiss.length = 0
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && amiss.push(`${message.text()} ${message.location().url}`))
      page.on('pageerror', (error) => amiss.push(error.message))
    })

    /** Taken over by the framework, with embed.js there. */
    async function open(page: Page, mode: string, embed: 'first' | 'later'): Promise<void> {
      await page.goto(host.url(mode, embed))
      await expect(page).toHaveTitle('Taken over')
      if (embed === 'later') await page.addScriptTag({ url: `${app.origin}/embed.js` })
    }
    const inside = (page: Page, mode: string) => (mode === 'frame' ? page.frameLocator('touchlet-app iframe') : page.locator('touchlet-app'))
    const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click()

    for (const mode of ['inline', 'frame'] as const) {
      for (const embed of ['first', 'later'] as const) {
        test(`${mode}, embed.js ${embed}: rendered on the server and taken over, the app is asked for once, keeps what is typed and tells its outcome`, async ({
          page,
        }) => {
          await open(page, mode, embed)
          const place = inside(page, mode)
          await place.getByLabel('Parcel number').fill('A123')
          await press(page, 'Draw again')
          await press(page, 'Draw again')
          if (mode === 'frame') await expect(page.locator('touchlet-app iframe')).toHaveAttribute('title', 'Parcel 2')
          await expect(place.getByLabel('Parcel number')).toHaveValue('A123')
          expect(app.log).toEqual(['GET /acme/parcel?lang=en'])
          await place.getByRole('button', { name: 'Find' }).click()
          await expect(place.getByRole('heading', { name: 'On its way' })).toBeVisible()
          await expect(page.locator('#told')).toHaveText('answered')
          expect(amiss).toEqual([])
        })
      }

      test(`${mode}: another language set shows the app anew, another label does not`, async ({ page }) => {
        await open(page, mode, 'first')
        await expect(inside(page, mode).getByLabel('Parcel number')).toBeVisible()
        await press(page, 'Chinese')
        await expect.poll(() => app.log).toEqual(['GET /acme/parcel?lang=en', 'GET /acme/parcel?lang=zh-CN'])
        await expect(inside(page, mode).getByLabel('Parcel number')).toBeVisible()
      })

      test(`${mode}: mounted and unmounted a dozen times it leaves nothing behind`, async ({ page }) => {
        await open(page, mode, 'first')
        const devtools = await page.context().newCDPSession(page)
        const left = async () => {
          await devtools.send('HeapProfiler.collectGarbage')
          const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters')
          return { nodes, jsEventListeners }
        }
        const mounts = async (times: number) => {
          for (let i = 0; i < times; i++) {
            await expect(inside(page, mode).getByLabel('Parcel number')).toBeVisible()
            await press(page, 'Unmount')
            await expect(page.locator('touchlet-app')).toHaveCount(0)
            if (i < times - 1) await press(page, 'Mount')
          }
        }
        await mounts(3)
        const before = await left()
        await press(page, 'Mount')
        await mounts(12)
        await expect.poll(async () => (await left()).jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners)
        await expect.poll(async () => (await left()).nodes).toBeLessThanOrEqual(before.nodes + 20)
      })
    }
  })
}
