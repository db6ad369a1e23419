import { randomBytes } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { expectRefusal, withAndWithoutScripts } from './job.ts'
import { publishMade } from './publish-made.ts'
import { apps, deedSystem } from './touchlet.ts'

// A backend made up for this test does what it is asked, and now and then nobody hears of it.
test.describe.configure({ mode: 'serial' })

const brand = 'aurora'
const id = `t-deed-${randomBytes(4).toString('hex')}`
const text = (en: string, zh: string) => ({ en, 'zh-CN': zh })
const address = `${apps}/${brand}/${id}`

const service = {
  schema: 1,
  id,
  version: '1.0.0',
  title: text('Place', '下单'),
  system: 'DEEDS',
  owner: 'it@deeds.example',
  question: text('Place an order', '提交订单'),
  kind: 'command',
  http: { method: 'POST', url: '{DEEDS}/orders' },
  outcome: { url: '{DEEDS}/orders/by-key/{key}' },
  input: { type: 'object', required: ['what', 'name'], properties: { what: { type: 'string' }, name: { type: 'string' } } },
  output: { type: 'object', required: ['no'], properties: { no: { type: 'string' } } },
  refusals: [
    {
      code: 'sold-out',
      when: "status == 409 && body.code == 'sold-out'",
      say: text('This is sold out.', '该商品已售罄。'),
      next: text('Choose another one.', '请选择其他商品。'),
    },
  ],
  timeout: 700,
  samples: [{ name: 'placed', input: { what: 'cup', name: 'Lin' }, output: { no: 'O-1' } }],
}
const app = {
  schema: 1,
  id,
  brand,
  title: 'Order',
  job: 'Take an order',
  outcome: 'requested',
  locales: ['en', 'zh-CN'],
  asks: {
    name: { value: { type: 'string', minLength: 1 }, label: text('Your name', '姓名') },
    what: { value: { type: 'string', minLength: 1 }, label: text('What', '商品') },
  },
  views: {
    start: {
      blocks: [
        {
          id: 'f0',
          type: 'form',
          props: { next: 'order', submit: 'Continue' },
          slots: { fields: [{ id: 'a0', type: 'ask', props: { ask: 'name' } }] },
        },
      ],
    },
    order: {
      title: 'Your order',
      blocks: [
        { id: 't0', type: 'text', props: { text: 'For {{ asks.name }}' } },
        {
          id: 'f1',
          type: 'form',
          props: {
            next: 'thanks',
            submit: 'Place order',
            command: { service: `${id}@1`, input: { what: { $: 'asks.what' }, name: { $: 'asks.name' } }, as: 'placed' },
          },
          slots: { fields: [{ id: 'a1', type: 'ask', props: { ask: 'what' } }] },
        },
      ],
    },
    thanks: { title: 'Thank you', blocks: [{ id: 't1', type: 'text', props: { text: 'Placed as {{ placed.no }} for {{ asks.name }}.' } }] },
  },
  strings: {
    'zh-CN': {
      '$app.title': '订单',
      '$order.title': '您的订单',
      '$thanks.title': '谢谢',
      't0.text': '{{ asks.name }}',
      'f0.submit': '继续',
      'f1.submit': '提交',
      't1.text': '{{ placed.no }}，{{ asks.name }}。',
    },
  },
}

let system: Server
/** what has been done, by key: the effects */
const orders = new Map<string, { no: string }>()
let sent = 0

test.beforeAll(async ({ request }) => {
  system = createServer(async (incoming, response) => {
    let body = ''
    for await (const chunk of incoming) body += chunk
    if (incoming.method === 'GET') {
      const order = orders.get((incoming.url ?? '').split('/').pop() ?? '')
      return json(response, order ? 200 : 404, order ?? {})
    }
    sent++
    const key = String(incoming.headers['idempotency-key'])
    const { what } = JSON.parse(body) as { what: string }
    if (what === 'rare') return json(response, 409, { code: 'sold-out' })
    const place = () => {
      const order = orders.get(key) ?? { no: `O-${orders.size + 1}` }
      orders.set(key, order)
      return order
    }
    if (what === 'slow') setTimeout(place, 2000)
    else if (what === 'fatal') {
      place()
      incoming.socket.destroy()
    } else json(response, 201, place())
  })
  await new Promise<void>((done) => system.listen(deedSystem.port, '127.0.0.1', done))
  await publishMade(request, app, service)
})
test.afterAll(() => {
  system.closeAllConnections()
  return new Promise((done) => system.close(done))
})
test.beforeEach(() => {
  orders.clear()
  sent = 0
})

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function begin(page: Page): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Your name').fill('Lin')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('For Lin')).toBeVisible()
}
async function place(page: Page, what: string): Promise<void> {
  await page.getByLabel('What').fill(what)
  await page.getByRole('button', { name: 'Place order' }).click()
}
async function order(page: Page, what: string): Promise<void> {
  await begin(page)
  await place(page, what)
}
const placed = (page: Page) => expect(page.getByText('Placed as O-1 for Lin.')).toBeVisible()

withAndWithoutScripts((scripts) => {
  test('nobody heard: the page says so, lists what was sent, looks by key, and never asks for it again', async ({ page }) => {
    await order(page, 'slow')
    await expect(page.getByText('We did not hear back')).toBeVisible()
    await expect(page.locator('.tl-form-sent')).toContainText('slow')
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await expect(page.getByRole('main').getByRole('button')).toHaveText(['Check now'])
    if (scripts) await expectAccessible(page)
    if (!scripts) {
      await expect.poll(() => orders.size).toBe(1)
      await page.getByRole('button', { name: 'Check now' }).click()
    }
    // With scripts it looks by itself.
    await placed(page)
    expect([orders.size, sent]).toEqual([1, 1])
  })

  test('done by a backend that died: told as done, and reloaded it is still told, and done once', async ({ page }) => {
    await order(page, 'fatal')
    await placed(page)
    await page.reload()
    await placed(page)
    // And a second time: nothing asks whether to send it again.
    await page.reload()
    await placed(page)
    expect([orders.size, sent]).toEqual([1, 1])
  })

  test('Back after the deed has what was typed; sent again with other words it stays one deed, and the page says so', async ({ page }) => {
    await order(page, 'cup')
    await placed(page)
    await page.goBack()
    await expect(page.getByLabel('What')).toHaveValue('cup')
    await page.getByLabel('What').fill('another cup')
    await page.getByRole('button', { name: 'Place order' }).click()
    await expect(page.getByText('Your change has not been sent.')).toBeVisible()
    await placed(page)
    expect([orders.size, sent]).toEqual([1, 1])
  })

  test('two tabs with one page, as when a tab is duplicated or restored: sent from both it is one deed, and both tell it', async ({ page, context }) => {
    await begin(page)
    const tab = await context.newPage()
    const copy = await page.content()
    await tab.route(page.url(), (route) => (route.request().method() === 'GET' ? route.fulfill({ contentType: 'text/html', body: copy }) : route.continue()))
    await tab.goto(page.url())
    await Promise.all([place(page, 'cup'), place(tab, 'cup')])
    await placed(page)
    await placed(tab)
    expect([orders.size, sent]).toEqual([1, 1])
    // And one that was left open until later.
    const late = await context.newPage()
    await late.route(`${address}/order`, (route) =>
      route.request().method() === 'GET' ? route.fulfill({ contentType: 'text/html', body: copy }) : route.continue(),
    )
    await late.goto(`${address}/order`)
    await place(late, 'another cup')
    await expect(late.getByText('Your change has not been sent.')).toBeVisible()
    await placed(late)
    expect([orders.size, sent]).toEqual([1, 1])
  })

  test('a refusal is said in its own words with what to do next; corrected, it is done', async ({ page }) => {
    const answered = page.waitForResponse((response) => response.status() === 422)
    await order(page, 'rare')
    await answered
    await expectRefusal(page, 'This is sold out.')
    await expect(page.getByText('Choose another one.')).toBeVisible()
    await expect(page.getByText('For Lin')).toBeVisible()
    await expect(page.getByLabel('What')).toHaveValue('rare')
    await page.getByLabel('What').fill('cup')
    await page.getByRole('button', { name: 'Place order' }).click()
    await placed(page)
    expect([orders.size, sent]).toEqual([1, 2])
  })

  test('tapped twice, it is done once', async ({ page }) => {
    await page.goto(address)
    await page.getByLabel('Your name').fill('Lin')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByLabel('What').fill('cup')
    await page.getByRole('button', { name: 'Place order' }).dblclick()
    await placed(page)
    expect([orders.size, sent]).toEqual([1, 1])
  })

  test('reloaded while nobody knows, it is still being asked for, and there is no empty form', async ({ page }) => {
    await order(page, 'slow')
    await expect(page.getByText('We did not hear back')).toBeVisible()
    await page.reload()
    await expect(page.getByText(/We did not hear back|Placed as O-1/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Place order' })).toHaveCount(0)
    if (!scripts) {
      await expect.poll(() => orders.size).toBe(1)
      if (await page.getByRole('button', { name: 'Check now' }).isVisible()) await page.getByRole('button', { name: 'Check now' }).click()
    }
    await placed(page)
    expect([orders.size, sent]).toEqual([1, 1])
  })
})
