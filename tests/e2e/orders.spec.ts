import { expect, type Page, test } from '@playwright/test'
import { movedOn } from '../../examples/backend/moved-on.ts'
import { expectAccessible } from './check-access.ts'
import { expectRefusal, type Locale, linesOf } from './job.ts'
import { apps } from './touchlet.ts'

// The whole job "where is my order": every way an order can travel, in both languages, with scripts and without.

const said = {
  en: {
    no: 'Order number',
    phone: 'Last 4 digits of your phone',
    find: 'Find my order',
    none: 'We found no order with this number and phone.',
    change: 'Change what you entered',
  },
  'zh-CN': { no: '订单编号', phone: '手机号后四位', find: '查询订单', none: '没有找到与该编号和手机号相符的订单。', change: '修改填写的内容' },
} as const

const written = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(movedOn(day)))
const en = (day: string): string => written('en', day)
const zh = (day: string): string => written('zh-CN', day)
/** A day in Chinese as it stands on the page: a line does not end inside it. */
const whole = (words: string) => words.replace(/(?<=\d)(?=[年月日])|(?<=[年月])(?=\d)/g, '\u2060')

/** An order of every kind, and what its customer must read. */
const kinds: { no: string; phone: string; reads: Record<Locale, (string | RegExp)[]> }[] = [
  {
    no: 'a1001',
    phone: '4321',
    reads: {
      en: ['On its way', `Expected by ${en('2026-11-25')}`, 'SF1402771938625'],
      'zh-CN': ['运输中', `预计${zh('2026-11-25')}前送达`, 'SF1402771938625'],
    },
  },
  {
    no: 'A1002',
    phone: '8802',
    reads: { en: ['Delayed', 'Sorry, your parcel is late', 'There is nothing you need to do'], 'zh-CN': ['配送延迟', '抱歉，包裹会晚到', '您无需做任何操作'] },
  },
  { no: 'A1003', phone: '1357', reads: { en: ['Delivered', `On ${en('2026-11-07')}`], 'zh-CN': ['已送达', `${zh('2026-11-07')}签收`] } },
  {
    no: 'A1006',
    phone: '6610',
    reads: { en: [/¥[\d,.]+ goes back to you/, 'within five working days', 'Total'], 'zh-CN': ['已取消', /¥[\d,.]+ 将退回给您/, '五个工作日内原路到账'] },
  },
  {
    no: 'A1011',
    phone: '1122',
    reads: {
      en: [
        'Partly delivered',
        `The rest by ${en('2026-11-29')}`,
        'Parcel 1 · Delivered',
        'Parcel 2 · Delayed',
        'Sorry, this parcel is late',
        new RegExp(`Expected by\\s*${en('2026-11-29').replaceAll(' ', '\\s')}`),
        'Cloudpath trail shoes; 2 × Merino socks, 3 pairs',
        'Folding moon chair',
      ],
      'zh-CN': [
        '部分已送达',
        `其余预计${zh('2026-11-29')}前送达`,
        '包裹 1 · 已送达',
        '包裹 2 · 配送延迟',
        '抱歉，这个包裹会晚到',
        new RegExp(`预计送达\\s*${whole(zh('2026-11-29'))}`),
        '云径越野跑鞋、2 × 美利奴羊毛袜（三双装）',
        '折叠月亮椅',
      ],
    },
  },
  {
    no: 'A1012',
    phone: '2233',
    reads: {
      en: ['Partly sent', `The rest by ${en('2026-12-03')}`, 'The rest follows', 'Not sent yet: Pour-over kettle; 2 × Windowsill plant'],
      'zh-CN': ['部分已发出', `其余预计${zh('2026-12-03')}前送达`, '其余商品稍后发出', '尚未发出：手冲细口壶、2 × 窗边绿植盆栽'],
    },
  },
  {
    no: 'A1013',
    phone: '3344',
    reads: {
      en: ['¥169.00 is on its way back to you', `The money arrives by ${en('2026-11-28')}`, /Refund\s*−¥169\.00/],
      'zh-CN': ['¥169.00 正在退回', `款项最迟${zh('2026-11-28')}原路到账`, /退款\s*−¥169\.00/],
    },
  },
  {
    no: 'A1014',
    phone: '4455',
    reads: {
      en: ['Ready to collect', 'Show this at the counter', '7402 1859', /Waits until/, "Jing'an flagship"],
      'zh-CN': ['待取货', '请向店员出示', '7402 1859', /保留至/, '静安旗舰店'],
    },
  },
  {
    no: 'A1015',
    phone: '5566',
    reads: {
      en: ['Not collected in time', '¥79.00 is on its way back to you', `We have taken the order back. The money arrives by ${en('2026-11-27')}`],
      'zh-CN': ['已过取货时间', '¥79.00 正在退回', `商品已退回仓库，款项最迟${zh('2026-11-27')}原路到账`],
    },
  },
  {
    no: 'A1020',
    phone: '7788',
    reads: {
      en: ['Delayed', 'No new date yet', 'We write to you when we know the new date.'],
      'zh-CN': ['配送延迟', '新的送达日期待确认', '日期确定后会通知您'],
    },
  },
  {
    no: 'A1016',
    phone: '6677',
    reads: {
      en: ['In a parcel locker', 'Scan or type this at the locker', '5091 7736', 'Hive Box locker'],
      'zh-CN': ['已存入智能柜', '在柜机上扫码或输入', '5091 7736', '丰巢智能柜'],
    },
  },
]

async function lookUp(page: Page, locale: Locale, no: string, phone: string): Promise<void> {
  const words = said[locale]
  await page.goto(`${apps}/aurora/order-status?lang=${locale}`)
  await page.getByLabel(words.no).fill(no)
  await page.getByLabel(words.phone).fill(phone)
  await page.getByRole('button', { name: words.find }).click()
}
const main = (page: Page) => page.locator('main')

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      test.describe(locale, () => {
        // Each language in other colours, so that both are looked at in every state.
        test.use({ javaScriptEnabled, colorScheme: locale === 'en' ? 'light' : 'dark', contextOptions: { reducedMotion: 'reduce' } })
        test(`a customer reads where an order of each kind is (${locale})`, async ({ page }) => {
          for (const { no, phone, reads } of kinds) {
            await lookUp(page, locale, no, phone)
            for (const words of reads[locale]) await expect(main(page)).toContainText(typeof words === 'string' ? whole(words) : words)
            // What was typed is nobody's business but the customer's: not in an address, not in a log of addresses.
            expect(page.url()).not.toContain(phone)
            if (javaScriptEnabled) await expectAccessible(page)
          }
        })

        test(`a wrong number and a wrong phone are answered alike, in words and without a retry (${locale})`, async ({ page }) => {
          const answers: (string | null)[] = []
          // Guesses are counted: once both ways is enough.
          const pairs = [...(locale === 'en' && javaScriptEnabled ? [['A1001', '0000']] : []), ['Z9999', '4321']] as [string, string][]
          for (const [no, phone] of pairs) {
            await lookUp(page, locale, no, phone)
            await expectRefusal(page, said[locale].none)
            answers.push(await main(page).textContent())
          }
          expect(new Set(answers).size).toBe(1)
          await main(page).locator('.tl-fallback').getByRole('button').or(main(page).locator('.tl-fallback').getByRole('link')).click()
          await expect(page.getByLabel(said[locale].no)).toHaveValue('Z9999')
        })
      })
    }

    test.describe('the page', () => {
      test.use({ javaScriptEnabled })

      test('says what is missing, and says whether that was it', async ({ page }) => {
        await lookUp(page, 'en', 'A1001', '12')
        await expect(page.getByLabel(said.en.no)).toHaveValue('A1001')
        const phone = page.locator('[name=phone][aria-invalid=true]')
        await expect(phone).toBeVisible()
        if (javaScriptEnabled) await expect(phone).toBeFocused()
        await page.getByLabel(said.en.phone).fill('4321')
        await page.getByRole('button', { name: said.en.find }).click()
        await expect(page.locator('.tl-timeline li')).toHaveCount(5)
        await expect(page.locator('.tl-list li')).toHaveCount(10)
        await page.getByRole('button', { name: 'Not yet' }).click()
        await expect(page.getByText('Thank you for saying so. Call 400 555 0100')).toBeInViewport()
        await expect(page.getByRole('button', { name: 'Yes', exact: true })).toHaveCount(0)
        await expect(main(page)).toContainText('On its way')
      })

      test('what belongs together is not broken on the narrowest phone', async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 700 })
        await lookUp(page, 'zh-CN', 'A1001', '4321')
        // Every price stands beside its goods.
        await expect(page.locator('.tl-list-body')).toHaveCount(10)
        for (const row of await page.locator('.tl-list-body').all()) {
          const [words, price] = [await row.locator('.tl-list-words').boundingBox(), await row.locator('.tl-list-value').boundingBox()]
          expect(price?.x).toBeGreaterThanOrEqual((words?.x ?? 0) + (words?.width ?? 0))
        }
        expect(await linesOf(page, '云径越野跑鞋')).toBe(1)
        await page.setViewportSize({ width: 375, height: 700 })
        await expect.poll(() => linesOf(page, '（三双装）')).toBe(1)
        await lookUp(page, 'zh-CN', 'A1013', '3344')
        await expect(main(page)).toContainText('已送达')
        for (let width = 280; width <= 400; width += 12) {
          await page.setViewportSize({ width, height: 700 })
          await expect.poll(() => linesOf(page, whole(zh('2026-11-11')))).toBe(1)
        }
      })

      test('what is said once is not said again, and questions are those of where the order is', async ({ page }) => {
        const see = async (no: string, phone: string) => {
          await lookUp(page, 'en', no, phone)
          await expect(main(page)).toContainText(`Order ${no}`)
        }
        const times = async (words: string) => ((await main(page).textContent()) ?? '').split(words).length - 1
        const questions = () => main(page).locator('summary').allTextContents()
        await see('A1014', '4455')
        expect(await times('Waits until')).toBe(1)
        await expect(main(page).locator('section:has(.tl-code-qr) .tl-code-bars')).toBeVisible()
        expect(await questions()).toEqual(['Can somebody else collect it for me?', 'How do I return something?', 'What if something is missing or damaged?'])
        await see('A1016', '6677')
        await expect(main(page).locator('.tl-code-qr')).toBeVisible()
        await expect(main(page).locator('.tl-code-bars')).toHaveCount(0)
        await see('A1004', '2468')
        expect(await questions()).toHaveLength(4)
        await see('A1006', '6610')
        expect(await questions()).toEqual([])
        await see('A1015', '5566')
        expect(await questions()).toEqual([])
        expect(await times('is on its way back to you')).toBe(1)
        await see('A1011', '1122')
        await expect(main(page).locator('.tl-stat')).toHaveAttribute('data-tone', 'warn')
        await expect(main(page).locator('section').first()).toContainText(/Tracking number\s*SF1402784410926/)
        await expect(main(page).locator('section').first()).not.toContainText('Expected by')
      })

      test('Back and Forward show the views again, without a question about sending twice', async ({ page }) => {
        await lookUp(page, 'en', 'A1001', '4321')
        await expect(main(page)).toContainText('On its way')
        await page.goBack()
        await expect(page.getByRole('button', { name: said.en.find })).toBeVisible()
        await page.goForward()
        await expect(main(page)).toContainText('On its way')
      })
    })
  })
}

test('a page that the browser itself has posted for is alive too: its script comes from an address of its own', async ({ page }) => {
  await page.goto(`${apps}/aurora/order-status?lang=en`)
  await page.getByLabel(said.en.no).fill('A1001')
  await page.getByLabel(said.en.phone).fill('4321')
  await page.locator('#find').evaluate((form: HTMLFormElement) => form.submit())
  await expect(main(page)).toContainText('On its way')
  await page.waitForFunction(() => history.state?.touchlet === 0)
  await page.evaluate(() => Object.assign(self, { stays: true }))
  await page.getByRole('button', { name: 'Not yet' }).click()
  await expect(page.getByText('Thank you for saying so')).toBeVisible()
  expect(await page.evaluate(() => 'stays' in self)).toBe(true)
})
