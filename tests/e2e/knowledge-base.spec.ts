import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { address, expectRefusal, type Locale, locales, way, withAndWithoutScripts } from './job.ts'
import { cliToken } from './publish-made.ts'
import { backend, state, studio } from './touchlet.ts'

const app = 'knowledge-base'
const said = {
  en: {
    none: 'Nothing found for “',
    person: 'Ask us',
    sent: 'Your question is with us',
    again: 'Search again',
    helpful: 'Did this answer your question?',
    no: 'Not yet',
    heard: 'Thank you for saying so.',
    expired: 'This answer is out of date.',
    unknown: 'We could not find this answer.',
    many: 'You have three open requests already.',
    hours: 'Nobody is here to call you at that time.',
    text: 'By text message',
    call: 'Call me',
  },
  'zh-CN': {
    none: '没有找到“',
    person: '问客服',
    sent: '问题已交给客服',
    again: '重新搜索',
    helpful: '这解答了您的问题吗？',
    no: '还没有',
    heard: '感谢您告诉我们。',
    expired: '这条回答已过期。',
    unknown: '没有找到这条回答。',
    many: '您已有三个工单在处理中。',
    hours: '您选择的时间客服不在线。',
    text: '短信回复',
    call: '电话回复',
  },
} as const

const rows = (page: Page) => page.locator('.tl-list li')
async function search(page: Page, words: string, locale: Locale = 'en'): Promise<void> {
  await page.goto(address(app, locale))
  await page.locator('.tl-input[name=q]').fill(words)
  await page.locator('.tl-search-go').click()
  await expect(page.locator('.tl[data-view=results]')).toBeVisible()
}
async function handOver(page: Page, locale: Locale, phone: string, callAt?: string): Promise<void> {
  await page.getByLabel(callAt === undefined ? said[locale].text : said[locale].call).check({ force: true })
  await page.locator('[name=phone]').fill(phone)
  await page.locator('[name=agree]').check({ force: true })
  // Without a script the question that depends on another comes with the next page.
  if (callAt !== undefined && !(await page.locator('[name=callAt]').isVisible())) await page.locator('#send .tl-button').first().click()
  if (callAt !== undefined) await page.locator('[name=callAt]').fill(callAt)
  await page.locator('#send .tl-button').first().click()
}

/** What the backend itself knows. */
async function ask(path: string): Promise<Record<string, unknown>> {
  const token = /^OMS_TOKEN=(.*)$/m.exec(readFileSync(join(state, 'backend.vars'), 'utf8'))?.[1] ?? ''
  const response = await fetch(`${backend}${path}`, { headers: { authorization: `Bearer ${token.replace(/"/g, '')}` } })
  return (await response.json()) as Record<string, unknown>
}

withAndWithoutScripts((scripts) => {
  for (const locale of locales) {
    const words = said[locale]

    test(`an answer is found, opened, and was no help: a person takes over with the question (${locale})`, async ({ page }) => {
      const query = locale === 'en' ? 'retrun tent' : '帐篷怎么退货'
      await search(page, query, locale)
      await expect(page.locator('.tl-list mark').first()).toHaveText(locale === 'en' ? 'return' : /退货|帐篷/)
      if (scripts) await expectAccessible(page)
      await rows(page).first().locator('.tl-list-row').click()
      await expect(page.locator('.tl[data-view=article]')).toBeVisible()
      await expect(page.getByText(locale === 'en' ? 'Pinevale tent: returning it' : '松谷帐篷怎么退货').first()).toBeVisible()
      await expect(page.getByText(words.helpful)).toBeVisible()
      if (scripts) await expectAccessible(page)
      await page.getByRole('button', { name: words.no }).click()
      await expect(page.getByText(words.heard)).toBeVisible()
      await way(page, words.person).click()
      await expect(page.locator('.tl[data-view=ask]')).toBeVisible()
      await expect(page.locator('#send strong')).toHaveText(query)
      if (scripts) await expectAccessible(page)
      // There is room for more than a search box takes.
      const more = 'The poles do not fit into its bag any more. '.repeat(3).trim()
      await page.locator('[name=details]').fill(more)
      await handOver(page, locale, `1380000${locale === 'en' ? 1 : 2}${scripts ? 1 : 2}01`)
      await expect(page.getByText(words.sent).first()).toBeVisible()
      await expect(page.locator('.tl-thanks-number strong')).toHaveText(/^C\d{4}-\d{5}$/)
      const number = (await page.locator('.tl-thanks-number strong').textContent()) ?? ''
      expect(await ask(`/cases/${number}`)).toMatchObject({ kind: 'question', about: 'return-tent', text: `${query}\n${more}` })
      expect(page.url()).not.toContain('138')
      if (scripts) await expectAccessible(page)
    })

    test(`nothing found: the question goes to a person; at night, or with three open already, it is refused in words (${locale})`, async ({ page }) => {
      const query = `螃蟹 ${locale} ${scripts} 13812345678`
      await search(page, query, locale)
      await expect(page.getByText(words.none)).toBeVisible()
      // The brand sees what was missing, and nobody's number.
      const { searches } = (await ask('/articles/without-result')) as { searches: { query: string }[] }
      expect(searches.map((one) => one.query)).toContain(query.toLowerCase().replace('13812345678', '•••'))
      if (scripts) await expectAccessible(page)
      await way(page, words.person).click()
      await expect(page.locator('#send strong')).toHaveText(query)
      await handOver(page, locale, `1380000${locale === 'en' ? 3 : 4}${scripts ? 1 : 2}02`, '23:30')
      await expectRefusal(page, words.hours)
      await page.locator('[name=callAt]').fill('10:30')
      await page.locator('[name=phone]').fill('13900000003')
      await page.locator('#send .tl-button').first().click()
      await expectRefusal(page, words.many)
    })

    test(`what has expired and what never was are told apart (${locale})`, async ({ page }) => {
      await page.goto(address(app, locale, 'article', 'article=double11'))
      await expectRefusal(page, words.expired)
      await expect(page.locator('.tl-main .tl-button:not(.tl-button-quiet)')).toHaveText([words.again])
      await page.goto(address(app, locale, 'article', 'article=nothing'))
      await expectRefusal(page, words.unknown)
      // Both lead on: to a search, and to a person, who is asked in words of one's own where nothing was looked for.
      await way(page, words.again).click()
      await expect(page.locator('.tl[data-view=start]')).toBeVisible()
      await page.goto(address(app, locale, 'article', 'article=nothing'))
      await way(page, words.person).click()
      await page.locator('textarea[name=question]').fill('Where is my parcel?')
      await handOver(page, locale, `1380000${locale === 'en' ? 5 : 6}${scripts ? 1 : 2}03`)
      await expect(page.getByText(words.sent).first()).toBeVisible()
      const number = (await page.locator('.tl-thanks-number strong').textContent()) ?? ''
      expect(await ask(`/cases/${number}`)).toMatchObject({ kind: 'question', about: 'nothing', text: 'Where is my parcel?' })
    })

    test(`who turns back from asking keeps what was typed, and the answers found (${locale})`, async ({ page }) => {
      await search(page, locale === 'en' ? 'return tent' : '帐篷怎么退货', locale)
      const askUs = () => way(page, words.person).click()
      await askUs()
      await page.locator('textarea[name=details]').fill('The red one')
      await page.getByRole('button', { name: locale === 'en' ? 'Back' : '返回' }).click()
      await expect(rows(page).first()).toBeVisible()
      await askUs()
      await expect(page.locator('textarea[name=details]')).toHaveValue('The red one')
    })
  }

  for (const locale of locales) {
    test(`an answer of another region is not found, not shown and not related, until that region is chosen (${locale})`, async ({ page }) => {
      const en = locale === 'en'
      const [mine, other] = en ? ['Getting an invoice', 'A receipt for an order to Hong Kong'] : ['怎么开发票', '香港订单怎么拿收据']
      const choose = (region: string) => way(page.locator('.tl-filters'), region).click()
      await search(page, en ? 'invoice' : '发票', locale)
      await expect(rows(page).first()).toContainText(mine)
      await expect(page.getByText(other)).toHaveCount(0)
      await expect(page.locator('.tl-filters [aria-current]')).toHaveText(en ? 'Mainland China' : '中国大陆')
      await rows(page).first().locator('.tl-list-row').click()
      await expect(page.getByText(en ? 'Applies in mainland China' : '适用于中国大陆')).toBeVisible()
      await expect(page.getByText(other)).toHaveCount(0)
      if (scripts) await expectAccessible(page)
      await page.goto(address(app, locale, 'article', 'article=invoice-hk'))
      await expectRefusal(page, en ? 'This answer does not apply where you are.' : '这条回答不适用于您的地区。')
      await expect(page.getByText(en ? 'there are no VAT invoices' : '没有增值税发票')).toHaveCount(0)
      await page.goto(address(app, locale, 'article', 'article=invoice-hk&region=HK'))
      await expect(page.getByText(en ? 'there are no VAT invoices' : '没有增值税发票')).toBeVisible()
      await search(page, en ? 'invoice' : '发票', locale)
      await choose(en ? 'Hong Kong' : '中国香港')
      await expect(page.getByText(other).first()).toBeVisible()
      await expect(page.getByText(mine, { exact: true })).toHaveCount(0)
      // The region goes along to the article.
      await rows(page).first().locator('.tl-list-row').click()
      await expect(page.getByText(en ? 'Applies in Hong Kong' : '适用于中国香港')).toBeVisible()
    })

    test(`an answer tells until when it holds (${locale})`, async ({ page }) => {
      await page.goto(address(app, locale, 'article', 'article=payday'))
      await expect(
        page.getByText(locale === 'en' ? /^Updated on .* · Applies in mainland China until .*2029/ : /^更新于.* · 适用于中国大陆，有效期至 ?2029/),
      ).toBeVisible()
      // Who answers for it is nobody else's business.
      expect(await page.content()).not.toContain('care@aurora.example')
    })
  }

  test.describe('finds', () => {
    for (const [words, title] of [
      ['退货', '退货'],
      ['thsq', '退货'],
      ['开票', '怎么开发票'],
      ['ＶＩＰ', '会员等级怎么升'],
    ] as const) {
      test(words, async ({ page }) => {
        await search(page, words, 'zh-CN')
        await expect(rows(page).first()).toContainText(title)
      })
    }
  })

  test('a long list comes in pages', async ({ page }) => {
    await search(page, '退货', 'zh-CN')
    await expect(rows(page)).toHaveCount(8)
    await page.locator('.tl-more').click()
    await expect(rows(page)).toHaveCount(16)
  })

  test('an often asked question is one press away, and no view is empty', async ({ page }) => {
    await page.goto(address(app, 'zh-CN'))
    if (scripts) await expectAccessible(page)
    await rows(page).nth(2).locator('.tl-list-row').click()
    await expect(page.locator('.tl[data-view=results]')).toBeVisible()
    await expect(rows(page).first()).toContainText('发票')
    for (const view of ['results', 'article']) {
      await page.goto(address(app, 'zh-CN', view))
      await expect(page.locator('.tl[data-view=start]')).toBeVisible()
    }
  })
})

test('what customers looked for and did not find is read by the brand’s people, and by nobody else', async ({ page, request }) => {
  const query = `螃蟹 ${Array.from({ length: 8 }, () => 'qxz'[Math.floor(Math.random() * 3)]).join('')}`
  await search(page, query)
  await expect(page.getByText(said.en.none)).toBeVisible()
  const program = fileURLToPath(new URL('../../dist/cli/touchlet.mjs', import.meta.url))
  const env = { PATH: process.env.PATH, LANG: 'C', TOUCHLET_TOKEN: cliToken() }
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'ask', 'aurora/zero-results', '--to', studio], { env })
  expect(stdout).toContain('Searches without a result')
  expect(stdout).toContain(`What was looked for: ${query}, How often: 1`)
  const stranger = await request.post(`${studio}/api/brands/aurora/services/zero-results/ask`, { data: { input: {} }, headers: { origin: studio } })
  expect(stranger.status()).toBe(401)
})
