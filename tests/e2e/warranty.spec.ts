import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { expectRefusal, hasThreeOpen, type Locale, linesOf, locales, way } from './job.ts'
import { apps, backend, state } from './touchlet.ts'

// The whole job "register my warranty": every refusal in its own words and with its own way on, what comes after, and the look-up.

const app = `${apps}/aurora/warranty-registration`
/** The shortest picture there is: one white dot. */
const photo = {
  name: 'receipt.png',
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64'),
}

/** Every refusal of the register, what brings it about, and what the customer reads. */
const refusals: { code: string; sku?: string; serial?: string; boughtOn?: string; reads: Record<Locale, string> }[] = [
  { code: 'serial-mismatch', sku: 'AU-101', reads: { en: 'The serial number does not belong to this product', 'zh-CN': '序列号与所选商品不符' } },
  { code: 'date-in-future', boughtOn: day(2), reads: { en: 'The purchase date is in the future', 'zh-CN': '购买日期晚于今天' } },
  {
    code: 'date-before-sale',
    serial: 'S113-10518',
    boughtOn: '2026-06-01',
    reads: { en: 'On that day this product was not on sale yet', 'zh-CN': '当天这件商品尚未开售' },
  },
  { code: 'too-late', boughtOn: day(-90), reads: { en: 'It was bought more than 60', 'zh-CN': '购买已超过 60 天' } },
  { code: 'already-registered', sku: 'AU-107', serial: 'S107-10111', reads: { en: 'S107-10111 is registered already', 'zh-CN': '序列号 S107-10111 已登记' } },
]

/** A day as the shop counts them, so many from today. */
function day(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
}
/** Another number each run: a customer has at most three open requests. */
const newPhone = () => `139${String(Math.random()).slice(2, 10)}`
/** One of the pieces of a product, but for those that other tests find registered and moved by nobody. */
const aSerial = (sku: string): string => {
  const serial = `S${sku.slice(3)}-${10037 + 37 * Math.floor(Math.random() * 13)}`
  return ['S105-10074', 'S107-10111'].includes(serial) ? aSerial(sku) : serial
}

const main = (page: Page) => page.locator('main')
const primary = (page: Page) => main(page).locator('form .tl-button:not(.tl-button-quiet)').last()

interface Given {
  sku?: string
  serial?: string
  boughtOn?: string
  phone?: string
  proof?: boolean
}

/** Through both steps to the review. */
async function fillIn(page: Page, locale: Locale, { sku = 'AU-113', serial = 'S113-10037', boughtOn = day(-10), phone = newPhone(), proof = false }: Given) {
  await page.goto(`${app}?lang=${locale}`)
  await page.locator(`[name=sku][value=${sku}]`).check({ force: true })
  await page.locator('[name=serial]').fill(serial)
  await primary(page).click()
  await page.locator('[name=boughtOn]').fill(boughtOn)
  await page.locator('[name=name]').fill('Lin Xiaowen')
  await page.locator('[name=phone]').fill(phone)
  if (proof) await page.locator('input[type=file]').setInputFiles(photo)
  await primary(page).click()
  await expect(main(page).locator('.tl-review')).toContainText(serial)
}

/** What the backend itself knows. */
async function known(request: APIRequestContext, path: string) {
  const token = /^OMS_TOKEN=(.*)$/m.exec(readFileSync(join(state, 'backend.vars'), 'utf8'))?.[1] ?? ''
  const answer = await request.get(`${backend}${path}`, { headers: { authorization: `Bearer ${token}` } })
  if (answer.headers()['content-type'] === 'image/png') return { status: answer.status(), body: { bytes: (await answer.body()).length } }
  return { status: answer.status(), body: (await answer.json()) as Record<string, unknown> }
}

test.describe('on the narrowest phone', () => {
  test.use({ viewport: { width: 320, height: 700 } })
  for (const locale of locales) {
    test(`no line ends inside a serial number (${locale})`, async ({ page }) => {
      await page.goto(`${app}/lookup?lang=${locale}`)
      for (const number of ['W2611-\u2060?40718', 'S105-\u2060?10037']) expect(await linesOf(page, number), number).toBe(1)
      await fillIn(page, locale, { sku: 'AU-107', serial: 'S107-10111' })
      await primary(page).click()
      await way(page, locale === 'en' ? 'Have it moved to me' : '申请转移保修').click()
      await expect(page.locator('.tl[data-view=move]')).toBeVisible()
      expect(await linesOf(page, 'S107-10111')).toBe(1)
    })
  }
})

/** What is kept says all that it has to; what can only be pressed stays on the screen. */
async function expectPaper(page: Page, number: string, serial: string): Promise<void> {
  const pressed = main(page).locator('button, .tl-button').filter({ visible: true })
  await expect(pressed).not.toHaveCount(0)
  await expect(page.locator('.tl-foot')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  for (const words of [number, serial, 'Lin Xiaowen']) await expect(main(page).getByText(words, { exact: true }).first()).toBeVisible()
  const { width = 0, height = 0 } = (await page.locator('.tl-code-qr').boundingBox()) ?? {}
  expect(Math.min(width, height)).toBeGreaterThan(80)
  await expect(pressed).toHaveCount(0)
  await expect(page.locator('.tl-foot')).toBeHidden()
  await page.emulateMedia({ media: null })
}

for (const { code, reads, ...given } of refusals) {
  test(`${code} is an answer in its own words, without a retry`, async ({ page }) => {
    await fillIn(page, 'en', given)
    await primary(page).click()
    await expectRefusal(page, reads.en)
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, contextOptions: { reducedMotion: 'reduce' } })
    const look = async (page: Page) => {
      await expect(page.getByRole('button', { name: /try again|重试/i })).toHaveCount(0)
      if (javaScriptEnabled) await expectAccessible(page)
    }
    const sku = javaScriptEnabled ? 'AU-114' : 'AU-110'

    test('a product is registered, the certificate is kept, and it is found again', async ({ page, request }) => {
      const [serial, phone] = [aSerial(sku), newPhone()]
      await page.goto(`${app}?lang=en`)
      await look(page)
      await fillIn(page, 'en', { sku, serial, phone, proof: true })
      await expect(main(page)).toContainText('receipt')
      await look(page)
      // Back from the review: what was typed stands there still, and the photo is kept.
      await page.getByRole('button', { name: 'Back' }).click()
      await expect(page.locator('[name=boughtOn]')).toHaveValue(day(-10))
      await expect(main(page)).toContainText('receipt.png')
      await look(page)
      // Asked once: what is known is a line now.
      await expect(page.locator('.tl-confirm summary').first()).toContainText('Lin Xiaowen')
      await primary(page).click()
      await main(page).locator('.tl-review-change').nth(1).click()
      await expect(page.locator('[name=serial]')).toHaveValue(serial)
      await primary(page).click()
      await primary(page).click()
      await primary(page).click()
      await expect(main(page)).toContainText('Your warranty is registered')
      for (const name of ['Look up a registration', 'Register another product']) await expect(way(main(page), name)).toBeVisible()
      await look(page)
      const number = (await main(page).locator('.tl-thanks-number strong').textContent()) ?? ''
      expect((await known(request, `/warranties/${number}?phone=${phone.slice(-4)}`)).body).toMatchObject({ serial, boughtOn: day(-10) })
      expect((await known(request, `/warranties/proofs/${number}`)).body.bytes).toBeGreaterThan(50)
      // It is one page on paper, with number, product, serial, days and code.
      await expectPaper(page, number, serial)
      if (javaScriptEnabled) {
        const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
        expect(pages).toHaveLength(1)
      }

      for (const given of [number.toLowerCase(), serial]) {
        await page.goto(`${app}/lookup?lang=en`)
        await page.locator('[name=number]').fill(given)
        await page.locator('[name=tail]').fill(phone.slice(-4))
        await primary(page).click()
        for (const words of ['Until ', number, serial, 'Lin Xiaowen']) await expect(main(page)).toContainText(words)
      }
      await expectPaper(page, number, serial)
      await look(page)
      expect(page.url()).not.toContain(serial)
    })

    test('what tells of answers or deeds that are not there leads to the first question', async ({ page }) => {
      for (const view of ['review', 'done', 'taken', 'move', 'moved', 'argue', 'argued']) {
        await page.goto(`${app}/${view}?lang=en`)
        await expect(page.locator('.tl[data-view=start]'), view).toBeVisible()
        expect(page.url(), view).not.toContain(view)
      }
      // With the first step alone it is the second that asks.
      await page.goto(`${app}/mismatch?lang=en`)
      await page.locator('[name=serial]').fill('S113-10037')
      await page.locator('[name=sku][value=AU-113]').check({ force: true })
      await primary(page).click()
      await expect(page.locator('.tl[data-view=owner]')).toBeVisible()
    })

    test('one press twice is one registration', async ({ page, request, context }) => {
      const [serial, phone] = [aSerial(javaScriptEnabled ? 'AU-103' : 'AU-104'), newPhone()]
      await fillIn(page, 'en', { sku: javaScriptEnabled ? 'AU-103' : 'AU-104', serial, phone })
      const fields = await page
        .locator('form:has(.tl-button:not(.tl-button-quiet)) input')
        .evaluateAll((all) => all.map((one) => [(one as HTMLInputElement).name, (one as HTMLInputElement).value]))
      const form = Object.fromEntries(fields as [string, string][])
      const both = await Promise.all([1, 2].map(() => context.request.post(`${app}/done?lang=en`, { form })))
      const numbers = await Promise.all(both.map(async (one) => /W\d{4}-\d{5}/.exec(await one.text())?.[0]))
      expect(numbers[0]).toMatch(/^W/)
      expect(numbers[1]).toBe(numbers[0])
      expect((await known(request, `/warranties/${serial}?phone=${phone.slice(-4)}`)).body.number).toBe(numbers[0])
    })

    for (const locale of ['en', 'zh-CN'] as const) {
      test.describe(locale, () => {
        test.use({ colorScheme: locale === 'en' ? 'light' : 'dark' })

        test(`every refusal leads to the place that mends it, up to the last (${locale})`, async ({ page }) => {
          const say = async (code: string) => {
            await primary(page).click()
            await expect(main(page)).toContainText(refusals.find((one) => one.code === code)?.reads[locale] ?? code)
            await look(page)
          }
          const again = async (boughtOn: string) => {
            await page.locator('[name=boughtOn]').fill(boughtOn)
            await primary(page).click()
          }
          await fillIn(page, locale, { sku: 'AU-101', serial: 'S107-10111', boughtOn: day(2) })
          await say('serial-mismatch')
          await expect(page.locator('[name=serial]')).toHaveValue('S107-10111')
          await page.locator('[name=sku][value=AU-107]').check({ force: true })
          await primary(page).click()
          await say('date-in-future')
          await again('2024-01-01')
          await say('date-before-sale')
          await again(day(-90))
          await say('too-late')
          await main(page).locator('.tl-button-quiet').click()
          await again(day(-10))
          // Nothing was asked twice on the way.
          await expect(main(page).locator('.tl-review')).toContainText('Lin Xiaowen')
          await say('already-registered')
        })

        test(`a wrong pair finds nothing, in words (${locale})`, async ({ page }) => {
          const answers: (string | null)[] = []
          // Guesses are counted: once both ways is enough.
          const pairs = [['W2610-40718', '0001'], ...(locale === 'en' && javaScriptEnabled ? [['W0000-00000', '8899']] : [])] as [string, string][]
          for (const [number, tail] of pairs) {
            await page.goto(`${app}/lookup?lang=${locale}`)
            await page.locator('[name=number]').fill(number)
            await page.locator('[name=tail]').fill(tail)
            await primary(page).click()
            await expect(main(page)).toContainText(locale === 'en' ? 'No registration found.' : '没有找到相符的登记。')
            await expect(way(main(page), locale === 'en' ? 'Register a product' : '登记商品')).toBeVisible()
            // Pages come in pieces: what is last on it has come.
            answers.push(await main(page).textContent())
          }
          expect(new Set(answers).size).toBe(1)
          await look(page)
        })
      })
    }

    test('what somebody else has registered is asked for, once, with proof', async ({ page, request }) => {
      const serial = aSerial(javaScriptEnabled ? 'AU-107' : 'AU-105')
      const taken = { sku: `AU-${serial.slice(1, 4)}`, serial }
      const locale = javaScriptEnabled ? 'en' : 'zh-CN'
      const said = {
        en: { ask: 'Have it moved to me', done: 'You have asked to move the warranty', waits: 'Somebody has asked to move this warranty already' },
        'zh-CN': { ask: '申请转移保修', done: '转移申请已提交', waits: '这件商品的转移申请正在处理' },
      }[locale]
      await fillIn(page, locale, taken)
      await primary(page).click()
      await expect(main(page)).toContainText(/registered|登记/)
      for (const words of [said.done, said.waits]) {
        await fillIn(page, locale, taken)
        await primary(page).click()
        await way(page, said.ask).click()
        await expect(page.locator('[name=how]')).toBeVisible()
        await look(page)
        await page.locator('[name=how]').fill('A gift of my brother')
        await page.locator('input[type=file]').setInputFiles(photo)
        await primary(page).click()
        const onward = way(main(page), locale === 'en' ? 'Register another product' : '登记其他商品')
        await expect(onward).toBeVisible()
        if (words === said.waits) {
          await expectRefusal(page, words)
          // What is known of the customer goes along.
          await onward.click()
          await expect(page.locator('.tl[data-view=start] [name=serial]')).toHaveValue(serial)
        } else {
          await expect(main(page)).toContainText(words)
          await look(page)
          const number = (await main(page).locator('.tl-thanks-number strong').textContent()) ?? ''
          expect((await known(request, `/cases/${number}`)).body).toMatchObject({ kind: 'transfer', about: serial })
        }
      }
    })

    for (const locale of locales) {
      test(`with three open requests nobody asks for a fourth, not for a transfer either (${locale})`, async ({ page }) => {
        await fillIn(page, locale, { sku: 'AU-107', serial: 'S107-10111', phone: hasThreeOpen })
        await primary(page).click()
        await way(page, locale === 'en' ? 'Have it moved to me' : '申请转移保修').click()
        await page.locator('[name=how]').fill('A gift of my brother')
        await page.locator('input[type=file]').setInputFiles(photo)
        await primary(page).click()
        await expect(main(page)).toContainText(locale === 'en' ? 'You have three open requests already' : '您已有三个工单在处理中')
        await expect(way(main(page), locale === 'en' ? 'Register another product' : '登记其他商品')).toBeVisible()
        await expect(main(page)).toContainText(locale === 'en' ? 'Call us, and we settle all of them at once.' : '请致电客服，一并处理。')
        await look(page)
      })
    }

    test('who says it is theirs gets a case with a number; with three open, they are asked to call', async ({ page, request }) => {
      const phone = newPhone()
      const locale = javaScriptEnabled ? 'zh-CN' : 'en'
      const said = {
        en: { ask: 'Have it looked into', done: 'Our people are looking into it', many: 'You have three open requests already' },
        'zh-CN': { ask: '请客服核实', done: '已交由客服核实', many: '您已有三个工单在处理中' },
      }[locale]
      for (let i = 0; i < 4; i++) {
        await fillIn(page, locale, { sku: 'AU-107', serial: 'S107-10111', phone })
        await primary(page).click()
        await way(page, said.ask).click()
        await expect(page.locator('[name=why]')).toBeVisible()
        if (i === 0) await look(page)
        await page.locator('[name=why]').fill('商品是新买的，从未转手。')
        await primary(page).click()
        await expect(way(main(page), locale === 'en' ? 'Register another product' : '登记其他商品')).toBeVisible()
        if (i === 3) await expectRefusal(page, said.many)
        else await expect(main(page)).toContainText(said.done)
        if (i > 0) continue
        await look(page)
        const number = (await main(page).locator('.tl-thanks-number strong').textContent()) ?? ''
        expect((await known(request, `/cases/${number}`)).body).toMatchObject({ kind: 'dispute', about: 'S107-10111', text: '商品是新买的，从未转手。' })
      }
    })
  })
}
