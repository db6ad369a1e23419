import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

const examples = fileURLToPath(new URL('../examples/aurora', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'touchlet-cli-'))
const program = join(folder, 'touchlet.mjs')

/** A studio that keeps what it is sent, with the answers of the public API. */
const drafts = new Map<string, { app: object; revision: number }>()
let calls: string[] = []
/** What it says of where the brand's packs lead to. */
let linked: object | null = null
let server: Server
let studio = ''

const staffAnswer = ({ input }: { input: { most?: string } }) => ({
  title: { en: 'Not found', 'zh-CN': '没有结果的搜索' },
  output: {
    properties: {
      searches: {
        'x-title': { en: 'Searches', 'zh-CN': '搜索' },
        items: { properties: { query: { 'x-title': { en: 'Looked for', 'zh-CN': '搜索内容' } }, times: { 'x-title': { en: 'Times', 'zh-CN': '次数' } } } },
      },
    },
  },
  answer: {
    searches: [
      { query: 'gift \u001b[2Jregistry', times: 3 },
      { query: '螃蟹', times: 1 },
    ].slice(0, Number(input.most ?? 9)),
  },
})

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('touchlet.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const answer = (status: number, value: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    const call = `${request.method} ${request.url}`
    calls.push(call)
    if (request.headers.authorization !== 'Bearer key')
      return answer(401, { error: { code: 'unauthorized', message: { en: 'Sign in first.', 'zh-CN': '请先登录。' } } })
    const app = /^\/api\/brands\/aurora\/apps(?:\/([a-z-]+))?(\/publish)?$/.exec((request.url ?? '').replace('/other/', '/aurora/'))
    if (request.url === '/api/brands/aurora') return answer(200, { problems: linked ? [linked] : [] })
    if (call === 'POST /api/brands/aurora/services/missed/ask') return answer(200, staffAnswer(JSON.parse(body)))
    if (!app) return answer(200, {})
    const [, id, publish] = app
    if (id === undefined) {
      const sent = JSON.parse(body) as { app: { id: string } }
      drafts.set(sent.app.id, { app: sent.app, revision: 1 })
      return answer(201, { app: sent.app, revision: 1 })
    }
    const draft = drafts.get(id)
    if (!draft) return answer(404, { error: { code: 'not-found', message: { en: 'There is no such app.', 'zh-CN': '没有这个微应用。' } } })
    if (publish) return answer(200, { release: 'r1', url: `http://apps/aurora/${id}` })
    if (request.method === 'PUT') drafts.set(id, { app: (JSON.parse(body) as { app: object }).app, revision: draft.revision + 1 })
    return answer(200, { ...drafts.get(id), live: null, url: '' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  studio = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  drafts.clear()
  linked = null
  calls = []
})

const run = (args: string[], env: Record<string, string> = {}) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env.PATH, LANG: 'C', ...env } })
    let out = ''
    let err = ''
    child.stdout.on('data', (data) => (out += data))
    child.stderr.on('data', (data) => (err += data))
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }))
  })
const writing = () => calls.filter((call) => !call.startsWith('GET'))

test('help names every command, in the language of the terminal', async () => {
  const english = await run(['--help'])
  for (const command of ['validate', 'push', 'publish', 'ask']) expect(english.out).toContain(`touchlet ${command}`)
  expect((await run(['--help'], { LANG: 'zh_CN.UTF-8' })).out).toContain('命令行工具')
  expect((await run(['push', '--help'])).out).toContain('--new-only')
})

test('valid documents are said to be valid', async () => {
  expect(await run(['validate', examples])).toMatchObject({ code: 0, err: '' })
})

test('a problem is told with its file and its place, and the exit code is 1', async () => {
  const file = join(folder, 'broken.json')
  writeFileSync(
    file,
    JSON.stringify({
      schema: 1,
      id: 'x',
      brand: 'aurora',
      title: 'X',
      job: 'X',
      outcome: 'answered',
      locales: ['en'],
      asks: {},
      views: { start: { blocks: [{ type: 'text' }] } },
    }),
  )
  const { code, err } = await run(['validate', file])
  expect(code).toBe(1)
  expect(err).toContain(file)
  expect(err).toContain('views.start.blocks[0]')
})

test('a file that is no document, or no JSON, or not there is told in words', async () => {
  const file = join(folder, 'other.json')
  writeFileSync(file, '{"a":1}')
  expect((await run(['validate', file])).err).toContain('no brand, fact, service, data block or app')
  writeFileSync(file, '{')
  expect((await run(['validate', file])).err).toContain('not valid JSON')
  expect(await run(['validate', 'nowhere.json'])).toMatchObject({ code: 2, err: 'There is no nowhere.json.\n' })
})

test('push sends the brand first and the apps last, and a second push changes nothing', async () => {
  const first = await run(['push', examples, '--to', studio, '--token', 'key'])
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(writing()[0]).toBe('PUT /api/brands/aurora')
  expect(writing().slice(-3)).toEqual(Array(3).fill('POST /api/brands/aurora/apps'))
  calls = []
  const again = await run(['push', examples, '--to', studio, '--token', 'key'])
  expect(again.out).toContain('app order-status: unchanged')
  expect(writing().filter((call) => call.includes('/apps'))).toEqual([])
})

test('what the studio says of a brand is printed at the end, but for an app that came behind it', async () => {
  linked = {
    code: 'digital-link-app',
    severity: 'warning',
    path: 'digitalLink.app',
    message: { en: 'There is no such app yet.', 'zh-CN': '还没有这个微应用。' },
  }
  const push = (target: string, lang = 'C') => run(['push', target, '--to', studio, '--token', 'key'], { LANG: lang })
  const brandFile = join(examples, 'brand.json')
  expect(await push(brandFile)).toMatchObject({ code: 0, err: `! ${brandFile}: digitalLink.app: There is no such app yet.\n` })
  expect((await push(brandFile, 'zh_CN.UTF-8')).err).toContain('还没有这个微应用。')
  expect(await push(examples)).toMatchObject({ code: 0, err: '' })
})

test('--new-only never writes over an app that is there', async () => {
  drafts.set('order-status', { app: { mine: true }, revision: 7 })
  const { code, out } = await run(['push', examples, '--new-only', '--to', studio], { TOUCHLET_TOKEN: 'key' })
  expect(code).toBe(0)
  expect(out).toContain('app order-status: kept')
  expect(drafts.get('order-status')).toEqual({ app: { mine: true }, revision: 7 })
  expect(drafts.get('store-finder')?.revision).toBe(1)
})

test('publish takes brand/app and gives the address', async () => {
  drafts.set('store-finder', { app: {}, revision: 3 })
  expect(await run(['publish', 'aurora/store-finder', '--to', studio, '--token', 'key'])).toMatchObject({
    code: 0,
    out: '✓ aurora/store-finder: http://apps/aurora/store-finder\n',
  })
  expect(await run(['publish', 'aurora/unknown', '--to', studio, '--token', 'key'])).toMatchObject({
    code: 1,
    err: '✗ aurora/unknown: There is no such app.\n',
  })
})

test('ask shows the brand’s people what a service for staff answers, by the names of its fields', async () => {
  const asked = (more: string[], env = {}) => run(['ask', 'aurora/missed', ...more, '--to', studio, '--token', 'key'], env)
  expect((await asked([])).out).toBe('Not found\n\nSearches\n  - Looked for: gift  [2Jregistry, Times: 3\n  - Looked for: 螃蟹, Times: 1\n')
  expect((await asked(['most=0'], { LANG: 'zh_CN.UTF-8' })).out).toBe('没有结果的搜索\n\n搜索\n  （无）\n')
  expect(JSON.parse((await asked(['most=1', '--json'])).out)).toMatchObject({ searches: [{ times: 3 }] })
  expect(await asked(['most'])).toMatchObject({ code: 2, err: 'An input is written name=value, not “most”.\n' })
  expect(await run(['ask', 'missed', '--to', studio, '--token', 'key'])).toMatchObject({ code: 2, err: 'Say which service: brand/service\n' })
})

test('--brand puts the same documents into another brand, and leaves their own brand document out', async () => {
  const { code } = await run(['push', examples, '--brand', 'other', '--to', studio, '--token', 'key'])
  expect(code).toBe(0)
  expect(writing().every((call) => call.includes('/api/brands/other/'))).toBe(true)
  expect(drafts.get('store-finder')?.app).toMatchObject({ brand: 'other' })
  expect((await run(['publish', join(examples, 'apps'), '--brand', 'other', '--to', studio, '--token', 'key'])).out).toContain('✓ other/store-finder')
})

test('a wrong key, no key and no studio are each told plainly', async () => {
  expect((await run(['publish', 'aurora/store-finder', '--to', studio, '--token', 'wrong'])).err).toContain('Sign in first.')
  expect((await run(['push', examples, '--to', studio])).err).toContain('A key is needed')
  expect((await run(['push', examples, '--to', 'http://127.0.0.1:9', '--token', 'key'])).err).toContain('does not answer')
})
