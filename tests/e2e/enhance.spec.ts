import { expect, type Page, test } from '@playwright/test'
import { type FixtureApp, startFixtureApp } from './fixture-app.ts'
import { withoutConstructedSheets } from './old-safari.ts'

let app: FixtureApp
test.beforeAll(async () => {
  app = await startFixtureApp()
})
test.afterAll(() => app.close())

const css = () => app.css
let firstCss = ''
test.beforeEach(async ({ page }) => {
  firstCss ||= css()
  Object.assign(app, { until: undefined, broken: false, css: firstCss, behaviours: '' })
  app.log.length = 0
  await page.goto(`${app.origin}/acme/parcel`)
})

/** True while the document is the one that was loaded first. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }))
const marked = (page: Page) => page.evaluate(() => 'marked' in window)

test('a form is posted and its answer takes the place of the view, with the clean address', async ({ page }) => {
  await mark(page)
  await page.getByLabel('Parcel number').fill('A123')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByRole('heading', { name: 'On its way' })).toBeFocused()
  expect(new URL(page.url()).pathname).toBe('/acme/parcel/result')
  expect(await page.title()).toBe('result · Parcel')
  expect(await marked(page)).toBe(true)
  expect(app.log).toEqual(['GET /acme/parcel', 'POST /acme/parcel/result'])
})

test('Back shows the earlier view as it was left, Forward the later one, without asking the server or keeping anything in the history', async ({ page }) => {
  await mark(page)
  await page.getByLabel('Parcel number').fill('A123')
  await page.getByLabel('Note').fill('by hand')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByRole('heading', { name: 'On its way' })).toBeVisible()
  await page.evaluate(() => scrollTo(0, 500))
  expect(await page.evaluate(() => JSON.stringify(history.state))).toBe('{"touchlet":1}')
  await page.goBack()
  await expect(page.getByLabel('Parcel number')).toHaveValue('A123')
  await expect(page.getByLabel('Note')).toHaveValue('by hand')
  expect(new URL(page.url()).pathname).toBe('/acme/parcel')
  expect(await page.title()).toBe('start · Parcel')
  await page.goForward()
  await expect(page.getByRole('heading', { name: 'On its way' })).toBeVisible()
  expect(await page.evaluate(() => scrollY)).toBe(500)
  expect(await marked(page)).toBe(true)
  expect(app.log).toHaveLength(2)
})

test('after a reload Back asks the server, because nothing was kept outside the page', async ({ page }) => {
  await page.locator('#to-about').click()
  await expect(page.getByRole('heading', { name: 'About' })).toBeVisible()
  await page.reload()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Find your parcel' })).toBeVisible()
  await page.goForward()
  await expect(page.getByRole('heading', { name: 'About' })).toBeVisible()
})

test('a refused form keeps its view and address, and focus goes to the summary, whose links lead to the fields', async ({ page }) => {
  await page.getByLabel('Parcel number').fill('GONE')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.locator('form [role=alert]')).toBeFocused()
  expect(new URL(page.url()).pathname).toBe('/acme/parcel')
  await page.getByRole('link', { name: 'There is no such parcel' }).click()
  await expect(page.getByLabel('Parcel number')).toBeFocused()
  expect(new URL(page.url()).hash).toBe('')
  await page.getByLabel('Parcel number').fill('A123')
  await expect(page.locator('#code-error')).toBeHidden()
})

test("a missing answer is said in the block's words before anything is sent", async ({ page }) => {
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.locator('#code-error')).toHaveText('Enter the parcel number')
  await expect(page.getByLabel('Parcel number')).toBeFocused()
  await expect(page.getByLabel('Parcel number')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Parcel number').pressSequentially('A12')
  await expect(page.locator('#code-error')).toHaveText('It looks like A123')
  await page.getByLabel('Parcel number').press('3')
  await expect(page.locator('#code-error')).toBeHidden()
  await expect(page.getByLabel('Parcel number')).not.toHaveAttribute('aria-invalid')
  expect(app.log).toHaveLength(1)
})

test('leaving a field says that it is wrong, leaving an empty one says nothing', async ({ page }) => {
  await page.getByLabel('Parcel number').focus()
  await page.getByLabel('Note').focus()
  await page.waitForTimeout(300)
  await expect(page.locator('#code-error')).toBeHidden()
  await page.getByLabel('Parcel number').fill('x')
  await page.getByLabel('Note').focus()
  await expect(page.locator('#code-error')).toHaveText('It looks like A123')
})

test('a second press while the first is under way sends nothing, and a slow answer shows as busy', async ({ page }) => {
  let answer = (): void => {}
  app.until = new Promise((done) => {
    answer = done
  })
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.getByLabel('Parcel number').fill('A123')
  const button = page.getByRole('button', { name: 'Find' })
  await button.click()
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await page.clock.runFor(250)
  await expect(page.locator('.tl')).not.toHaveAttribute('aria-busy')
  await page.clock.runFor(100)
  await expect(page.locator('.tl')).toHaveAttribute('aria-busy', 'true')
  await page.getByLabel('Parcel number').press('Enter')
  await page.clock.resume()
  answer()
  await expect(page.getByRole('heading', { name: 'On its way' })).toBeVisible()
  await expect(page.locator('.tl')).not.toHaveAttribute('aria-busy')
  expect(app.log.filter((line) => line.startsWith('POST'))).toHaveLength(1)
})

test('a broken line hands the form to the browser', async ({ page }) => {
  await mark(page)
  await page.getByLabel('Parcel number').fill('A123')
  await page.route('**/result', (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()))
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByRole('heading', { name: 'On its way' })).toBeVisible()
  expect(await marked(page)).toBe(false)
})

test('without a network it says so, and what was typed stays', async ({ page, context }) => {
  await page.getByLabel('Parcel number').fill('A123')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByRole('alert')).toContainText('There is no connection')
  await expect(page.getByLabel('Parcel number')).toHaveValue('A123')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByRole('heading', { name: 'On its way' })).toBeVisible()
})

for (const sheets of ['constructed', 'not constructed'])
  test(`a view brings its own css, which it wears; Back wears the first one’s again; where sheets are ${sheets}`, async ({ page }) => {
    if (sheets === 'not constructed') await withoutConstructedSheets(page)
    await page.reload()
    await mark(page)
    app.css = firstCss.replace('#123', '#321')
    await page.locator('#to-about').click()
    await expect(page.getByRole('heading', { name: 'About' })).toBeVisible()
    expect(await marked(page)).toBe(true)
    await expect(page.locator('.tl')).toHaveCSS('color', 'rgb(51, 34, 17)')
    await page.goBack()
    await expect(page.locator('.tl')).toHaveCSS('color', 'rgb(17, 34, 51)')
  })

test('what a view leaves as it was is not set again: browsers would look at the style of everything anew', async ({ page }) => {
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(self, { seen })
    const watch = new MutationObserver((all) => seen.push(...all.map(({ attributeName }) => `${attributeName}`)))
    for (const one of [document.documentElement, document.querySelector('.tl') as Element]) watch.observe(one, { attributes: true })
  })
  await page.locator('#to-about').click()
  await expect(page.getByRole('heading', { name: 'About' })).toBeVisible()
  expect(await page.evaluate(() => (self as unknown as { seen: string[] }).seen)).toEqual(['data-view'])
})

test('a page with other scripts is of another release, and is loaded whole', async ({ page }) => {
  await mark(page)
  app.behaviours = ';(self.touchlet??={}).other=()=>{};'
  await page.locator('#to-about').click()
  await expect(page.getByRole('heading', { name: 'About' })).toBeVisible()
  expect(await marked(page)).toBe(false)
})

test('links to other apps are left to the browser', async ({ page }) => {
  await page.locator('#to-other').click()
  await expect(page.getByRole('heading', { name: 'Another app' })).toBeVisible()
  expect(app.log).toEqual(['GET /acme/parcel'])
})

test('a search in the same view keeps the field and the caret, and can be shared', async ({ page }) => {
  await page.locator('#to-about').click()
  await page.getByLabel('Search').fill('boots')
  await page.evaluate(() => document.querySelector<HTMLInputElement>('#q')?.setSelectionRange(2, 2))
  await page.getByLabel('Search').press('Enter')
  await expect(page.locator('main [role=status]')).toHaveText('Found for boots')
  await expect(page.getByLabel('Search')).toBeFocused()
  expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#q')?.selectionStart)).toBe(2)
  expect(page.url()).toContain('/acme/parcel/about?q=boots')
  await expect(page.locator('body > [role=status]')).toHaveText('Found for boots')
})

test('a new view begins at its top', async ({ page }) => {
  await page.locator('#to-about').click()
  await page.locator('#to-result').click()
  await expect(page.getByRole('heading', { name: 'On its way' })).toBeFocused()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('nothing is stored and no cookie is set', async ({ page, context }) => {
  await page.getByLabel('Parcel number').fill('A123')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByRole('heading', { name: 'On its way' })).toBeVisible()
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(await context.cookies()).toEqual([])
})
