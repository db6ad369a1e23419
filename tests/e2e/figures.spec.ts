import { expect, type Page, test } from '@playwright/test'
import type { App, BlockNode } from '../../schemas/documents.ts'
import { expectAccessible } from './check-access.ts'
import { bareWorld, enginePages } from './engine-pages.ts'

// Figures and times as a browser draws them: what is text in a unit test has to be seen here.

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const chart = (kind: string): BlockNode => ({
  id: kind,
  type: 'chart',
  props: {
    kind,
    title: `As a ${kind}`,
    unit: 'kWh',
    items: [3, 0, 8, 5].map((value, i) => ({ id: `v${i}`, label: `Quarter ${i + 1}`, value })),
  },
})
const app = {
  schema: 1,
  id: 'figures',
  brand: 'aurora',
  title: 'Figures',
  job: 'Show figures',
  outcome: 'answered',
  locales: ['en'],
  asks: {},
  views: {
    start: {
      blocks: [
        {
          id: 't1',
          type: 'table',
          props: {
            title: 'Parcels',
            columns: [
              { id: 'a', label: 'Parcel' },
              { id: 'b', label: 'Where it is now' },
              { id: 'c', label: 'Kilograms', kind: 'number' },
            ],
            rows: [
              { id: 'r1', a: 'SF1402771938625', b: 'In the parcel locker at the south gate', c: '2.5' },
              { id: 'r2', a: 'SF1402771938626', b: 'On its way', c: '12' },
            ],
          },
        },
        ...['bar', 'line', 'donut'].map(chart),
        { id: 'p1', type: 'progress', props: { label: 'Repair', value: 40, text: '40 %' } },
        { id: 'p2', type: 'progress', props: { label: 'Stamps', value: 7, max: 10, text: '7 of 10', look: 'steps' } },
        {
          id: 'h1',
          type: 'hours',
          props: {
            title: 'Opening hours',
            week: days.map((id) => ({ id, hours: '10:00-21:00' })),
            exceptions: [{ id: 'x', date: '2026-11-27', hours: '', label: 'Stocktaking' }],
            timeZone: 'Asia/Shanghai',
            now: { $: 'now' },
          },
        },
      ],
    },
  },
} as unknown as App
const { open } = enginePages(app, bareWorld(), { now: Date.UTC(2026, 10, 25, 6) })

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
const table = (page: Page) => page.getByRole('table', { name: 'Parcels' })
const display = (page: Page, selector: string) =>
  table(page)
    .locator(selector)
    .first()
    .evaluate((cell) => getComputedStyle(cell).display)

test('a table is cards where it is narrow, each cell with its column’s name, and a table where there is room', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page)
  expect(await overflow(page)).toBe(0)
  expect([await display(page, 'tbody tr'), await display(page, 'td')]).toEqual(['block', 'flex'])
  const cell = table(page).locator('td').first()
  expect(await cell.evaluate((one) => getComputedStyle(one, '::before').content)).toMatch(/^"Where it is now"/)
  const [first, second] = await Promise.all([0, 1].map((i) => table(page).locator('td').nth(i).boundingBox()))
  expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0))
  // It stays one for who cannot see it, heads included.
  await expect(table(page).getByRole('columnheader')).toHaveText(['Parcel', 'Where it is now', 'Kilograms'])
  await expect(table(page).getByRole('row')).toHaveCount(3)

  await page.setViewportSize({ width: 768, height: 640 })
  expect(await overflow(page)).toBe(0)
  expect([await display(page, 'tbody tr'), await display(page, 'td')]).toEqual(['table-row', 'table-cell'])
  expect(await cell.evaluate((one) => getComputedStyle(one, '::before').content)).toBe('none')
  const row = await Promise.all(['th', 'td >> nth=0', 'td >> nth=1'].map((one) => table(page).locator(`tbody tr >> nth=1 >> ${one}`).boundingBox()))
  expect(new Set(row.map((box) => box?.height)).size).toBe(1)
  const head = await table(page).getByRole('columnheader', { name: 'Kilograms' }).boundingBox()
  expect(head?.height).toBeGreaterThan(10)
  expect(head?.x).toBe(row[2]?.x)
})

for (const [width, colorScheme] of [
  [320, 'dark'],
  [768, 'light'],
] as const) {
  test(`charts, progress and hours are drawn at ${width} px, ${colorScheme}, and nothing is amiss`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 })
    await page.emulateMedia({ colorScheme })
    await open(page)
    expect(await overflow(page)).toBe(0)
    // Each with shapes that have room, in another colour than what they stand on.
    const shapes = await page.locator('.tl-chart').evaluateAll((cards) =>
      cards.map((card) => {
        const ground = getComputedStyle(card).backgroundColor
        return [...card.querySelectorAll('svg :is(rect, path, circle, line, polyline)')].filter((shape) => {
          const { width, height } = shape.getBoundingClientRect()
          const { fill, stroke } = getComputedStyle(shape)
          return width + height > 4 && [fill, stroke].some((paint) => paint !== 'none' && paint !== ground)
        }).length
      }),
    )
    expect(shapes).toHaveLength(3)
    for (const count of shapes) expect(count).toBeGreaterThan(0)
    await page.getByText('All figures').click()
    for (const kind of ['bar', 'line', 'donut']) await expect(page.getByRole('table', { name: `As a ${kind}` })).toContainText('Quarter 3')
    const bars = page.getByRole('progressbar')
    await expect(bars).toHaveCount(2)
    const [repair] = await bars.all()
    expect((await repair?.boundingBox())?.width).toBeGreaterThan(100)
    await expect(page.locator('.tl-hours-now')).toContainText('Open now')
    await page.locator('.tl-hours summary').click()
    await expect(page.locator('.tl-hours')).toContainText('Stocktaking')
    expect(await overflow(page)).toBe(0)
    await expectAccessible(page)
  })
}
