import { expect, type FrameLocator, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { type Hosts, startHosts } from './hosts.ts'
import { apps, studio } from './touchlet.ts'

// The main job from end to end, by the people who do it: a composer in the studio, then a customer in every place that shows the app.
test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const heading = 'Follow your parcel'
const late = 'We are sorry: your parcel is late.'
const weChat =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50 NetType/4G Language/zh_CN miniProgram/wx0000000000000000'
let address = ''
let hosts: Hosts

test.beforeAll(async () => {
  hosts = await startHosts(apps, 8790)
})
test.afterAll(() => hosts.close())

/** Clicks where a thing is drawn on the canvas: what stands there is not operated, it is selected. */
async function clickOnCanvas(page: Page, thing: Locator): Promise<void> {
  await thing.scrollIntoViewIfNeeded()
  const box = (await thing.boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20))
}

test('a composer starts from a service, changes the heading, adds a notice for late orders, and publishes', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(studio)
  await page.getByRole('button', { name: /Lin Mei/ }).click()
  await expect(page.getByRole('heading', { name: /^Apps/ })).toBeVisible()
  await page
    .getByRole('link', { name: 'New app' })
    .or(page.getByRole('button', { name: 'New app' }))
    .first()
    .click()
  await page.getByRole('radio', { name: /Where is this order\?/ }).click()
  await page.getByRole('button', { name: 'Make this app' }).click()
  await page.waitForURL(/\/apps\/[a-z0-9-]+$/)

  // The heading, by mouse on the canvas and then at the keyboard.
  const phone = page.locator('tl-device').first()
  await clickOnCanvas(page, phone.locator('h2.tl-heading'))
  const inspector = page.locator('tl-inspector')
  await expect(inspector.getByRole('heading', { name: 'Heading' })).toBeVisible()
  const text = inspector.getByRole('textbox', { name: 'Text' })
  await text.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(heading)
  await expect(phone.locator('h2.tl-heading')).toHaveText(heading)

  // The notice, in the other view, shown only when the order is delayed. No expression is typed.
  await page.locator('tl-view-tabs').getByRole('tab', { name: 'result' }).click()
  await page
    .locator('tl-library')
    .getByRole('button', { name: /Notice/ })
    .click()
  await expect(inspector.getByRole('heading', { name: 'Notice' })).toBeVisible()
  await inspector.getByRole('textbox', { name: 'Text' }).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(late)
  const behaviour = inspector.getByRole('button', { name: 'Behaviour' })
  if ((await behaviour.getAttribute('aria-expanded')) !== 'true') await behaviour.click()
  await inspector
    .getByRole('button', { name: /condition/ })
    .first()
    .click()
  await page.getByRole('combobox', { name: 'Search fields' }).fill('status code')
  await page.getByRole('treeitem', { name: /Status code/ }).click()
  const value = inspector.getByLabel('Value')
  await value.selectOption({ label: (await value.locator('option', { hasText: /delayed/i }).textContent())?.trim() ?? '' })
  await expect(phone.locator('.tl-notice')).toHaveCount(0)

  // Undo and redo of the last step, then on.
  await page.keyboard.press('Escape')
  await page.locator('tl-canvas').click({ position: { x: 5, y: 200 } })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(phone.locator('.tl-notice')).toHaveCount(0)

  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Publish/ }).click()
  const sheet = page.getByRole('dialog', { name: /Publish/ })
  await sheet.getByRole('button', { name: /^Publish/ }).click()
  const link = sheet.getByRole('link', { name: /127\.0\.0\.1/ }).first()
  await expect(link).toBeVisible()
  address = (await link.getAttribute('href')) ?? ''
  expect(address).toMatch(new RegExp(`^${apps}/`))
})

async function lookUp(place: Page | Locator | FrameLocator, no: string, phone: string): Promise<void> {
  await place.locator('[name=orderNo]').fill(no)
  await place.locator('[name=phone]').fill(phone)
  await place.locator('form .tl-button').first().click()
}

const english = (): string => `${address}?lang=en`

test.describe('the customer, in WeChat’s web view at 375 px', () => {
  test.use({ userAgent: weChat, viewport: { width: 375, height: 740 } })
  test('gets the timeline, and the notice only for a late order', async ({ page }) => {
    await page.goto(english())
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    await expectAccessible(page)
    await lookUp(page, 'A1001', '4321')
    await expect(page.locator('.tl-timeline li')).toHaveCount(5)
    await expect(page.getByText(late)).toHaveCount(0)
    await expectAccessible(page)
    await page.goto(english())
    await lookUp(page, 'A1002', '8802')
    await expect(page.getByText(late)).toBeVisible()
    expect(page.url()).not.toMatch(/A1002|8802/)
  })
})

for (const mode of ['frame', 'inline'] as const) {
  test(`the customer, in another site, ${mode === 'frame' ? 'in a frame' : 'as part of the page'}, gets the timeline`, async ({ page }) => {
    const path = new URL(address).pathname.slice(1)
    await page.goto(hosts.url('plain', mode, path, 'en'))
    const place = mode === 'frame' ? page.frameLocator('touchlet-app iframe') : page.locator('touchlet-app')
    await lookUp(place, 'A1001', '4321')
    await expect(place.locator('.tl-timeline li')).toHaveCount(5)
    expect(page.url()).toContain(hosts.origin)
  })
}

test.describe('the customer, with scripts off', () => {
  test.use({ javaScriptEnabled: false })
  test('gets the timeline, goes back and forward, and is never asked to send the form again', async ({ page }) => {
    await page.goto(english())
    await lookUp(page, 'A1001', '4321')
    await expect(page.locator('.tl-timeline li')).toHaveCount(5)
    await page.goBack()
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    // The browser may show what it has kept; it must not send the form again, nor ask whether it should.
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    const fetched: string[] = []
    network.on('Network.responseReceived', ({ response, type }) => type === 'Document' && !response.fromDiskCache && fetched.push(response.url))
    await page.goForward()
    await expect(page.locator('.tl-timeline li')).toHaveCount(5)
    expect(fetched).toEqual([])
  })

  test('is told at the field what is missing, and in its own words that nothing was found', async ({ page }) => {
    await page.goto(english())
    await lookUp(page, 'Z9999', '0000')
    await expect(page.getByText('We found no order with this number and phone.')).toBeVisible()
    await expect(page.getByText('Try again')).toHaveCount(0)
    await page.getByRole('button', { name: 'Change what you entered' }).click()
    await expect(page.locator('[name=orderNo]')).toHaveValue('Z9999')
  })
})

test('every user agent, frame and shell is sent the same bytes', async ({ request }) => {
  const blank = (html: string): string => html.replace(/(name="_[ck]" value=")[^"]*/g, '$1')
  const agents = [weChat, 'Mozilla/5.0 (Linux; Android 14) AliApp(AP/10.5.0) AlipayClient', 'toutiaomicroapp', 'curl/8.0', 'Mozilla/5.0 Chrome/140']
  const pages = new Set<string>()
  for (const agent of agents) {
    for (const extra of [{}, { 'sec-fetch-dest': 'iframe' }, { origin: hosts.origin }, { 'accept-language': 'zh-CN' }] as Record<string, string>[]) {
      const page = await request.get(english(), { headers: { 'user-agent': agent, ...extra } })
      expect(page.status()).toBe(200)
      pages.add(blank(await page.text()))
    }
  }
  expect(pages.size).toBe(1)
  const results = new Set<string>()
  for (const agent of agents) {
    const page = await request.post(`${address}/result?lang=en`, { headers: { 'user-agent': agent }, form: { _f: 'f1', orderNo: 'A1001', phone: '4321' } })
    results.add(blank(await page.text()))
  }
  expect(results.size).toBe(1)
})

test('inline in a host’s page a link of the app is followed in place, and opened or copied it is the app’s own page', async ({ page, context }) => {
  const at = hosts.url('plain', 'inline', 'aurora/knowledge-base', 'en')
  await page.goto(at)
  const place = page.locator('touchlet-app')
  await place.locator('.tl-input[name=q]').fill('return tent')
  await place.locator('.tl-search-go').click()
  const first = place.locator('a.tl-list-row[href*="/article?"]').first()
  const copied = await first.evaluate((link) => (link as HTMLAnchorElement).href)
  expect(copied).toMatch(new RegExp(`^${apps}/aurora/knowledge-base/article\\?`))
  const tab = await context.newPage()
  await tab.goto(copied)
  await expect(tab).toHaveTitle('Pinevale tent: returning it')
  await tab.close()
  await first.click()
  await expect(place.getByRole('heading', { name: 'Pinevale tent: returning it' })).toBeVisible()
  expect(page.url()).toBe(at)
  await expect(page).toHaveTitle('plain')
})
