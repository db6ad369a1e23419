import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './check-access.ts'
import { publishMade } from './publish-made.ts'
import { apps, slowSystem } from './touchlet.ts'

// Three services, one of which answers when this test lets it: what does not need it is on screen before.
test.describe.configure({ mode: 'serial' })

const id = `t-parts-${randomBytes(4).toString('hex')}`
const address = `${apps}/aurora/${id}`
const service = {
  schema: 1,
  id: 'slow-piece',
  version: '1.0.0',
  title: { en: 'Piece', 'zh-CN': '片段' },
  system: 'SLOW',
  owner: 'it@slow.example',
  question: { en: 'Which piece?', 'zh-CN': '哪个片段？' },
  kind: 'query',
  http: { method: 'GET', url: '{SLOW}/pieces/{name}' },
  input: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
  output: { type: 'object', required: ['text'], properties: { text: { type: 'string' } } },
  cache: { scope: 'none' },
  timeout: 9000,
  samples: [{ name: 'one', input: { name: 'x' }, output: { text: 'x' } }],
}
const datum = (name: string) => ({ service: 'slow-piece@1', input: { name } })
const app = {
  schema: 1,
  id,
  brand: 'aurora',
  title: 'Parts',
  job: 'Show parts as they come',
  outcome: 'answered',
  locales: ['en'],
  asks: {},
  views: {
    start: { blocks: [{ id: 'b1', type: 'button', props: { label: 'Show them', to: 'result' } }] },
    result: {
      data: { slow: datum('slow'), quick: datum('quick'), other: datum('other') },
      blocks: [
        { id: 's1', type: 'section', props: { title: 'First' }, slots: { body: [{ id: 't1', type: 'text', props: { text: 'Part 1: {{ slow.text }}' } }] } },
        { id: 't2', type: 'text', props: { text: 'Part 2: {{ quick.text }}' } },
        { id: 'h3', type: 'heading', props: { text: 'Part 3: {{ other.text }}' } },
        { id: 't4', type: 'text', props: { text: 'Part 4: of its own' } },
        { id: 'b5', type: 'button', props: { label: 'Part 5: back', to: 'start' } },
      ],
    },
  },
}

let system: Server
let release = (): void => {}

test.beforeAll(async ({ request }) => {
  system = createServer(async (incoming, response) => {
    const name = incoming.url?.split('/').pop() ?? ''
    if (name === 'slow')
      await new Promise<void>((resolve) => {
        release = resolve
      })
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ text: `${name} is here` }))
  })
  await new Promise<void>((done) => system.listen(slowSystem.port, '127.0.0.1', done))
  await publishMade(request, app, service)
})
test.afterAll(() => new Promise((done) => system.close(done)))

/** The parts as they lie on the page, from above; none lies on another. */
async function fromAbove(page: Page): Promise<string[]> {
  const found: { text: string; top: number; bottom: number }[] = []
  for (const part of await page.getByText(/^Part \d/).all()) {
    const box = await part.boundingBox()
    if (box) found.push({ text: (await part.textContent())?.slice(0, 6) ?? '', top: box.y, bottom: box.y + box.height })
  }
  found.sort((a, b) => a.top - b.top)
  for (const [i, { top }] of found.entries()) if (i > 0) expect(top).toBeGreaterThanOrEqual(found[i - 1]!.bottom)
  return found.map(({ text }) => text)
}
const others = ['Part 2', 'Part 3', 'Part 4', 'Part 5']
const all = ['Part 1', ...others]

for (const scripts of [false, true]) {
  test.describe(`with scripts ${scripts ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: scripts })

    test('what does not need the slow service is on screen before it answers, and it comes to stand in its place', async ({ page }) => {
      await page.goto(`${address}/result`, { waitUntil: 'commit' })
      await expect(page.getByText('Part 5: back')).toBeVisible()
      await expect(page.getByText('Part 2: quick is here')).toBeVisible()
      expect(await fromAbove(page)).toEqual(others)
      await expect(page.getByRole('heading', { name: 'Parts', level: 1 })).toBeVisible()
      release()
      await expect(page.getByText('Part 1: slow is here')).toBeVisible()
      expect(await fromAbove(page)).toEqual(all)
      const gaps = await page.getByText(/^Part [45]/).evaluateAll(([a, b]) => b!.getBoundingClientRect().top - a!.getBoundingClientRect().bottom)
      expect(gaps).toBe(16)
      if (scripts) await expectAccessible(page)
      await page.getByText('Part 5: back').click()
      await expect(page.getByText('Show them')).toBeVisible()
      await page.goBack({ waitUntil: 'commit' })
      // Kept where there is a script; asked for again where there is none.
      if (!scripts) await expect(page.getByText('Part 5: back')).toBeVisible()
      release()
      await expect(page.getByText('Part 1: slow is here')).toBeVisible()
      expect(await fromAbove(page)).toEqual(all)
    })
  })
}

test('a page that the script fetches is put in order, and its title has the focus', async ({ page }) => {
  await page.goto(address)
  await page.getByText('Show them').click()
  await expect(page.locator('.tl')).toHaveAttribute('aria-busy', 'true')
  release()
  await expect(page.getByText('Part 1: slow is here')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await fromAbove(page)).toEqual(all)
  await expectAccessible(page)
})

test('inside a host’s page they stand in order too, and what the host wrote there stays out', async ({ page }) => {
  const host = `${apps}/host`
  await page.route(host, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script src="/embed.js"></script><touchlet-app app="aurora/${id}" mode="inline">\n the host’s own \n</touchlet-app>`,
    }),
  )
  await page.goto(host)
  await page.getByText('Show them').click()
  await expect(page.locator('.tl')).toHaveAttribute('aria-busy', 'true')
  release()
  await expect(page.getByText('Part 1: slow is here')).toBeVisible()
  expect(await fromAbove(page)).toEqual(all)
})
