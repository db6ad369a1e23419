import { expect, type Page, test } from '@playwright/test'
import type { App, BlockNode } from '../../schemas/documents.ts'
import { expectAccessible } from './check-access.ts'
import { bareWorld, enginePages } from './engine-pages.ts'

// A page that is read from the right: nobody has arranged it for that, its language alone does.

const text = (id: string, words: string): BlockNode => ({ id, type: 'text', props: { text: words } })
const ask = (value: object, ar: string, more: object = {}) => ({ value, label: { ar, en: ar }, ...more })
const options = ['cash', 'card'].map((value) => ({ value, label: { ar: value === 'cash' ? 'نقدا' : 'بطاقة', en: value } }))
const items = [12, 30, 21].map((value, i) => ({ id: `i${i}`, label: `الشهر ${i + 1}`, value }))
const app = {
  schema: 1,
  id: 'right',
  brand: 'aurora',
  title: 'حالة الطلب',
  job: 'Tell where an order is',
  outcome: 'answered',
  locales: ['ar'],
  asks: {
    no: ask({ type: 'string', maxLength: 20 }, 'رقم الطلب'),
    phone: ask({ type: 'string', format: 'phone' }, 'رقم الهاتف'),
    pay: ask({ enum: ['cash', 'card'] }, 'طريقة الدفع', { options }),
    stars: ask({ type: 'integer', minimum: 1, maximum: 5 }, 'التقييم'),
    hours: ask({ type: 'integer', minimum: 0, maximum: 10 }, 'ساعات'),
  },
  views: {
    start: {
      blocks: [
        { id: 's1', type: 'steps', props: { items: ['start', 'end'].map((to, i) => ({ id: to, label: i ? 'النهاية' : 'البداية', to })) } },
        {
          id: 't1',
          type: 'tabs',
          props: { a: 'التوصيل', b: 'الاستلام', c: 'الإرجاع' },
          slots: { a: [text('x1', 'إلى بابك.')], b: [text('x2', 'من المتجر.')], c: [text('x3', 'خلال 30 يوما.')] },
        },
        {
          id: 'tb',
          type: 'table',
          props: {
            title: 'الطرود',
            columns: ['الطرد', 'المكان', 'الوزن'].map((label, i) => ({ id: 'abc'[i], label, ...(i === 2 && { kind: 'number' }) })),
            rows: [{ id: 'r1', a: 'SF1402771938625', b: 'في الطريق', c: '2.5' }],
          },
        },
        { id: 'ch', type: 'chart', props: { kind: 'bar', title: 'الاستهلاك', items } },
        { id: 'p1', type: 'progress', props: { label: 'التقدم', value: 40 } },
        { id: 'n1', type: 'notice', props: { tone: 'warn', title: 'تأخير', text: 'نعتذر عن التأخير.' } },
        { id: 'c1', type: 'card', props: { title: 'حذاء', text: 'خفيف.', to: 'end' } },
        { id: 'l1', type: 'list', props: { title: 'الطلبات', items: [{ id: 'a', title: 'A1001', value: '¥ 9' }] } },
        {
          id: 'f1',
          type: 'form',
          props: { next: 'end', submit: 'بحث' },
          slots: {
            fields: [
              { id: 'a1', type: 'ask', props: { ask: 'no' } },
              { id: 'a2', type: 'phone', props: { ask: 'phone' } },
              { id: 'a3', type: 'choice', props: { ask: 'pay', layout: 'tiles' } },
              { id: 'a4', type: 'rating', props: { ask: 'stars' } },
              { id: 'a5', type: 'slider', props: { ask: 'hours' } },
            ],
          },
        },
      ],
    },
    end: { title: 'النهاية', blocks: [text('x4', 'شكرا.')] },
  },
} as unknown as App
const { open } = enginePages(app, bareWorld())
const tab = (page: Page, name: string) => page.getByRole('tab', { name })

test('begins at the right, fits every width, and nothing is amiss', async ({ page }) => {
  await open(page)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  for (const [width, colorScheme] of [
    [320, 'light'],
    [375, 'dark'],
    [768, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 740 })
    await page.emulateMedia({ colorScheme })
    // What runs out of the page does so to the left, where nothing says so but its place.
    const out = await page
      .locator('.tl *:not(.tl-hidden, .tl-hidden *, svg *)')
      .evaluateAll((all) =>
        all
          .map((one) => [one.className, one.getBoundingClientRect(), getComputedStyle(one)] as const)
          .filter(([, { left, right, width }, { clipPath }]) => width > 1 && clipPath === 'none' && (left < -0.5 || right > innerWidth + 0.5)),
      )
    expect(out, `${width}`).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    await expectAccessible(page)
  }
  const [name, title] = [await page.locator('.tl-name').boundingBox(), await page.locator('.tl-logo').boundingBox()]
  expect(title?.x).toBeGreaterThan(name?.x ?? 0)
})

test('goes from tab to tab the way the arrows point', async ({ page }) => {
  await open(page)
  const [first, second] = [await tab(page, 'التوصيل').boundingBox(), await tab(page, 'الاستلام').boundingBox()]
  expect(second?.x).toBeLessThan(first?.x ?? 0)
  await tab(page, 'التوصيل').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(tab(page, 'الاستلام')).toBeFocused()
  await expect(page.getByRole('tabpanel')).toHaveText('من المتجر.', { useInnerText: true })
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'التوصيل')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'الإرجاع')).toBeFocused()
})
