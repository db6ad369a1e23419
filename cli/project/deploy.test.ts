import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findMissing, readNames } from './deploy-checks.mjs'
import { inRoot } from './root.mjs'

const ready = readNames(`
STUDIO_HOST = "studio.acme.example"
APPS_HOST = "apps.acme.example"
database_name = "touchlet"
database_id = "5f3c1a52-0000-4000-8000-000000000001"
id = "a0b1c2"
bucket_name = "touchlet-files"
queue = "touchlet-events"
`)
const account = { buckets: ['touchlet-files'], queues: ['touchlet-events'], secrets: ['SESSION_KEY', 'CONTEXT_KEY', 'SERVICE_SECRETS'] }

test('an account that holds everything may be deployed to', () => {
  expect(findMissing(ready, account)).toEqual([])
})

test('studio and apps on one host are refused', () => {
  expect(findMissing({ ...ready, appsHost: ready.studioHost }, account)).toEqual([expect.stringContaining('never share an origin')])
})

test('what could not be read is not called missing for certain', () => {
  expect(findMissing(ready, { ...account, queues: null })).toEqual(['a queue: `npx wrangler queues create touchlet-events` (not checked)'])
})

// Cloudflare's API, as wrangler asks it: an account with a bucket, without a queue, with one secret.
const answers: Record<string, unknown> = {
  '/user': { id: 'u1', email: 'ops@acme.example' },
  '/user/tokens/verify': { id: 't1', status: 'active' },
  '/accounts': [{ id: 'a1', name: 'Acme' }],
  '/memberships': [{ id: 'm1', account: { id: 'a1', name: 'Acme' } }],
  '/accounts/a1/r2/buckets': { buckets: [{ name: 'touchlet-files', creation_date: '2026-01-01T00:00:00Z' }] },
  '/accounts/a1/queues': [],
  '/accounts/a1/workers/scripts/touchlet/secrets': [{ name: 'SESSION_KEY', type: 'secret_text' }],
}
let server: Server
const asked = new Set<string>()
beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://api')
    asked.add(pathname)
    const result = answers[pathname]
    const errors = result === undefined ? [{ code: 10000, message: `no ${pathname}` }] : []
    response.writeHead(result === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify({
        success: result !== undefined,
        errors,
        messages: [],
        result,
        result_info: { page: 1, per_page: 50, count: 1, total_count: 1, total_pages: 1 },
      }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

function deploy(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inRoot('cli/project/deploy.mjs')], { cwd: inRoot('.'), env: { ...process.env, ...env } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
    child.on('close', (code) => resolve({ code, said }))
  })
}

test('`npm run deploy` lists all that is missing at once, and deploys nothing', async () => {
  const { port } = server.address() as AddressInfo
  const { code, said } = await deploy({ CLOUDFLARE_API_BASE_URL: `http://127.0.0.1:${port}`, CLOUDFLARE_API_TOKEN: 'token', CLOUDFLARE_ACCOUNT_ID: 'a1' })
  expect(code).toBe(1)
  for (const missing of ['a D1 database', 'a KV namespace', 'STUDIO_HOST', 'APPS_HOST', 'a queue', 'the secret CONTEXT_KEY', 'the secret SERVICE_SECRETS'])
    expect(said).toContain(missing)
  for (const there of ['an account', 'a bucket', 'the secret SESSION_KEY', 'not checked']) expect(said).not.toContain(there)
  expect([...asked].filter((path) => path.includes('/scripts/') && !path.endsWith('/secrets'))).toEqual([])
})
