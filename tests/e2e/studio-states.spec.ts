import { expect, type Page, test } from '@playwright/test'
import type { App } from '../../schemas/documents.ts'
import { expectAccessible } from './check-access.ts'
import { canvas, freshId, inspector, make, open, plain, publish, publishButton, retitle, sheet, signIn, tell } from './studio-app.ts'
import { studio } from './touchlet.ts'

// Screens on the side of the usual way: narrow windows, waiting, nothing there, problems, refusals, long words.
test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })
test.setTimeout(90_000)

const seven = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']
/** An app that cannot be published, for seven reasons. */
function troubled(id: string): App {
  const app = plain(id)
  app.locales = ['en', 'zh-CN']
  for (const name of seven)
    app.views.start?.blocks.push({
      id: name,
      type: 'notice',
      props: {
        tone: 'info',
        title: `Notice ${name} with a title that is far longer than anybody would like it to be`,
        text: `{{ data.withoutAnyPlaceToBreakALineAt_${name}.${'x'.repeat(40)} }}`,
      },
    })
  return app
}

const mains = (page: Page) => page.getByRole('main')
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })

for (const width of [375, 800]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 740 } })

    test('every region is the main part of the page while it shows, and arrow keys lead from one to the next', async ({ page }) => {
      await signIn(page)
      await open(page, await make(page, plain(freshId('slim'))))
      await expect(mains(page)).toHaveAccessibleName('Canvas')
      await expectAccessible(page)
      await tab(page, 'Canvas').focus()
      for (const [name, main] of [
        ['Library', 'Library and outline'],
        ['Outline', 'Library and outline'],
        ['Settings', 'Settings'],
      ] as const) {
        await page.keyboard.press('ArrowRight')
        await expect(tab(page, name)).toBeFocused()
        await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true')
        await expect(mains(page)).toHaveCount(1)
        await expect(mains(page)).toHaveAccessibleName(main)
        await expectAccessible(page)
      }
      await page.keyboard.press('Home')
      await expect(mains(page)).toHaveAccessibleName('Canvas')
    })
  })
}

test('two devices side by side are offered where there is room for them', async ({ page }) => {
  await signIn(page)
  await open(page, await make(page, plain(freshId('room'))))
  const device = (name: string) => page.getByRole('group', { name: 'Devices' }).getByRole('button', { name, exact: true })
  await expect(device('Phone and desktop')).toHaveAttribute('aria-pressed', 'true')
  await page.setViewportSize({ width: 1024, height: 768 })
  await expect(device('Phone and desktop')).toHaveCount(0)
  await expect(device('Phone')).toHaveAttribute('aria-pressed', 'true')
  await expect(device('Desktop')).toHaveAttribute('aria-pressed', 'false')
})

test.describe('on a phone, in Chinese', () => {
  test.use({ viewport: { width: 375, height: 740 }, locale: 'zh-CN', colorScheme: 'dark' })

  test('an app with a long name can still be published', async ({ page }) => {
    await signIn(page)
    const app = plain(freshId('name'))
    await open(
      page,
      await make(page, { ...app, title: '一个名字特别长的微应用用来查看订单物流状态以及签收情况和售后服务进度还有退款到账时间', locales: ['zh-CN'] }),
    )
    await page.getByRole('banner').getByRole('button', { name: '发布' }).click()
    const button = sheet(page).getByRole('button', { name: '发布' })
    await expect(button).toBeInViewport({ ratio: 1 })
    await expect(sheet(page).getByRole('button', { name: '关闭' })).toBeInViewport({ ratio: 1 })
    await button.click()
    await expect(sheet(page).getByText('已上线。')).toBeVisible()
    await expectAccessible(page)
  })

  test('why it is not saved is said on a line of its own, and the way to publish stays where it is', async ({ page }) => {
    await signIn(page)
    await open(page, await make(page, { ...plain(freshId('no')), locales: ['zh-CN'] }))
    const button = page.getByRole('banner').getByRole('button', { name: '发布' })
    const before = await button.boundingBox()
    await page.route('**/api/brands/**', (route) => (route.request().method() === 'PUT' ? route.fulfill({ status: 403, json: {} }) : route.fallback()))
    await page.getByRole('tab', { name: '属性' }).click()
    await inspector(page).getByRole('textbox', { name: '标题' }).first().fill('改过的标题')
    await expect(page.locator('tl-save-state')).toContainText('未保存。 你的角色没有这项权限。')
    expect(await button.boundingBox()).toEqual(before)
    await expectAccessible(page)
    await page.setViewportSize({ width: 800, height: 740 })
    expect(await page.locator('tl-save-state b').evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
  })
})

test.describe('what is not there, or not yet', () => {
  const oneMain = async (page: Page, heading: string) => {
    await expect(page.getByRole('main').getByRole('heading', { level: 1, name: heading })).toHaveCount(1)
    await expectAccessible(page)
  }

  test('an app that is gone, an address of nothing, and a server out of reach each say what to do', async ({ page }) => {
    await signIn(page)
    await page.goto(`${studio}/apps/not-here-at-all`)
    await oneMain(page, 'This app is not here')
    await page.goto(`${studio}/nothing/here`)
    await oneMain(page, 'There is nothing at this address')

    await page.route('**/api/brands/aurora/apps', (route) => route.abort())
    await page.goto(studio)
    await oneMain(page, 'No connection to the server. Your work is kept on this device.')
    await page.route('**/api/brands/aurora/apps/order-status', (route) => route.abort())
    await page.goto(`${studio}/apps/order-status`)
    await oneMain(page, 'The app could not be opened')
    await page.unroute('**/api/brands/aurora/apps/order-status')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(canvas(page).locator('h1')).toBeVisible()
    await page.route('**/api/session', (route) => route.abort())
    await page.goto(studio)
    await oneMain(page, 'The studio cannot be reached')
  })

  test('while it is opened, the editor shows its shape and the way back', async ({ page }) => {
    await signIn(page)
    let arrive = (): void => {}
    const late = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route('**/api/brands/aurora/apps**', async (route) => {
      await late
      await route.continue()
    })
    await page.goto(studio)
    await oneMain(page, 'Apps')
    await page.goto(`${studio}/apps/order-status`)
    await oneMain(page, 'Opening the app')
    await expect(page.getByRole('link', { name: 'All apps' })).toBeVisible()
    arrive()
    await expect(canvas(page).locator('h1')).toBeVisible()
  })

  test('a brand without an app says what to do first; a view without a block can be read', async ({ page }) => {
    await signIn(page)
    await page.route('**/api/brands/aurora/apps', (route) => (route.request().method() === 'GET' ? route.fulfill({ json: { apps: [] } }) : route.fallback()))
    await page.goto(studio)
    await expect(page.getByRole('link', { name: 'Make the first app' })).toBeVisible()
    await expectAccessible(page)
    await open(page, await make(page, { ...plain(freshId('bare')), views: { start: { blocks: [] } } }))
    await expect(page.locator('tl-device .zone').first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Dark appearance' }).click()
    await expectAccessible(page)
  })
})

test('who may only look is told so before and not refused after', async ({ page }) => {
  await page.goto(studio)
  await page.getByRole('button', { name: /Tom Weber/ }).click()
  await expect(page.locator('tl-app-card').first()).toBeVisible()
  await page.goto(`${studio}/new`)
  await expect(page.getByRole('main').getByRole('heading', { name: 'Apps are made by composers' })).toBeVisible()
  await expectAccessible(page)
  await open(page, 'order-status')
  await expect(page.getByRole('region', { name: 'What you may do' })).toContainText('what you change here is not saved')
  await publishButton(page).click()
  await expect(sheet(page).getByText('Composers and approvers publish apps.')).toBeVisible()
  await expect(sheet(page).getByRole('button', { name: /ublish/ })).toHaveCount(0)
  await expectAccessible(page)
})

test('a page that is tried is part of the studio, not a second one in it', async ({ page }) => {
  await signIn(page)
  await open(page, 'order-status')
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(canvas(page).getByRole('textbox', { name: 'Order number' })).toBeVisible()
  await expect(mains(page)).toHaveCount(1)
  await expectAccessible(page)
})

test('an app with problems says so in the list, and why and where in the sheet', async ({ page }) => {
  await signIn(page)
  const id = await make(page, troubled(freshId('ill')))
  await page.goto(studio)
  await page.getByRole('searchbox').fill(id)
  await expect(page.locator('tl-phone .broken').first()).toHaveText('Has problems to solve')

  await open(page, id)
  await publishButton(page).click()
  await expect(sheet(page).getByRole('button', { name: /^Publish/ })).toBeDisabled()
  await expect(sheet(page).getByText('Problems keep it from going live.')).toBeVisible()
  const places = sheet(page).locator('.problems .places button')
  await expect(places).toHaveCount(5)
  await places.last().click()
  await expect(places).toHaveCount(seven.length)
  await expect(places.nth(4)).toBeFocused()
  const room = await sheet(page).locator('section.check').boundingBox()
  for (const one of await places.locator('span').all()) {
    const box = await one.boundingBox()
    expect(box && room && box.x + box.width <= room.x + room.width).toBe(true)
  }
  await expectAccessible(page)
  await sheet(page).getByRole('button', { name: 'Go to the first' }).click()
  await expect(sheet(page)).toBeHidden()
  await expect(inspector(page).getByRole('textbox', { name: 'Text' })).toBeFocused()
})

test('on a phone the list of problems is read in full', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 740 })
  await signIn(page)
  await open(page, await make(page, troubled(freshId('list'))))
  await page.locator('tl-editor button.strip').click()
  for (const words of await page.locator('tl-problems button.problem').first().locator('span:not(.visually-hidden)').all()) {
    expect(await words.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
  }
  await expectAccessible(page)
})

test('two saved versions: the sheet leads to the choice that stands behind it', async ({ page }) => {
  await signIn(page)
  const id = await make(page, plain(freshId('pick')))
  await open(page, id)
  const stored = (await tell(page, `brands/aurora/apps/${id}`)).body as { app: App; revision: number }
  expect((await tell(page, `brands/aurora/apps/${id}`, 'PUT', { app: { ...stored.app, job: 'Another job' }, revision: stored.revision })).status).toBe(200)
  await retitle(page, 'My words')
  await expect(page.getByRole('alert')).toContainText('Someone saved this app in the meantime.')
  await publishButton(page).click()
  await sheet(page).getByRole('button', { name: 'Publish' }).click()
  await expect(sheet(page).getByText('Choose first which version to keep.')).toBeVisible()
  await expectAccessible(page)
  await sheet(page).getByRole('button', { name: 'Choose' }).click()
  await expect(sheet(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Take theirs' })).toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the sheet of a live, a restored and a closed app has no accessibility violation, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await signIn(page)
    await open(page, await make(page, plain(freshId('live'))))
    await publish(page)
    await sheet(page).getByRole('button', { name: 'Close' }).click()
    await retitle(page, 'The second words')
    await publish(page)
    await sheet(page).getByRole('button', { name: 'Make live: release 1' }).click()
    await expect(sheet(page).getByText('Release 1 is live again.')).toBeVisible()
    await expectAccessible(page)
    await sheet(page).getByRole('button', { name: 'Unpublish' }).click()
    await expect(sheet(page).getByText('Customers see a page that says so.')).toBeVisible()
    await expectAccessible(page)
    await page.route('**/publish', (route) => route.fulfill({ status: 500, json: {} }))
    await sheet(page).getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(sheet(page).getByText('The server could not do this.')).toBeVisible()
    await expectAccessible(page)
  })
}
