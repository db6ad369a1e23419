import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { publishMade } from './publish-made.ts'
import { apps, fileSystem } from './touchlet.ts'

// A service made up for this test is given a photo and fetches it, as a backend would.
test.describe.configure({ mode: 'serial' })

const brand = 'aurora'
const id = `t-claim-${randomBytes(4).toString('hex')}`
const text = (en: string, zh: string) => ({ en, 'zh-CN': zh })
const address = `${apps}/${brand}/${id}`

const service = {
  schema: 1,
  id: 'send-claim',
  version: '1.0.0',
  title: text('Claim', '理赔'),
  system: 'CLAIMS',
  owner: 'it@files.example',
  question: text('Send a claim', '提交理赔'),
  kind: 'command',
  http: { method: 'POST', url: '{CLAIMS}/claims' },
  input: { type: 'object', required: ['phone', 'proof'], properties: { phone: { type: 'string' }, proof: { type: 'string', format: 'uri' } } },
  output: { type: 'object', required: ['no'], properties: { no: { type: 'string' } } },
  timeout: 5000,
  samples: [{ name: 'sent', input: { phone: '123', proof: 'https://a.example/x' }, output: { no: 'C-1' } }],
}
const app = {
  schema: 1,
  id,
  brand,
  title: 'Claim',
  job: 'Take a claim with its proof',
  outcome: 'requested',
  locales: ['en', 'zh-CN'],
  asks: {
    phone: { value: { type: 'string', format: 'phone' }, label: text('Phone', '电话') },
    proof: { value: { type: 'string', format: 'file', 'x-types': ['image/jpeg', 'image/png'], 'x-maxBytes': 1048576 }, label: text('Receipt', '小票') },
  },
  views: {
    start: {
      blocks: [
        {
          id: 'f1',
          type: 'form',
          props: {
            next: 'thanks',
            submit: 'Send',
            command: { service: 'send-claim@1', input: { phone: { $: 'asks.phone' }, proof: { $: 'asks.proof' } }, as: 'receipt' },
          },
          slots: {
            fields: [
              { id: 'a1', type: 'ask', props: { ask: 'phone' } },
              { id: 'a2', type: 'file', props: { ask: 'proof' } },
            ],
          },
        },
      ],
    },
    thanks: { blocks: [{ id: 't1', type: 'text', props: { text: 'Thank you, {{ receipt.no }}.' } }] },
  },
  strings: { 'zh-CN': { '$app.title': '理赔', 'f1.submit': '提交', 't1.text': '已收到，{{ receipt.no }}。' } },
}

let system: Server
/** what came in, and how large the photo was that was fetched from the address in it */
const claims: { phone: string; bytes: number; type: string | null }[] = []
let photo: Buffer

test.beforeAll(async ({ browser, request }) => {
  system = createServer(async (incoming, response) => {
    let body = ''
    for await (const chunk of incoming) body += chunk
    const { phone, proof } = JSON.parse(body) as { phone: string; proof: string }
    const fetched = await fetch(proof)
    claims.push({ phone, bytes: (await fetched.arrayBuffer()).byteLength, type: fetched.headers.get('content-type') })
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ no: `C-${claims.length}` }))
  })
  await new Promise<void>((done) => system.listen(fileSystem.port, '127.0.0.1', done))
  await publishMade(request, app, service)
  photo = await realPhoto(browser)
})
test.afterAll(() => new Promise((done) => system.close(done)))
test.beforeEach(() => void claims.splice(0))

async function realPhoto(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 200, height: 120 } })
  await page.setContent('<body style="margin:0;background:linear-gradient(45deg,#f60,#06f)">')
  const shot = await page.screenshot({ type: 'jpeg' })
  await page.close()
  return shot
}

const good = () => ({ name: 'receipt.jpeg', mimeType: 'image/jpeg', buffer: photo })
const bad = { name: 'receipt.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<!doctype html><script>alert(1)</script>') }
const control = (page: Page) => page.locator('input[type=file]')
const thanked = (page: Page) => expect(page.getByText(/Thank you, C-1/)).toBeVisible()
const fetched = () => expect(claims).toEqual([{ phone: '13800138000', type: 'image/jpeg', bytes: expect.any(Number) }])

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a photo goes along with its form; what is wrong is said at its field, and what was right is kept', async ({ page }) => {
    await page.goto(address)
    await page.getByLabel('Phone').fill('13800138000')
    await control(page).setInputFiles(bad)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.locator('#a2-error')).toHaveText('Choose a picture: JPEG or PNG')
    await expect(page.getByLabel('Phone')).toHaveValue('13800138000')

    await page.getByLabel('Phone').fill('none')
    await control(page).setInputFiles(good())
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.locator('#a1-error')).toHaveText(/phone number/)
    await expect(page.getByText('receipt.jpg')).toBeVisible()

    await page.getByLabel('Phone').fill('13800138000')
    await page.getByRole('button', { name: 'Send' }).click()
    await thanked(page)
    fetched()
    expect(claims[0]?.bytes).toBeGreaterThan(500)
  })
})

test.describe('with the script', () => {
  test('a photo is sent as soon as it is chosen, and the form after it is small', async ({ page }) => {
    await page.goto(address)
    await expect(page.getByText('Choose a photo')).toBeVisible()
    await control(page).setInputFiles(good())
    await expect(page.getByRole('button', { name: 'Change' })).toBeVisible()
    await expect(page.locator('.tl-file-row')).toContainText('receipt.jpg')
    await expect(page.locator('.tl-file-row canvas')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Phone').fill('13800138000')
    const [request] = await Promise.all([
      page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/thanks')),
      page.getByRole('button', { name: 'Send' }).click(),
    ])
    expect(request.postDataBuffer()?.length).toBeLessThan(3000)
    await thanked(page)
    fetched()
    await page.goBack()
    await expect(page.locator('.tl-file-row')).toContainText('receipt.jpg')
    await expect(page.getByLabel('Phone')).toHaveValue('13800138000')
  })

  test('sending can be stopped, fails in words and can be tried again', async ({ page }) => {
    let how: 'hold' | 'break' | 'pass' = 'hold'
    await page.route(address, (route) => {
      if (route.request().method() !== 'POST' || how === 'pass') return route.continue()
      return how === 'break' ? route.abort() : new Promise<void>(() => {})
    })
    await page.goto(address)
    await control(page).setInputFiles(good())
    await expect(page.getByRole('progressbar', { name: 'Sending' })).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(control(page)).toBeFocused()
    await expect(page.locator('.tl-file-row')).toHaveCount(0)
    how = 'break'
    await control(page).setInputFiles(good())
    await expect(page.getByText('It could not be sent')).toBeVisible()
    how = 'pass'
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('button', { name: 'Change' })).toBeVisible()
  })

  test('what is no photo, and what is too large, is refused in the same words', async ({ page }) => {
    await page.goto(`${address}?lang=zh-CN`)
    await control(page).focus()
    await control(page).setInputFiles(bad)
    await expect(page.locator('#a2-error')).toHaveText('请选择 JPEG、PNG 格式的图片')
    // Longer than the page waits before it checks a field that was left.
    await page.waitForTimeout(250)
    await expect(page.locator('#a2-error')).toHaveText('请选择 JPEG、PNG 格式的图片')
    await control(page).setInputFiles({ ...good(), buffer: Buffer.concat([photo, Buffer.alloc(1_200_000)]) })
    await expect(page.locator('#a2-error')).toHaveText('文件过大，请选择不超过 1 MB 的文件')
    await page.getByRole('button', { name: '提交' }).click()
    await expect(page.locator('#a2-error')).toHaveText('请上传小票')
    await control(page).setInputFiles(good())
    await expect(page.locator('#a2-error')).toBeHidden()
    await expect(page.getByRole('button', { name: '更换' })).toBeVisible()
  })
})
