import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import type { Brand, Service } from '../../schemas/documents.ts'
import { cliToken } from './publish-made.ts'
import { apps, madeSystem, madeSystems, studio } from './touchlet.ts'

// A service that nobody has seen before, with fields made up at test time: nothing can have been made to measure for it.
test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const run = promisify(execFile)
const letters = (count: number): string => Array.from({ length: count }, () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(Math.random() * 26)]).join('')
const id = `made-${letters(8)}`
const word = (): string => `${letters(4)}${letters(3).replace(/^./, (c) => c.toUpperCase())}`
const names = { ask: word(), text: word(), amount: word(), flag: word(), maybe: word(), list: word(), row: word(), note: word() }
const values = { text: `Zz${letters(9)} <i>&`, amount: Math.round(Math.random() * 1e6), rows: [letters(8), letters(7), letters(9)] }
const question = `Which ${letters(10)} is it?`

const answer = {
  [names.text]: values.text,
  [names.amount]: values.amount,
  [names.flag]: true,
  [names.list]: values.rows.map((row) => ({ [names.row]: row })),
}
const service: Service = {
  schema: 1,
  id,
  version: '1.0.0',
  title: { en: `Made ${letters(6)}`, 'zh-CN': `测试 ${letters(6)}` },
  system: 'MADE',
  owner: 'it@made.example',
  question: { en: question, 'zh-CN': `${letters(6)} 是哪一个？` },
  kind: 'query',
  http: { method: 'GET', url: `{MADE}/things/{${names.ask}}` },
  input: {
    type: 'object',
    required: [names.ask],
    properties: { [names.ask]: { type: 'string', maxLength: 20, 'x-title': { en: 'Secret word', 'zh-CN': '暗号' } } },
  },
  output: {
    type: 'object',
    required: [names.text, names.amount, names.flag, names.list],
    properties: {
      [names.text]: { type: 'string' },
      [names.amount]: { type: 'number' },
      [names.flag]: { type: 'boolean' },
      [names.maybe]: { type: 'string' },
      [names.list]: {
        type: 'array',
        items: { type: 'object', required: [names.row], properties: { [names.row]: { type: 'string' }, [names.note]: { type: 'string' } } },
      },
    },
  },
  refusals: [{ code: 'not-found', when: 'status == 404', say: { en: 'Nobody knows that word.', 'zh-CN': '没有人知道这个暗号。' } }],
  samples: [{ name: 'one', input: { [names.ask]: 'x' }, output: answer }],
}

let backend: Server
/** what the slow system has been asked and answers when the page is there */
const held: (() => void)[] = []
let mood: 'well' | 'slow' | 'html' | 'huge' | 'wrong' | 'broken' = 'well'
const folder = mkdtempSync(join(tmpdir(), 'touchlet-made-'))
const touchlet = (...args: string[]) =>
  run(process.execPath, ['dist/cli/touchlet.mjs', ...args], { env: { ...process.env, TOUCHLET_TO: studio, TOUCHLET_TOKEN: cliToken() } })

test.beforeAll(async () => {
  backend = createServer((request, response) => {
    const send = (status: number, type: string, body: string): void => void response.writeHead(status, { 'content-type': type }).end(body)
    if (mood === 'html') return send(200, 'text/html', '<h1>Maintenance</h1>')
    if (mood === 'huge') return send(200, 'application/json', JSON.stringify({ ...answer, [names.text]: 'x'.repeat(5e6) }))
    if (mood === 'wrong') return send(200, 'application/json', JSON.stringify({ ...answer, [names.amount]: 'many' }))
    if (mood === 'broken') return send(500, 'application/json', '{"stack":"at secret.js:1"}')
    if (mood === 'slow') return void held.push(() => send(200, 'application/json', JSON.stringify(answer)))
    return request.url === '/things/open-sesame' ? send(200, 'application/json', JSON.stringify(answer)) : send(404, 'application/json', '{}')
  })
  await new Promise<void>((resolve) => backend.listen(madeSystem.port, '127.0.0.1', resolve))
})
test.afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await new Promise((resolve) => backend.close(resolve))
})

test('IT publishes it from the command line, which says what is wrong before it sends anything', async ({ request }) => {
  const headers = { authorization: `Bearer ${cliToken()}` }
  const { brand } = (await (await request.get(`${studio}/api/brands/aurora/world`, { headers })).json()) as { brand: Brand }
  const grown = { ...brand, systems: { ...brand.systems, ...madeSystems } }
  expect((await request.put(`${studio}/api/brands/aurora`, { headers, data: { brand: grown } })).ok()).toBe(true)

  const file = join(folder, 'service.json')
  writeFileSync(file, JSON.stringify({ ...service, question: undefined }))
  const refused = await touchlet('validate', file).catch((error: { code: number; stdout: string; stderr: string }) => error)
  expect('code' in refused && refused.code).toBe(1)
  expect(`${refused.stdout}${refused.stderr}`).toContain('question')
  writeFileSync(file, JSON.stringify(service))
  await touchlet('validate', file)
  await touchlet('push', file, '--brand', 'aurora')
})

let address = ''
test('a composer has a working app from it in one click, and publishes it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(studio)
  await page.getByRole('button', { name: /Lin Mei/ }).click()
  await page
    .getByRole('link', { name: 'New app' })
    .or(page.getByRole('button', { name: 'New app' }))
    .first()
    .click()
  await page.getByRole('searchbox', { name: 'Search services' }).fill(question)
  await page.getByRole('radio', { name: question }).click()
  await page.getByRole('button', { name: 'Make this app' }).click()
  await page.waitForURL(/\/apps\/[a-z0-9-]+$/)
  await expect(page.getByText('No problems').first()).toBeVisible()
  await page.getByRole('button', { name: /^Publish/ }).click()
  const sheet = page.getByRole('dialog', { name: /Publish/ })
  await sheet.getByRole('button', { name: /^Publish/ }).click()
  address =
    (await sheet
      .getByRole('link', { name: /127\.0\.0\.1/ })
      .first()
      .getAttribute('href')) ?? ''
  expect(address).toContain(apps)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a customer, with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })
    test('gets the answer, escaped, and a refusal in its own words', async ({ page }) => {
      mood = 'well'
      await page.goto(`${address}?lang=en`)
      await page.getByLabel('Secret word').fill('open-sesame')
      await page.getByRole('main').getByRole('button').last().click()
      await expect(page.getByText(values.text)).toBeVisible()
      for (const row of values.rows) await expect(page.getByText(row)).toBeVisible()
      expect(await page.locator('i').count()).toBe(0)
      await page.goto(`${address}?lang=en`)
      await page.getByLabel('Secret word').fill('../../etc/passwd')
      await page.getByRole('main').getByRole('button').last().click()
      await expect(page.getByText('Nobody knows that word.')).toBeVisible()
    })
  })
}

for (const bad of ['slow', 'html', 'huge', 'wrong', 'broken'] as const) {
  test(`while the system is ${bad}, the page still answers 200 with the rest intact`, async ({ request }) => {
    mood = bad
    const page = await request.post(`${address}/result?lang=en`, { form: { _f: 'f1', [names.ask]: letters(5) } })
    const html = await page.text()
    expect(page.status()).toBe(200)
    expect(html).toContain('Try again')
    expect(html).toContain('</main>')
    expect(html).not.toMatch(/secret\.js|Maintenance|xxxxx/)
    // The page has not waited for it: it is whole, and the system has yet to answer.
    expect(held.length > 0).toBe(bad === 'slow')
    for (const answer of held.splice(0)) answer()
  })
}
