import { randomBytes } from 'node:crypto'
import { type Browser, type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'
import type { App } from '../../schemas/documents.ts'
import { expectAccessible } from './check-access.ts'
import { apps, studio } from './touchlet.ts'

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })
test.setTimeout(90_000)

/** Every app of these tests has an address of its own, so that they need not wait for each other. */
const freshId = (what: string): string => `t-${what}-${randomBytes(4).toString('hex')}`
const address = (id: string): string => `${apps}/aurora/${id}`
const plain = (id: string, text = 'Wonderful'): App => ({
  schema: 1,
  id,
  brand: 'aurora',
  title: `Test ${id}`,
  job: 'Be there for a test',
  outcome: 'answered',
  locales: ['en'],
  asks: {},
  views: { start: { blocks: [{ id: 'h1', type: 'heading', props: { text } }] } },
})

const tell = (page: Page, path: string, method = 'GET', body?: unknown): Promise<{ status: number; body: Record<string, unknown> }> =>
  page.evaluate(
    async ([path, method, body]) => {
      const answer = await fetch(`/api/${path}`, { method, ...(body ? { headers: { 'content-type': 'application/json' }, body } : {}) })
      return { status: answer.status, body: await answer.json().catch(() => ({})) }
    },
    [path, method, body === undefined ? '' : JSON.stringify(body)] as const,
  )

async function signIn(page: Page): Promise<void> {
  await page.goto(studio)
  await page.getByRole('button', { name: /Lin Mei|林/ }).click()
  await expect(page.getByRole('link', { name: /New app|新建/ }).first()).toBeVisible()
}

async function make(page: Page, app: App): Promise<string> {
  expect((await tell(page, 'brands/aurora/apps', 'POST', { app })).status).toBe(201)
  return app.id
}

/** A copy of an example with one more block below its form, so that there is something to move about. */
async function copyOf(page: Page, original: string, id: string): Promise<string> {
  const { app } = (await tell(page, `brands/aurora/apps/${original}`)).body as { app: App }
  const items = [{ id: 'a', title: 'When will it arrive?', text: 'In three to five days.' }]
  app.views.start?.blocks.push({ id: 'below', type: 'accordion', props: { title: 'Common questions', items } })
  return make(page, { ...app, id })
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`${studio}/apps/${id}`)
  await expect(canvas(page).locator('h1, h2').first()).toBeVisible()
}

/** What the server keeps, once the studio has nothing left to save. */
async function saved(page: Page, id: string): Promise<App> {
  await expect(page.locator('tl-save-state')).toHaveText(/Saved|已保存/)
  return (await tell(page, `brands/aurora/apps/${id}`)).body.app as App
}
const blockTypes = async (page: Page, id: string, view = 'start'): Promise<string[]> =>
  (await saved(page, id)).views[view]?.blocks.map(({ type }) => type) ?? []

const canvas = (page: Page): Locator => page.locator('tl-device').first().locator('.tl')
const inspector = (page: Page): Locator => page.locator('tl-inspector')
const sheet = (page: Page): Locator => page.getByRole('dialog', { name: /Publish|发布/ })
const publishButton = (page: Page): Locator => page.getByRole('banner').getByRole('button', { name: 'Publish' })

async function publish(page: Page, words: string | RegExp = /^Publish/): Promise<void> {
  if (!(await sheet(page).isVisible())) await publishButton(page).click()
  await sheet(page).getByRole('button', { name: words }).click()
  await expect(sheet(page).getByText('It is live.')).toBeVisible()
}

async function seen(page: Page, id: string): Promise<{ status: number; text: string }> {
  const answer = await page.request.get(`${address(id)}?lang=en`)
  return { status: answer.status(), text: await answer.text() }
}

async function retitle(page: Page, text: string): Promise<void> {
  await canvas(page).getByRole('heading', { level: 2 }).first().click({ force: true })
  await inspector(page).getByRole('textbox', { name: 'Text' }).fill(text)
  await expect(canvas(page).getByText(text)).toBeVisible()
}

test.describe('by keyboard alone', () => {
  const focused = (place: Locator): Promise<boolean> => place.evaluate((element) => element.matches(':focus'))
  async function tabTo(place: Locator): Promise<void> {
    await expect(place).toBeVisible()
    for (let i = 0; i < 90; i++) {
      if (await focused(place)) return
      await place.page().keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${place}`)
  }

  test('a person makes an app, works on it, goes back and forth in what was done, and publishes it', async ({ page }) => {
    const id = freshId('keys')
    const { keyboard } = page
    await page.goto(studio)
    await tabTo(page.getByRole('button', { name: /Lin Mei/ }))
    await keyboard.press('Enter')
    await tabTo(page.getByRole('link', { name: 'New app' }).first())
    await keyboard.press('Enter')
    await tabTo(page.getByRole('textbox', { name: 'Job' }))
    await keyboard.type('Tell a customer how to return a thing')
    await tabTo(page.getByRole('textbox', { name: 'Name' }))
    await keyboard.type(id)
    await keyboard.press('Enter')
    await page.waitForURL(`**/apps/${id}`)

    await tabTo(page.getByRole('searchbox', { name: 'Search blocks and services' }))
    await keyboard.type('notice')
    await keyboard.press('Enter')
    await expect.poll(() => blockTypes(page, id)).toEqual(['heading', 'notice'])
    await keyboard.press('ArrowDown')
    await keyboard.press('Alt+ArrowUp')
    await expect.poll(() => blockTypes(page, id)).toEqual(['notice', 'heading'])
    await keyboard.press('Alt+ArrowDown')
    await expect.poll(() => blockTypes(page, id)).toEqual(['heading', 'notice'])

    const title = inspector(page).getByRole('textbox', { name: 'Title' })
    await tabTo(title)
    await keyboard.press('Control+a')
    await keyboard.type('Within thirty days')
    await expect(canvas(page).getByText('Within thirty days')).toBeVisible()
    const after = await saved(page, id)

    const [undo, redo] = [page.getByRole('button', { name: 'Undo' }), page.getByRole('button', { name: 'Redo' })]
    for (let i = 0; i < 20 && (await undo.isEnabled()); i++) await keyboard.press('Control+z')
    await expect(undo).toBeDisabled()
    await expect.poll(() => blockTypes(page, id)).toEqual(['heading'])
    for (let i = 0; i < 20 && (await redo.isEnabled()); i++) await keyboard.press('Control+Shift+z')
    await expect(redo).toBeDisabled()
    await expect.poll(() => saved(page, id)).toEqual(after)

    await tabTo(publishButton(page))
    await keyboard.press('Enter')
    await tabTo(sheet(page).getByRole('button', { name: /^Publish/ }))
    await keyboard.press('Enter')
    await expect(sheet(page).getByText('It is live.')).toBeVisible()
    await keyboard.press('Escape')
    await expect(sheet(page)).toBeHidden()
    expect((await seen(page, id)).text).toContain('Within thirty days')
  })

  test('the outline is walked with arrows, and a row is moved and removed from there', async ({ page }) => {
    await signIn(page)
    const id = await copyOf(page, 'order-status', freshId('tree'))
    await open(page, id)
    await page.getByRole('tab', { name: 'Outline' }).first().focus()
    await page.keyboard.press('Enter')
    await tabTo(page.getByRole('treeitem', { name: 'Start' }))
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('treeitem', { name: /Common questions/ }).first()).toBeFocused()
    await page.keyboard.press('Delete')
    await expect.poll(() => blockTypes(page, id)).toEqual(['form'])
    await page.keyboard.press('Control+z')
    await expect.poll(() => blockTypes(page, id)).toEqual(['form', 'accordion'])
    const asks = async () => (await saved(page, id)).views.start?.blocks[0]?.slots?.fields?.map(({ props }) => props?.ask)
    await tabTo(page.getByRole('treeitem', { name: /Common questions/ }).first())
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(asks).toEqual(['phone', 'orderNo'])
  })
})

test.describe('by mouse', () => {
  async function middle(place: Locator): Promise<{ x: number; y: number; top: number; bottom: number }> {
    const box = await place.boundingBox()
    if (!box) throw new Error(`${place} is not on the screen`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, top: box.y, bottom: box.y + box.height }
  }
  async function drag({ mouse }: Page, from: Locator, x: number, y: number): Promise<void> {
    await from.scrollIntoViewIfNeeded()
    const start = await middle(from)
    await mouse.move(start.x, start.y)
    await mouse.down()
    await mouse.move(start.x + 12, start.y + 6, { steps: 3 })
    await mouse.move(x, y, { steps: 12 })
  }

  test('a block is dragged from the library to where it shall stand; Escape leaves all as it was', async ({ page }) => {
    await signIn(page)
    const id = await copyOf(page, 'order-status', freshId('drag'))
    await open(page, id)
    const notice = page.locator('tl-library [data-type="notice"]')
    const between = async () => {
      const { x, top } = await middle(canvas(page).locator('.tl-main > :last-child'))
      return { x, y: top - 4 }
    }
    await notice.scrollIntoViewIfNeeded()
    const to = await between()
    await drag(page, notice, to.x, to.y)
    await expect(page.locator('tl-device .line').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(page.locator('tl-device .line')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
    expect(await blockTypes(page, id)).toEqual(['form', 'accordion'])

    await drag(page, notice, to.x, to.y)
    await page.mouse.up()
    await expect.poll(() => blockTypes(page, id)).toEqual(['form', 'notice', 'accordion'])
  })

  test('a row is dragged in the outline', async ({ page }) => {
    await signIn(page)
    const id = await copyOf(page, 'order-status', freshId('rows'))
    await open(page, id)
    await page.getByRole('tab', { name: 'Outline' }).first().click()
    const { x, top } = await middle(page.getByRole('treeitem', { name: /Find my order/ }))
    await drag(page, page.getByRole('treeitem', { name: /Common questions/ }).first(), x, top + 2)
    await page.mouse.up()
    await expect.poll(() => blockTypes(page, id)).toEqual(['accordion', 'form'])
  })
})

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

test('an older release is live again in one click; a closed app says so kindly; and it can be published again', async ({ page }) => {
  await signIn(page)
  const id = await make(page, plain(freshId('twice'), 'The first words'))
  await open(page, id)
  await publish(page)
  await sheet(page).getByRole('button', { name: 'Close' }).click()
  expect((await seen(page, id)).text).toContain('The first words')
  await retitle(page, 'The second words')
  await publish(page)
  await expect.poll(async () => (await seen(page, id)).text).toContain('The second words')

  await expect(sheet(page).getByText('Lin Mei')).toHaveCount(2)
  await sheet(page).getByRole('button', { name: 'Make release 1 live' }).click()
  await expect(sheet(page).getByText('Release 1 is live again.')).toBeVisible()
  await expect.poll(async () => (await seen(page, id)).text).toContain('The first words')

  await sheet(page).getByRole('button', { name: 'Unpublish' }).click()
  await expect(sheet(page).getByText('Customers see a page that says so.')).toBeVisible()
  await expect.poll(async () => (await seen(page, id)).status).toBe(410)
  expect((await seen(page, id)).text).toContain('This service has ended')

  await publish(page, /^Publish$/)
  await expect.poll(async () => await seen(page, id)).toMatchObject({ status: 200, text: expect.stringContaining('The second words') })
})

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
