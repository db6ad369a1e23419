import { expect, type Page, test } from '@playwright/test'
import type { App } from '../../schemas/documents.ts'
import { bareWorld, enginePages } from './engine-pages.ts'
import { address, goOn } from './job.ts'

// What is typed into a long form stays on the device until it is sent, and nothing of it that is sensitive.

const kept = (page: Page) => page.getByText('What you type is kept on this device.')
const stored = (page: Page) => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('touchlet:draft:')))

const next = (page: Page) => page.locator('#who > .tl-button:not(.tl-button-quiet)')

test('a half-filled registration is there again after the page was closed, and gone once it is sent', async ({ page, context }) => {
  await page.goto(address('warranty-registration', 'en'))
  await page.locator('[name=sku][value=AU-114]').check({ force: true })
  await page.locator('[name=serial]').fill('S114-10037')
  await expect(kept(page)).toBeVisible()
  await page.close()

  const second = await context.newPage()
  await second.goto(address('warranty-registration', 'en'))
  await expect(second.locator('[name=serial]')).toHaveValue('S114-10037')
  await expect(second.locator('[name=sku][value=AU-114]')).toBeChecked()
  await expect(kept(second)).toBeVisible()
  await goOn(second, 'owner')
  expect(await stored(second)).toEqual([])

  await second.locator('[name=name]').fill('Lin Xiaowen')
  await expect(kept(second)).toBeVisible()
  // Neither going back nor a press that is refused has sent anything.
  await next(second).click()
  await expect(second.locator('[name=boughtOn]')).toBeFocused()
  await second.getByRole('button', { name: 'Back' }).click()
  await expect(second.locator('.tl[data-view=start]')).toBeVisible()
  await expect.poll(async () => (await stored(second)).map(([key]) => key)).toEqual(['touchlet:draft:aurora/warranty-registration:who'])
  await second.close()

  const third = await context.newPage()
  await third.goto(address('warranty-registration', 'en'))
  await third.locator('[name=sku][value=AU-114]').check({ force: true })
  await third.locator('[name=serial]').fill('S114-10037')
  await goOn(third, 'owner')
  await expect(third.locator('[name=name]')).toHaveValue('Lin Xiaowen')
  await third.locator('[name=boughtOn]').fill(new Date(Date.now() - 864e6).toISOString().slice(0, 10))
  await third.locator('[name=phone]').fill('13900001234')
  await next(third).click()
  await expect(third.locator('.tl[data-view=review]')).toBeVisible()
  expect(await stored(third)).toEqual([])
})

const line = { type: 'string', maxLength: 200 }
const app = {
  schema: 1,
  id: 'claim',
  brand: 'aurora',
  title: 'Claim',
  job: 'Take a claim',
  outcome: 'answered',
  locales: ['en'],
  asks: {
    story: { value: line, label: { en: 'Story' } },
    bank: { value: line, label: { en: 'Bank account' }, sensitivity: 'sensitive' },
    colours: {
      value: { type: 'array', items: { enum: ['red', 'blue'] } },
      label: { en: 'Colours' },
      options: ['red', 'blue'].map((value) => ({ value, label: { en: value } })),
    },
  },
  views: {
    start: {
      blocks: [
        {
          id: 'f1',
          type: 'form',
          props: { next: 'end', submit: 'Send' },
          slots: {
            fields: [
              { id: 'a1', type: 'ask', props: { ask: 'story' } },
              { id: 'a2', type: 'ask', props: { ask: 'bank' } },
              { id: 'a3', type: 'multi-choice', props: { ask: 'colours' } },
              { id: 'd1', type: 'draft', props: { days: 3 } },
            ],
          },
        },
      ],
    },
    end: { blocks: [{ id: 't1', type: 'text', props: { text: 'Thank you.' } }] },
  },
} as unknown as App
const { open } = enginePages(app, bareWorld())
const key = 'touchlet:draft:aurora/claim:f1'

async function typeAll(page: Page): Promise<void> {
  await page.getByLabel('Story').fill('It broke')
  await page.getByLabel('Bank account').fill('6222 0000')
  await page.getByLabel('blue').check()
}
async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Thank you.')).toBeVisible()
}
/** Nothing is thrown that nobody catches. */
function thrown(page: Page): string[] {
  const all: string[] = []
  page.on('pageerror', ({ name }) => all.push(name))
  return all
}

test('what is sensitive is never kept; the rest is, until it is cleared', async ({ page }) => {
  await open(page)
  await typeAll(page)
  await expect(kept(page)).toBeVisible()
  const valuesAt = async () => (await stored(page)).map(([at, text]) => [at, JSON.parse(text).values])
  await expect.poll(valuesAt).toEqual([
    [
      key,
      [
        ['story', 'It broke'],
        ['colours', 'blue'],
      ],
    ],
  ])
  await page.reload()
  await expect(page.getByLabel('Story')).toHaveValue('It broke')
  await expect(page.getByLabel('Bank account')).toHaveValue('')
  await expect(page.getByLabel('blue')).toBeChecked()
  await page.getByRole('button', { name: 'Clear it' }).click()
  await expect(page.getByLabel('Story')).toHaveValue('')
  await expect(kept(page)).toBeHidden()
  expect(await stored(page)).toEqual([])
})

test('who closes the page right after the last letter finds that letter too', async ({ page }) => {
  await open(page)
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.getByLabel('Story').fill('It broke')
  expect(await stored(page)).toEqual([])
  await page.reload()
  await page.clock.resume()
  await expect(page.getByLabel('Story')).toHaveValue('It broke')
})

test('what is too old, or no draft at all, is not brought back', async ({ page }) => {
  const errors = thrown(page)
  await open(page)
  for (const text of [JSON.stringify({ until: 1, values: [['story', 'Long ago']] }), 'no draft', '{"until":9e15,"values":{}}']) {
    await page.evaluate(([at, value]) => localStorage.setItem(at as string, value as string), [key, text])
    await page.reload()
    await expect(page.getByLabel('Story')).toHaveValue('')
    await expect(kept(page)).toBeHidden()
  }
  await page.getByLabel('Story').fill('New')
  await expect(kept(page)).toBeVisible()
  expect(errors).toEqual([])
})

test('on a full device nothing says that it is kept, what was kept can still be cleared, and the form is sent', async ({ page }) => {
  const errors = thrown(page)
  await open(page)
  await page.getByLabel('Story').fill('Kept before')
  await expect(kept(page)).toBeVisible()
  await page.evaluate(() => {
    let size = 6e6
    for (let i = 0; size >= 1; i++) {
      try {
        localStorage.setItem(`full${i}`, 'x'.repeat(size))
      } catch {
        size = Math.floor(size / 2)
      }
    }
  })
  await page.reload()
  await expect(page.getByLabel('Story')).toHaveValue('Kept before')
  await page.getByRole('button', { name: 'Clear it' }).click()
  await expect(page.getByLabel('Story')).toHaveValue('')
  await page.evaluate((length) => localStorage.setItem('more', 'x'.repeat(length)), key.length)
  await typeAll(page)
  await page.getByLabel('Story').fill('x'.repeat(200))
  await page.waitForTimeout(500)
  await expect(kept(page)).toBeHidden()
  await send(page)
  expect(errors).toEqual([])
})

test('where the browser forbids to keep anything, the form is a form', async ({ page }) => {
  const errors = thrown(page)
  await page.addInitScript(() => {
    Object.defineProperty(self, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError')
      },
    })
  })
  await open(page)
  await typeAll(page)
  await page.waitForTimeout(500)
  await expect(kept(page)).toBeHidden()
  await send(page)
  expect(errors).toEqual([])
})
