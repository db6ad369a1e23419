// The whole Worker on workerd with its real storage beside it: pages through the whole stack, the share of each part, ten thousand apps.
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from 'wrangler'
import { findPorts } from '../../cli/project/ports.mjs'
import { inRoot, root } from '../../cli/project/root.mjs'
import { runCommand } from '../../cli/project/run-command.mjs'
import { median, spread } from './figures.mjs'
import { load } from './load.mjs'
import { profile, shares } from './profile.mjs'
import { measureStreaming, publishThree } from './streaming.mjs'

const key = (n) => Buffer.alloc(32, n).toString('base64url')
const token = 'bench-only-token-of-no-other-use'
const folder = 'examples/aurora'
const order = () => JSON.parse(readFileSync(inRoot(folder, 'services/order-by-number.json'), 'utf8')).samples.find(({ output }) => output)

/** Rows of the table. */
export async function measureStack({ turns = 12, ms = 250, say = () => {} } = {}) {
  const stack = await startStack()
  try {
    const sample = order()
    const pages = {
      'first view': { path: '/aurora/order-status' },
      'look-up with its answer': {
        path: '/aurora/order-status/result',
        body: new URLSearchParams({ _f: 'find', ...Object.fromEntries(Object.entries(sample.input).map(([name, value]) => [name, String(value)])) }).toString(),
      },
      'list from a warm cache': { path: '/aurora/store-finder/stores?city=%E6%9D%AD%E5%B7%9E' },
    }
    const rows = []
    for (const [name, page] of Object.entries(pages)) {
      const text = await readPage(stack.port, page)
      await stack.keep(text)
      const ours = []
      const constant = []
      for (let turn = 0; turn < turns; turn++) {
        const pair = [
          async () => ours.push((await load({ port: stack.port, ...page, ms })).perSecond),
          async () => constant.push((await load({ port: stack.constantPort, path: '/', ms })).perSecond),
        ]
        // The first turns warm both up and do not count.
        for (const one of turn % 2 ? pair : pair.reverse()) await one()
      }
      const ratios = ours.slice(2).map((one, i) => one / constant[i + 2])
      say(`${name}: ${Math.round(median(ours))}/s of ${Math.round(median(constant))}/s`)
      rows.push([`whole stack, ${name} (${(text.length / 1000).toFixed(1)} kB): requests per second ÷ the same page from a constant`, spread(ratios), ''])
    }
    for (const [name, page] of Object.entries(pages)) {
      const taken = await profile(stack.inspector, 'touchlet', () => load({ port: stack.port, ...page, ms: 2500 }))
      rows.push([`… ${name}: where the processor time goes`, shares(taken, stack.code), ''])
    }
    rows.push(await measureCrowd(stack, say))
    await publishThree({ brand: 'aurora', system: 'POI', studio: `http://localhost:${stack.port}`, token })
    rows.push(...(await measureStreaming({ apps: `http://127.0.0.1:${stack.port}`, brand: 'aurora', say })))
    rows.push(await measureMany(stack, say))
    return rows
  } finally {
    await stack.stop()
  }
}

/**
 * A thousand customers who keep their connection and ask again as soon as they are answered: does one wait much longer than the
 * others? Both Workers are asked by turns; the constant one shows what the load generator and the platform make of it.
 */
async function measureCrowd(stack, say, { connections = 1000, turns = 4, ms = 4000 } = {}) {
  await stack.keep(await readPage(stack.port, { path: '/aurora/order-status' }))
  const tail = async (port, path) => {
    const { waits } = await load({ port, path, connections, ms })
    waits.sort((a, b) => a - b)
    return waits[Math.floor(waits.length * 0.99)] / median(waits)
  }
  const ours = []
  const constant = []
  for (let turn = 0; turn < turns; turn++) {
    ours.push(await tail(stack.port, '/aurora/order-status'))
    constant.push(await tail(stack.constantPort, '/'))
  }
  say(`crowd: ${spread(ours)} and ${spread(constant)}`)
  return [
    '1,000 connections kept alive, first view: 99th percentile of the wait ÷ its median (a Worker with a constant)',
    `${spread(ours, 0)} (${spread(constant, 0)})`,
    '≤ 20, or the constant’s',
  ]
}

async function startStack() {
  const [{ outputFiles }, port] = await Promise.all([
    build({
      entryPoints: [inRoot('runtime/edge/worker.ts')],
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      external: ['cloudflare:*', 'node:*'],
      conditions: ['workerd', 'worker', 'browser'],
      logLevel: 'error',
    }),
    findPorts(9740),
  ])
  const code = outputFiles[0].text
  const inspector = await findPorts(port + 4)
  const constantPort = port + 1
  const { workerOptions } = workerOptionsOf(inRoot('wrangler.toml'))
  const origins = Object.values(JSON.parse(readFileSync(inRoot(folder, 'brand.json'), 'utf8')).systems).map(({ origin }) => origin)
  const answer = JSON.stringify(order().output)
  const stores = JSON.stringify(JSON.parse(readFileSync(inRoot(folder, 'services/stores-near.json'), 'utf8')).samples.find(({ output }) => output).output)
  const compatibilityDate = workerOptions.compatibilityDate
  const module = (name, contents) => ({ name, compatibilityDate, modules: [{ type: 'ESModule', path: 'worker.js', contents }] })
  const { assets: _, ...options } = workerOptions
  const miniflare = new Miniflare({
    inspectorPort: inspector,
    workers: [
      {
        ...options,
        ...module('touchlet', code),
        serviceBindings: { ASSETS: () => new Response(null, { status: 404 }) },
        bindings: {
          STUDIO_HOST: 'localhost',
          APPS_HOST: '127.0.0.1',
          DEMO_SIGN_IN: 'loopback',
          SESSION_KEY: key(1),
          CONTEXT_KEY: key(2),
          CLI_TOKEN: token,
          SERVICE_SECRETS: JSON.stringify({ OMS_TOKEN: { origin: origins[0], value: 'none' } }),
          LOCAL_ORIGINS: JSON.stringify(Object.fromEntries(origins.map((origin) => [origin, 'http://127.0.0.1:9']))),
        },
        // Every call to a backend is answered in the same process: what is measured is ours.
        outboundService: 'backend',
        unsafeDirectSockets: [{ host: '127.0.0.1', port }],
      },
      module(
        'backend',
        `const of = (text) => new Response(text, { headers: { 'content-type': 'application/json' } })
         export default { async fetch({ url }) {
           const { pathname, searchParams } = new URL(url)
           const waited = /^\\/wait\\/bench-(\\w+)$/.exec(pathname)
           // A backend is somewhere else: no answer of one is there within the moment that a page waits for copies.
           if (waited) await new Promise((resolve) => setTimeout(resolve, waited[1] === searchParams.get('slow') ? 2000 : 10))
           if (waited) return of(JSON.stringify({ said: 'bench-' + waited[1] }))
           return of(/\\/orders\\//.test(pathname) ? ${JSON.stringify(answer)} : ${JSON.stringify(stores)})
         } }`,
      ),
      {
        ...module(
          'constant',
          `let text = ''
           export default { async fetch(request) {
             if (request.method === 'PUT') { text = await request.text(); return new Response('kept') }
             return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } })
           } }`,
        ),
        unsafeDirectSockets: [{ host: '127.0.0.1', port: constantPort }],
      },
    ],
  })
  await miniflare.ready
  const db = await miniflare.getD1Database('DB', 'touchlet')
  for (const sql of await migrations()) await db.exec(sql)
  for (const command of ['push', 'publish'])
    await runCommand(process.execPath, [inRoot('dist/cli/touchlet.mjs'), command, folder, '--to', `http://localhost:${port}`], {
      cwd: root,
      env: { ...process.env, TOUCHLET_TOKEN: token },
      say: `touchlet ${command}`,
    })
  return {
    port,
    constantPort,
    inspector,
    code,
    miniflare,
    db,
    keep: (text) => fetch(`http://127.0.0.1:${constantPort}/`, { method: 'PUT', body: text }),
    stop: () => miniflare.dispose(),
  }
}

/** Each statement on a line of its own, as `exec` wants it. */
async function migrations() {
  const { readdirSync } = await import('node:fs')
  const where = inRoot('runtime/edge/storage/migrations')
  return readdirSync(where)
    .sort()
    .flatMap((file) => readFileSync(`${where}/${file}`, 'utf8').replace(/--.*$/gm, '').split(/;\s*$/m))
    .map((sql) => sql.replace(/\s+/g, ' ').trim())
    .filter((sql) => sql !== '')
}

async function readPage(port, { path, body }) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, body ? { method: 'POST', body: new URLSearchParams(body) } : {})
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
  return answer.text()
}

/**
 * One app's latency where ten are published beside where ten thousand are, by turns. The others are there by name, in both
 * stores; what they hold is short, since nobody opens them.
 */
async function measureMany(stack, say) {
  const other = await startStack()
  try {
    await Promise.all([publishCopies(stack, 10), publishCopies(other, 10_000)])
    const taken = { ten: [], many: [] }
    const ask = async (name, port) => {
      const began = performance.now()
      await (await fetch(`http://127.0.0.1:${port}/aurora/order-status`)).arrayBuffer()
      taken[name].push(performance.now() - began)
    }
    for (let i = 0; i < 1000; i++) {
      const turn = [() => ask('ten', stack.port), () => ask('many', other.port)]
      for (const one of i % 2 ? turn : turn.reverse()) await one()
    }
    // The first ones find neither code nor memory warm.
    const [ten, many] = [median(taken.ten.slice(200)), median(taken.many.slice(200))]
    say(`of ten ${ten.toFixed(2)} ms, of ten thousand ${many.toFixed(2)} ms`)
    return ['one app among 10,000 published ÷ among ten, median latency', (many / ten).toFixed(2), '≤ 1.10']
  } finally {
    await other.stop()
  }
}

async function publishCopies({ db, miniflare }, count) {
  const kv = await miniflare.getKVNamespace('RELEASES', 'touchlet')
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${count})`
  await db.exec(
    `INSERT INTO releases (hash, brand, app, number, body, published_by, published_at) ${numbers} SELECT 'hash-' || i, 'aurora', 'copy-' || i, 1, '{}', 'bench', '' FROM n`,
  )
  await db.exec(
    `INSERT INTO live (brand, app, release, generation, moved_by, moved_at) ${numbers} SELECT 'aurora', 'copy-' || i, 'hash-' || i, 1, 'bench', '' FROM n`,
  )
  for (let at = 0; at < count; at += 50)
    await Promise.all(
      Array.from({ length: Math.min(50, count - at) }, (_, i) =>
        kv.put(`live:aurora/copy-${at + i}`, JSON.stringify({ release: `hash-${at + i}`, generation: 1, movedAt: '' })),
      ),
    )
}
