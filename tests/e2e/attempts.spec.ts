import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { expectRefusal, withAndWithoutScripts } from './job.ts'
import { publishMade } from './publish-made.ts'
import { apps } from './touchlet.ts'

// An order cannot be found by trying. The example's own look-up, in an app and with caps of its own: other tests look up too.
const example = JSON.parse(readFileSync(new URL('../../examples/aurora/services/order-by-number.json', import.meta.url), 'utf8'))
const form = (submit: string) => ({
  id: 'f1',
  type: 'form',
  props: { next: 'result', submit },
  slots: {
    fields: [
      { id: 'a1', type: 'ask', props: { ask: 'orderNo' } },
      { id: 'a2', type: 'ask', props: { ask: 'phone' } },
    ],
  },
})
const words = {
  en: {
    no: 'Order number',
    phone: 'Last 4 digits of your phone',
    find: 'Find',
    none: 'We found no order',
    many: 'Too many tries.',
    wait: /Wait \d+ minutes?, or contact us/,
    change: 'Change what you entered',
  },
  'zh-CN': {
    no: '订单编号',
    phone: '手机号后四位',
    find: '查询',
    none: '没有找到',
    many: '尝试次数过多。',
    wait: /请 \d+ 分钟后再试，或联系客服/,
    change: '修改填写的内容',
  },
} as const

withAndWithoutScripts(() => {
  for (const locale of ['en', 'zh-CN'] as const) {
    test(`in ${locale}: who has tried too often is told to wait and whom to ask, and the right answer is not told either`, async ({ page, request }) => {
      const id = `t-tries-${randomBytes(4).toString('hex')}`
      const said = words[locale]
      await publishMade(
        request,
        {
          schema: 1,
          id,
          brand: 'aurora',
          title: 'Order',
          job: 'Tell where an order is',
          outcome: 'answered',
          locales: ['en', 'zh-CN'],
          asks: { orderNo: { fact: 'orderNo' }, phone: { fact: 'phoneTail' } },
          views: {
            start: { blocks: [form('Find')] },
            result: {
              data: { order: { service: `${id}@1`, input: { orderNo: { $: 'asks.orderNo' }, phone: { $: 'asks.phone' } } } },
              blocks: [{ id: 't1', type: 'text', props: { text: 'Found: {{ order.orderNo }}' } }],
            },
          },
          strings: { 'zh-CN': { '$app.title': '订单', 'f1.submit': '查询', 't1.text': '找到：{{ order.orderNo }}' } },
        } as { brand: string; id: string },
        { ...example, id, version: '1.0.0', question: { en: 'Is it tried too often?' }, attempts: { perClient: 3, perApp: 20, minutes: 5 } },
      )
      const look = async (phone: string): Promise<number> => {
        await page.goto(`${apps}/aurora/${id}?lang=${locale}`)
        await page.getByLabel(said.no).fill('A1001')
        await page.getByLabel(said.phone).fill(phone)
        const answered = page.waitForResponse((response) => response.request().method() === 'POST')
        await page.getByRole('button', { name: said.find, exact: true }).click()
        return (await answered).status()
      }
      for (const phone of ['0000', '0001', '0002']) {
        await look(phone)
        await expectRefusal(page, said.none)
      }
      for (const phone of ['0003', '4321']) {
        expect(await look(phone)).toBe(429)
        await expectRefusal(page, said.many)
        await expect(page.getByText(said.wait)).toBeVisible()
        await expect(page.locator('.tl-fallback .tl-button:not(.tl-button-quiet)')).toHaveCount(0)
        await expect(page.getByText(/Found|找到：/)).toHaveCount(0)
      }
      // The brand's way to a person stands on it, as on every page.
      await expect(page.getByText('400 555 0100').first()).toBeVisible()
      await back(page, said.change)
      await expect(page.getByLabel(said.no)).toHaveValue('A1001')
    })
  }
})

const back = (page: Page, name: string) => page.getByRole('button', { name }).click()
