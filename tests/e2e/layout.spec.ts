import { expect, test } from '@playwright/test'
import type { App, BlockNode } from '../../schemas/documents.ts'
import { expectAccessible } from './check-access.ts'
import { bareWorld, enginePages } from './engine-pages.ts'

const world = bareWorld()
const now = Date.UTC(2026, 10, 25, 6)
const text = (id: string, words: string): BlockNode => ({ id, type: 'text', props: { text: words } })
const steps = ['start', 'end'].map((to) => ({ label: to === 'start' ? 'Choose' : 'Done', to }))
const app = {
  schema: 1,
  id: 'parts',
  brand: world.brand.id,
  title: 'Parts',
  job: 'Show them',
  outcome: 'answered',
  locales: ['en'],
  asks: {},
  views: {
    start: {
      blocks: [
        { id: 's1', type: 'steps', props: { items: steps } },
        {
          id: 't1',
          type: 'tabs',
          props: { a: 'Delivery', b: 'Pick-up' },
          slots: { a: [text('x1', 'To your door.')], b: [text('x2', 'At a counter.')] },
        },
        {
          id: 'd1',
          type: 'dialog',
          props: { label: 'What is express?', title: 'Express' },
          slots: { body: [text('x3', 'By [tomorrow](https://a.example/).')] },
        },
        { id: 'c1', type: 'countdown', props: { label: 'Ends in', to: '2026-11-25T06:00:05Z', now: { $: 'now' }, over: 'It has ended.' } },
        {
          id: 'k1',
          type: 'card',
          props: { title: 'Shoes', text: 'Light.', to: 'end', tone: 'good' },
          slots: { body: [{ id: 'p1', type: 'price', props: { amount: '¥ 9', was: '¥ 12' } }] },
        },
        { id: 'v1', type: 'video', props: { src: '/film.mp4', title: 'How to' } },
        { id: 'l1', type: 'links', props: { items: [{ id: 'a', label: 'On', icon: 'forward', to: 'end' }] } },
        { id: 'b1', type: 'badge', props: { text: 'In stock', tone: 'warn' } },
        { id: 'i1', type: 'icon', props: { name: 'truck', text: 'Free' } },
        { id: 'r1', type: 'divider', props: { label: 'or' } },
      ],
    },
    end: { blocks: [{ id: 's2', type: 'steps', props: { items: steps } }] },
  },
} as unknown as App
const { open } = enginePages(app, world, { now })

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })
  test('everything is there, and a dialog opens, closes and gives focus back', async ({ page }) => {
    await open(page)
    for (const words of ['Step 1 of 2', 'To your door.', 'At a counter.', '1 minute', '¥ 9']) await expect(page.getByText(words)).toBeVisible()
    const dialog = page.getByRole('dialog', { name: 'Express' })
    const opener = page.getByRole('button', { name: 'What is express?' })
    await expect(dialog).toBeHidden()
    await opener.press('Enter')
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(opener).toBeFocused()
    await opener.click()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(dialog).toBeHidden()
    await page.getByRole('link', { name: 'Shoes' }).click()
    await page.getByRole('link', { name: 'Choose' }).click()
    await expect(page.getByText('Step 1 of 2')).toBeVisible()
  })
})

test('nothing is amiss for a screen reader, with the dialog open as well', async ({ page }) => {
  await open(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'What is express?' }).click()
  await expectAccessible(page)
})

test('tabs are tabs with a script: one at a time, by arrow keys, the same one when the customer comes back', async ({ page }) => {
  await open(page)
  const tab = (name: string) => page.getByRole('tab', { name })
  await expect(page.getByRole('tabpanel')).toHaveText('To your door.', { useInnerText: true })
  await tab('Delivery').focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab('Pick-up')).toBeFocused()
  await expect(tab('Pick-up')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tabpanel')).toHaveText('At a counter.', { useInnerText: true })
  await page.keyboard.press('ArrowRight')
  await expect(tab('Delivery')).toBeFocused()
  await page.keyboard.press('End')
  await page.getByRole('link', { name: 'Shoes' }).click()
  await expect(page.getByRole('tab')).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('tab')).toHaveCount(2)
  await expect(page.getByRole('tabpanel')).toHaveText('At a counter.', { useInnerText: true })
})

test('a dialog is left by the keyboard, and opens in a shadow root too', async ({ page }) => {
  await open(page)
  const dialog = page.getByRole('dialog', { name: 'Express' })
  await page.getByRole('button', { name: 'What is express?' }).click()
  await dialog.getByRole('link').focus()
  await page.keyboard.press('Tab')
  await expect(dialog).toBeHidden()
  await page.evaluate(() => {
    const root = document.querySelector('.tl') as HTMLElement
    const host = document.createElement('div')
    root.replaceWith(host)
    const shadow = host.attachShadow({ mode: 'open' })
    shadow.append(document.querySelector('style') as HTMLElement, root)
  })
  await page.getByRole('button', { name: 'What is express?' }).click()
  await expect(dialog).toBeVisible()
  const { width = 0 } = (await dialog.boundingBox()) ?? {}
  expect(width).toBe(375 - 32)
  await page.mouse.click(5, 5)
  await expect(dialog).toBeHidden()
})

test('a countdown moves on and says what holds when it is over, and nothing below it moves', async ({ page }) => {
  await page.clock.install({ time: now - 1000 })
  await page.clock.pauseAt(now)
  await open(page)
  // The script starts in a task of its own.
  await page.clock.runFor(1)
  const below = page.locator('.tl-card-one')
  const before = await below.boundingBox()
  await expect(page.getByRole('timer')).toHaveText('5 seconds')
  await page.clock.runFor(2000)
  await expect(page.getByRole('timer')).toHaveText('3 seconds')
  await page.clock.runFor(4000)
  await expect(page.getByText('It has ended.')).toBeVisible()
  await expect(page.getByRole('timer')).toBeHidden()
  expect(await below.boundingBox()).toEqual(before)
})
