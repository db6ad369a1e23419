import { expect, type FrameLocator, type Locator, type Page, test } from '@playwright/test'
import { behaviours } from '../../runtime/client/generated/behaviours.ts'
import { type FixtureApp, shop, startFixtureApp } from './fixture-app.ts'
import { type EmbedMode, type HostKind, type Hosts, hostKinds, type More, startHosts } from './hosts.ts'
import { withoutConstructedSheets } from './old-safari.ts'

let app: FixtureApp
let hosts: Hosts
test.beforeAll(async () => {
  app = await startFixtureApp()
  hosts = await startHosts(app.origin, 0)
})
test.afterAll(async () => {
  await hosts.close()
  await app.close()
})
test.beforeEach(() => {
  Object.assign(app, { until: undefined, broken: false, behaviours: '' })
  app.log.length = 0
})

/** Opens a host page and records the events that its embedded app sends. */
async function open(page: Page, kind: HostKind, mode: EmbedMode, path = 'acme/parcel', more: More = {}): Promise<Locator | FrameLocator> {
  await page.addInitScript(() => {
    const told: unknown[] = []
    Object.assign(window, { told, shift: 0 })
    for (const name of ['ready', 'view', 'outcome', 'failed', 'return'])
      addEventListener(`touchlet:${name}`, (event) => told.push([name, (event as CustomEvent).detail]))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        Object.assign(window, { shift: (window as unknown as { shift: number }).shift + entry.value })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(hosts.url(kind, mode, path, '', more))
  return mode === 'frame' || kind === 'trusted-types' ? page.frameLocator('touchlet-app iframe') : page.locator('touchlet-app')
}
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: unknown[] }).told)

for (const kind of hostKinds) {
  for (const mode of ['inline', 'frame'] as const) {
    test(`${mode} in a ${kind} host: the form is answered in place and the host hears of it`, async ({ page }) => {
      const place = await open(page, kind, mode)
      await place.getByLabel('Parcel number').fill('A123')
      await place.getByRole('button', { name: 'Find' }).click()
      await expect(place.getByRole('heading', { name: 'On its way' })).toBeVisible()
      await place.locator('#jump').click()
      await expect(place.locator('#end')).toBeInViewport()
      expect(page.url()).toBe(hosts.url(kind, mode, 'acme/parcel', ''))
      expect(await told(page)).toEqual([
        ['ready', { app: 'acme/parcel', view: 'start' }],
        ['view', { app: 'acme/parcel', view: 'result' }],
        ['outcome', { app: 'acme/parcel', outcome: 'answered' }],
      ])
      expect(await page.locator('touchlet-app iframe').count()).toBe(mode === 'frame' || kind === 'trusted-types' ? 1 : 0)
      expect(app.log).toContain('POST /acme/parcel/result')
    })
  }
}

/** The whole way through the app, as every test of a host goes it. */
async function findParcel(page: Page, place: Locator | FrameLocator): Promise<void> {
  await place.getByLabel('Parcel number').fill('A123')
  await place.getByRole('button', { name: 'Find' }).click()
  await expect(place.getByRole('heading', { name: 'On its way' })).toBeVisible()
  expect(await told(page)).toEqual([
    ['ready', { app: 'acme/parcel', view: 'start' }],
    ['view', { app: 'acme/parcel', view: 'result' }],
    ['outcome', { app: 'acme/parcel', outcome: 'answered' }],
  ])
}

for (const kind of ['plain', 'unset', 'strict-csp'] as const) {
  for (const mode of ['inline', 'frame'] as const) {
    test(`${mode} in a ${kind} host, in a browser that constructs no sheets: the app works in a frame, as wide as its place and as tall as itself`, async ({
      page,
    }) => {
      await withoutConstructedSheets(page)
      await open(page, kind, mode)
      const frame = page.frameLocator('touchlet-app iframe')
      await findParcel(page, frame)
      const inner = await frame.locator('.tl').evaluate((root) => Math.ceil(root.getBoundingClientRect().height))
      expect(inner).toBeGreaterThan(1600)
      await expect
        .poll(() => page.locator('touchlet-app iframe').evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]))
        .toEqual([375, inner])
    })
  }
}

const loaded = (image: Locator) => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 0)

test('inline where the host lets in no pictures: the view moves into a frame, and they come', async ({ page }) => {
  const policy = `img-src 'self'; frame-src ${app.origin}`
  await open(page, 'plain', 'inline', 'acme/parcel/about', { policy })
  await expect.poll(() => loaded(page.frameLocator('touchlet-app iframe').locator('#pic'))).toBe(true)
  expect(await told(page)).toEqual([['ready', { app: 'acme/parcel', view: 'about' }]])
})

test('inline where the host lets in no pictures: an answer that has some moves into a frame as it stands, with what was given', async ({ page }) => {
  const inline = await open(page, 'plain', 'inline', 'acme/parcel', { policy: `img-src 'none'; frame-src ${app.origin}` })
  await inline.getByLabel('Parcel number').fill('A123')
  await inline.getByRole('button', { name: 'Find' }).click()
  const frame = page.frameLocator('touchlet-app iframe')
  await expect(frame.getByRole('heading', { name: 'On its way' })).toBeVisible()
  await expect.poll(() => loaded(frame.locator('#bought'))).toBe(true)
  expect((await told(page)).map((one) => (one as [string])[0])).toEqual(['ready', 'view', 'outcome'])
  expect(app.log.filter((one) => one.startsWith('POST'))).toHaveLength(2)
})

test('inline where the host lets the pictures in: it stays in the page, whatever else the host forbids', async ({ page }) => {
  const policy = `img-src ${app.origin}; script-src ${app.origin}/embed.js; frame-src ${app.origin}`
  const place = await open(page, 'plain', 'inline', 'acme/parcel/about', { policy })
  await expect.poll(() => loaded(place.locator('#pic'))).toBe(true)
  await expect(page.locator('touchlet-app iframe')).toHaveCount(0)
})

test('the frame is as tall as its page, before and after', async ({ page }) => {
  const frame = await open(page, 'plain', 'frame')
  await frame.getByLabel('Parcel number').fill('A123')
  await frame.getByRole('button', { name: 'Find' }).click()
  await expect(frame.getByRole('heading', { name: 'On its way' })).toBeVisible()
  const inner = await frame.locator('.tl').evaluate((root) => Math.ceil(root.getBoundingClientRect().height))
  expect(inner).toBeGreaterThan(1600)
  await expect.poll(() => page.locator('touchlet-app iframe').evaluate((element) => element.clientHeight)).toBe(inner)
})

for (const mode of ['inline', 'frame'] as const) {
  test(`${mode}: nothing on the host's page moves once its height is known`, async ({ page }) => {
    await open(page, 'plain', mode)
    await expect.poll(() => told(page)).toHaveLength(1)
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1)
    expect(await page.evaluate(() => Object.values(sessionStorage).every((value) => /^\d+$/.test(String(value))))).toBe(true)
    await page.reload()
    await expect.poll(() => told(page)).toHaveLength(1)
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0)
  })
}

test('inline: addresses mean the app, also those of pictures, and a refused form keeps what was typed', async ({ page }) => {
  const place = await open(page, 'plain', 'inline')
  await place.getByLabel('Parcel number').fill('GONE')
  await place.getByRole('button', { name: 'Find' }).click()
  await expect(place.locator('form [role=alert]')).toBeFocused()
  await expect(place.getByLabel('Parcel number')).toHaveValue('GONE')
  await place.locator('#to-about').click()
  await expect(place.locator('#pic')).toHaveAttribute('src', `${app.origin}/acme/pic.svg`)
  expect(await place.locator('#pic').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})

test('inline: a break in the line is said at its place, and the host stays', async ({ page }) => {
  const place = await open(page, 'plain', 'inline')
  await place.getByLabel('Parcel number').fill('A123')
  app.broken = true
  await place.getByRole('button', { name: 'Find' }).click()
  await expect(place.getByRole('alert')).toContainText('There is no connection')
  await expect(place.getByLabel('Parcel number')).toHaveValue('A123')
  expect(page.url()).toContain(hosts.origin)
})

test('inline: an app that cannot be reached leaves a kind line and a way to its page', async ({ page }) => {
  app.broken = true
  const place = await open(page, 'plain', 'inline')
  await expect(place.getByRole('link', { name: 'Open it on its own page' })).toHaveAttribute('href', `${app.origin}/acme/parcel`)
  expect(await told(page)).toEqual([['failed', { app: 'acme/parcel' }]])
})

test('a message that the frame did not send moves nothing', async ({ page }) => {
  await open(page, 'plain', 'frame')
  await expect.poll(() => told(page)).toHaveLength(1)
  const height = await page.locator('touchlet-app').evaluate((element) => element.clientHeight)
  await page.evaluate(() => {
    postMessage({ touchlet: 1, type: 'resize', height: 5000, acted: true }, '*')
    postMessage({ touchlet: 1, type: 'outcome', app: 'acme/parcel', outcome: 'answered' }, '*')
  })
  await page.waitForTimeout(200)
  expect(await page.locator('touchlet-app').evaluate((element) => element.clientHeight)).toBe(height)
  expect(await told(page)).toHaveLength(1)
})

for (const mode of ['inline', 'frame'] as const) {
  test(`${mode}: who is done goes back to the host, which hears of it and stays`, async ({ page }) => {
    app.behaviours = behaviours.return as string
    const place = await open(page, 'plain', mode, 'acme/parcel/done')
    const before = page.url()
    await place.getByRole('link', { name: 'Back to the host' }).click()
    // An address is for those who came by themselves: a host's page is never left for it.
    await place.getByRole('link', { name: 'To the shop' }).click()
    const back = ['return', { app: 'acme/parcel' }]
    await expect.poll(async () => ((await told(page)) as [string][]).filter(([name]) => name === 'return')).toEqual([back, back])
    expect(page.url()).toBe(before)
    await expect(place.getByRole('heading', { name: 'Done' })).toBeVisible()
  })
}

test('in a page of its own the way back is a plain link, and without an address there is none', async ({ page }) => {
  app.behaviours = behaviours.return as string
  await page.route(shop, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>The shop</h1>' }))
  await page.goto(`${app.origin}/acme/parcel/done`)
  await expect(page.getByText('Back to the host')).toBeHidden()
  await page.getByRole('link', { name: 'To the shop' }).click()
  await expect(page.getByRole('heading', { name: 'The shop' })).toBeVisible()
})

for (const mode of ['inline', 'frame'] as const) {
  test(`${mode}: a host asks only some of its visitors, and nobody too often`, async ({ page }) => {
    const visits = async (more: More) => {
      const seen: boolean[] = []
      for (let i = 0; i < 2; i++) {
        app.log.length = 0
        const place = await open(page, 'plain', mode, 'acme/parcel', more)
        await expect(page.locator('touchlet-app')).toBeAttached()
        const shown = await page.locator('touchlet-app').isVisible()
        // Who is not asked fetches nothing, and the host hears of nothing.
        if (shown) await expect(place.getByRole('heading', { name: 'Find your parcel' })).toBeVisible()
        await expect.poll(async () => [app.log.length > 0, (await told(page)).length > 0]).toEqual([shown, shown])
        seen.push(shown)
      }
      await page.evaluate(() => localStorage.clear())
      return seen
    }
    expect(await visits({ sample: '0' })).toEqual([false, false])
    expect(await visits({ sample: '100' })).toEqual([true, true])
    expect(await visits({ every: '30' })).toEqual([true, false])
    expect(await visits({})).toEqual([true, true])
  })
}

const late = `(self.touchlet??={}).late=element=>{element.textContent='Upgraded'}`

test('inline: a view stands when the scripts of its blocks are there, upgraded at once', async ({ page }) => {
  const waited: string[] = []
  await page.route('**/blocks/late.js', async (route) => {
    await new Promise((done) => setTimeout(done, 600))
    // So long the view before it stands.
    waited.push(...(await page.locator('touchlet-app h1').allTextContents()))
    await route.fulfill({ contentType: 'text/javascript', headers: { 'access-control-allow-origin': '*' }, body: late })
  })
  const place = await open(page, 'plain', 'inline')
  await place.locator('#to-about').click()
  await expect(place.getByRole('heading', { name: 'About' })).toBeVisible()
  expect(await place.locator('#late').textContent()).toBe('Upgraded')
  expect(waited).toEqual(['Find your parcel'])
})

for (const [how, answer] of [
  ['never comes', null],
  ['is not there', 404],
  ['is broken', 200],
] as const) {
  test(`inline: a view whose script ${how} stands without it, ${answer === null ? 'after a while' : 'at once'}`, async ({ page }) => {
    const asked = page.waitForRequest('**/blocks/late.js')
    await page.route('**/blocks/late.js', (route) =>
      answer === null ? undefined : route.fulfill({ status: answer, contentType: 'text/javascript', body: '(' }),
    )
    const place = await open(page, 'plain', 'inline')
    // From here on time passes as it is told to: without that, only what waits for no time happens.
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 60_000)
    await place.locator('#to-about').click()
    await asked
    if (answer === null) {
      await page.clock.runFor(1400)
      await expect(place.getByRole('heading', { name: 'Find your parcel' })).toBeVisible()
      await page.clock.runFor(200)
    }
    await expect(place.getByRole('heading', { name: 'About' })).toBeVisible()
    await expect(place.locator('#late')).toHaveText('As it is')
    await place.locator('#to-result').click()
    await expect(place.getByRole('heading', { name: 'On its way' })).toBeVisible()
  })
}
