import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import type { App, Service } from '../../../schemas/documents.ts'
import { answerHost } from '../answer-host.ts'
import type { Env } from '../env.ts'
import { sealFileLink } from '../files/file-link.ts'
import { readSettings } from '../settings.ts'
import { backend, forget, seenBy } from '../trial/backend.ts'
import { brokenStore, type Fault } from '../trial/broken-store.ts'
import { hiddenFields } from '../trial/customer.ts'
import { answerService, brand, orderService, ordersApp, storesApp, storesService, surveyApp } from '../trial/documents.ts'
import { cli, publishApp, publishBrand } from '../trial/studio.ts'
import type { StoreLimits } from './bounded.ts'
import { openStorage, storageOf } from './storage.ts'

const stores = ['kv', 'd1', 'keys', 'cache', 'files'] as const
type Store = (typeof stores)[number]
const called: Record<Store, string> = { kv: 'KV', d1: 'D1', keys: 'Durable Objects', cache: 'Cache API', files: 'R2' }

const real = env as unknown as Env
const settings = readSettings(real)

/** Nothing here measures the machine: a store that works has all the time it wants, one that hangs is given up at once. */
const limits = (dead: readonly Store[]): StoreLimits =>
  Object.fromEntries(stores.map((store) => [store, dead.includes(store) ? 20 : 100_000])) as unknown as StoreLimits

/** Asks the Worker while some of its stores fail. */
async function ask(dead: readonly Store[], fault: Fault, path: string, init: RequestInit = {}): Promise<Response> {
  const broken: Env = {
    ...real,
    ...(dead.includes('kv') && { RELEASES: brokenStore(fault) }),
    ...(dead.includes('d1') && { DB: brokenStore(fault) }),
    ...(dead.includes('keys') && { DEEDS: brokenStore(fault, true), ATTEMPTS: brokenStore(fault, true) }),
    ...(dead.includes('files') && { FILES: brokenStore(fault) }),
  }
  const storage = openStorage(broken, limits(dead), ...(dead.includes('cache') ? [brokenStore<Cache>(fault)] : []))
  const request = new Request(`http://127.0.0.1${path}`, { redirect: 'manual', ...init })
  return answerHost(request, { settings, storage, later: (work) => void work.catch(() => {}) })
}
const form = (fields: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields) })

let file = ''

beforeAll(async () => {
  await publishBrand([orderService, storesService, answerService as Service])
  for (const app of [ordersApp, storesApp, surveyApp, { ...storesApp, id: 'packs' } as App]) await publishApp(app)
  await cli('PUT', '/brands/acme', { brand: { ...brand, digitalLink: { app: 'packs', ask: 'city' } } })
  const { files } = storageOf(real)
  const key = files.newKey('png', Date.now())
  await files.add('acme', key, { type: 'image/png', bytes: new Uint8Array([1, 2, 3]), name: 'a.png' })
  file = await sealFileLink('acme', key, settings.contextKeys, Date.now())
  // What an isolate that has been at work for a while has seen.
  for (const path of ['/acme/orders', '/acme/survey', '/acme/01/09506000134352', '/acme/packs', '/acme/stores/result?city=X']) await ask([], 'throws', path)
})

let copies = 0
/** Another brand with the same app, which this isolate has never seen: its rows and their copies. */
async function unseenBrand(): Promise<string> {
  const id = `copy${++copies}`
  const renamed = (body: string): string => body.replaceAll('"acme"', `"${id}"`)
  const live = await real.DB.prepare(
    "SELECT l.release, r.body FROM live l JOIN releases r ON r.hash = l.release WHERE l.brand = 'acme' AND l.app = 'orders'",
  ).first<{ release: string; body: string }>()
  const look = await real.DB.prepare("SELECT body FROM documents WHERE brand = 'acme' AND kind = 'brand'").first<{ body: string }>()
  const hash = `${id}-${live!.release}`
  await real.DB.batch([
    real.DB.prepare("INSERT INTO documents (brand, kind, id, version, body, saved_by, saved_at) VALUES (?1, 'brand', ?1, '', ?2, '', '')").bind(
      id,
      renamed(look!.body),
    ),
    real.DB.prepare("INSERT INTO releases (hash, brand, app, number, body, published_by, published_at) VALUES (?, ?, 'orders', 1, ?, '', '')").bind(
      hash,
      id,
      renamed(live!.body),
    ),
    real.DB.prepare("INSERT INTO live (brand, app, release, generation, moved_by, moved_at) VALUES (?, 'orders', ?, 1, '', '')").bind(id, hash),
  ])
  const pointer = { release: hash, generation: 1, movedAt: '' }
  const { copies: kept } = storageOf(real)
  await kept.keepBrand(id, { value: JSON.parse(renamed(look!.body)), confirmedAt: Date.now() })
  await kept.keepLive(`${id}/orders`, { value: pointer, confirmedAt: Date.now() })
  await kept.keepRelease(hash, renamed(live!.body))
  return id
}

/** What customers may do, and how it went in a word. */
const ways: Record<string, (dead: readonly Store[], fault: Fault) => Promise<string>> = {
  'a page seen before': async (dead, fault) => pageWord(await ask(dead, fault, '/acme/orders?lang=en')),
  'a page never seen': async (dead, fault) => pageWord(await ask(dead, fault, `/${await unseenBrand()}/orders?lang=en`)),
  'in a host’s page': async (dead, fault) => {
    const [script, page] = [
      await ask(dead, fault, '/embed.js'),
      await ask(dead, fault, '/acme/orders?lang=en', { headers: { origin: 'https://shop.acme.example' } }),
    ]
    return script.status === 200 && page.headers.get('access-control-allow-origin') === 'https://shop.acme.example' ? pageWord(page) : 'no'
  },
  'a look-up': async (dead, fault) => {
    const { _c } = hiddenFields(await (await ask([], fault, '/acme/orders?lang=en')).text(), 'f1')
    const mine = await ask(dead, fault, '/acme/orders/result?lang=en', form({ ...(_c && { _c }), _f: 'f1', no: 'A1' }))
    const everyones = await ask(dead, fault, `/acme/stores/result?lang=en&city=${crypto.randomUUID()}`)
    const both = [await mine.text(), await everyones.text()]
    return mine.status === 200 && everyones.status === 200 && both[0]!.includes('Order A1 is') && both[1]!.includes('In ')
      ? 'works'
      : `${mine.status} ${everyones.status}`
  },
  'a command': async (dead, fault) => {
    await forget(backend)
    const fresh = hiddenFields(await (await ask([], fault, '/acme/survey?lang=en')).text(), 'f1')
    const page = await ask(dead, fault, '/acme/survey/thanks?lang=en', form({ ...fresh, note: 'kept <here>' }))
    const text = await page.text()
    const sent = (await seenBy(backend)).filter(({ method }) => method === 'POST').length
    if (page.status === 200 && text.includes('Thank you') && sent === 1) return 'works'
    const said = text.includes('Nothing was sent just now') && text.includes('kept &lt;here&gt;') && page.headers.get('retry-after') === '5'
    return page.status === 503 && said && sent === 0 ? 'not sent, and says so' : `${page.status}, sent ${sent}`
  },
  'a file’s link': async (dead, fault) => pageWord(await ask(dead, fault, `/files/${file}`)),
  'a pack’s code': async (dead, fault) => {
    const found = await ask(dead, fault, '/acme/01/09506000134352')
    return found.status === 303 ? pageWord(await ask(dead, fault, `${found.headers.get('location')}`)) : pageWord(found)
  },
}

function pageWord({ status, headers }: Response): string {
  if (status === 200) return 'works'
  return status === 503 && headers.get('retry-after') === '5' ? 'a kind page, 503' : `${status}`
}

const singles = stores.map((store) => [store])
const pairs = stores.flatMap((one, i) => stores.slice(i + 1).map((other) => [one, other]))

test('what still works when what is dead stands in docs/failures.md', async () => {
  const rows: string[] = []
  for (const dead of [[], ...singles, ...pairs] as Store[][]) {
    const cells: string[] = []
    for (const way of Object.values(ways)) {
      // In which way it fails makes no difference.
      const words = new Set([await way(dead, 'throws'), await way(dead, 'hangs')])
      cells.push([...words].join(' / '))
    }
    rows.push(`| ${dead.map((store) => called[store]).join(' and ') || 'nothing'} | ${cells.join(' | ')} |`)
  }
  await expect(
    `${intro}\n| dead | ${Object.keys(ways).join(' | ')} |\n|${' --- |'.repeat(Object.keys(ways).length + 1)}\n${rows.join('\n')}\n`,
  ).toMatchFileSnapshot('../../../docs/failures.md')
})

const intro = `# What works when a store does not

Written by \`runtime/edge/storage/failures.worker.test.ts\`, which tries all of it on workerd: every store once failing at once and once never
answering. *A kind page* is the brand's own, in the customer's language, with \`Retry-After\`.

Waited for: KV and the Cache API 300 ms, D1 and Durable Objects 3 s, R2 10 s (\`runtime/edge/storage/bounded.ts\`). A page that this isolate
has shown before comes from its memory, however old, and any other from D1. A command is sent only where its key can be kept. Counters of
attempts stop nobody while they are out of reach. A copy in KV that is not what D1 says is found out: it is believed for a minute after it
was last confirmed, confirmed behind the answer from then on, and before the answer after five (\`runtime/edge/publish/read-through.ts\`).
`
