import { randomBytes } from 'node:crypto'
import { expect, type Locator, type Page } from '@playwright/test'
import type { App } from '../../schemas/documents.ts'
import { apps, studio } from './touchlet.ts'

/** Every app of these tests has an address of its own, so that they need not wait for each other. */
export const freshId = (what: string): string => `t-${what}-${randomBytes(4).toString('hex')}`
export const address = (id: string): string => `${apps}/aurora/${id}`
export const plain = (id: string, text = 'Wonderful'): App => ({
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

export const tell = (page: Page, path: string, method = 'GET', body?: unknown): Promise<{ status: number; body: Record<string, unknown> }> =>
  page.evaluate(
    async ([path, method, body]) => {
      const answer = await fetch(`/api/${path}`, { method, ...(body ? { headers: { 'content-type': 'application/json' }, body } : {}) })
      return { status: answer.status, body: await answer.json().catch(() => ({})) }
    },
    [path, method, body === undefined ? '' : JSON.stringify(body)] as const,
  )

export async function signIn(page: Page): Promise<void> {
  await page.goto(studio)
  await page.getByRole('button', { name: /Lin Mei|林/ }).click()
  await expect(page.getByRole('link', { name: /New app|新建/ }).first()).toBeVisible()
}

export async function make(page: Page, app: App): Promise<string> {
  expect((await tell(page, 'brands/aurora/apps', 'POST', { app })).status).toBe(201)
  return app.id
}

/** A copy of an example with one more block below its form, so that there is something to move about. */
export async function copyOf(page: Page, original: string, id: string): Promise<string> {
  const { app } = (await tell(page, `brands/aurora/apps/${original}`)).body as { app: App }
  const items = [{ id: 'a', title: 'When will it arrive?', text: 'In three to five days.' }]
  app.views.start?.blocks.push({ id: 'below', type: 'accordion', props: { title: 'Common questions', items } })
  return make(page, { ...app, id })
}

export async function open(page: Page, id: string): Promise<void> {
  await page.goto(`${studio}/apps/${id}`)
  await expect(canvas(page).locator('h1, h2').first()).toBeVisible()
}

/** What the server keeps, once the studio has nothing left to save. */
export async function saved(page: Page, id: string): Promise<App> {
  await expect(page.locator('tl-save-state')).toHaveText(/Saved|已保存/)
  return (await tell(page, `brands/aurora/apps/${id}`)).body.app as App
}
export const blockTypes = async (page: Page, id: string, view = 'start'): Promise<string[]> =>
  (await saved(page, id)).views[view]?.blocks.map(({ type }) => type) ?? []

export const canvas = (page: Page): Locator => page.locator('tl-device').first().locator('.tl')
export const inspector = (page: Page): Locator => page.locator('tl-inspector')
export const sheet = (page: Page): Locator => page.getByRole('dialog', { name: /Publish|发布/ })
export const publishButton = (page: Page): Locator => page.getByRole('banner').getByRole('button', { name: 'Publish' })

export async function publish(page: Page, words: string | RegExp = /^Publish/): Promise<void> {
  if (!(await sheet(page).isVisible())) await publishButton(page).click()
  await sheet(page).getByRole('button', { name: words }).click()
  await expect(sheet(page).getByText('It is live.')).toBeVisible()
}

export async function seen(page: Page, id: string): Promise<{ status: number; text: string }> {
  const answer = await page.request.get(`${address(id)}?lang=en`)
  return { status: answer.status(), text: await answer.text() }
}

export async function retitle(page: Page, text: string): Promise<void> {
  await canvas(page).getByRole('heading', { level: 2 }).first().click({ force: true })
  await inspector(page).getByRole('textbox', { name: 'Text' }).fill(text)
  await expect(canvas(page).getByText(text)).toBeVisible()
}
