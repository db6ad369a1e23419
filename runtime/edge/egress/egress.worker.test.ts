import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ServiceSnapshot } from '../../engine/program.ts'
import { readSettings } from '../settings.ts'
import { storageOf } from '../storage/storage.ts'
import { backend, elsewhere, forget, seenBy } from '../trial/backend.ts'
import { get, post } from '../trial/customer.ts'
import { brand, ordersApp, storesApp } from '../trial/documents.ts'
import { publishApp, publishBrand } from '../trial/studio.ts'
import { type Caller, callService } from './call-service.ts'

const behind: Promise<unknown>[] = []
const caller = (): Caller => ({ settings: readSettings(env), storage: storageOf(env), brand, later: (work) => void behind.push(work) })
/** What goes on behind the answers has ended: a copy is kept. */
const settled = () => Promise.all(behind.splice(0))
const snapshot = (more: Partial<ServiceSnapshot> = {}): ServiceSnapshot => ({
  id: `order${++made}`,
  version: '1.0.0',
  kind: 'query',
  system: 'OMS',
  http: { method: 'GET', url: '{OMS}/orders/{no}', headers: { authorization: 'Bearer {secret:OMS_TOKEN}' } },
  input: { type: 'object', properties: { no: { type: 'string' } }, required: ['no'] },
  output: { type: 'object', required: ['no', 'status'], properties: { no: { type: 'string' }, status: { type: 'string' } } },
  refusals: [{ code: 'no-such-order', when: 'status == 404', say: { en: 'None.' } }],
  cache: { scope: 'none', fresh: 0, whileRevalidate: 0, ifError: 0 },
  timeout: 800,
  ...more,
})
let made = 0
const ask = (no: string, more: Partial<ServiceSnapshot> = {}) => callService({ service: snapshot(more), input: { no } }, caller())
const seen = (origin = backend) => seenBy(origin)
const failed = (failure: string) => ({ ok: false, failure })

beforeAll(async () => {
  await publishBrand()
  for (const app of [ordersApp, storesApp]) await publishApp(app)
})
beforeEach(async () => {
  await forget(elsewhere)
  await ask('A1')
  await forget(backend)
})

test('an answer comes through, asked with the secret of its origin', async () => {
  expect(await ask('A1')).toMatchObject({ ok: true, value: { no: 'A1', status: 'shipped' } })
  expect((await seen())[0]?.headers.authorization).toBe('Bearer oms-secret')
})

test('a secret that a backend says back is gone before anything sees it', async () => {
  const answer = await ask('ECHO')
  expect(answer).toEqual({
    ok: true,
    value: { no: 'Bearer [redacted]', status: expect.stringMatching(/^[\w=+/]{1,9}\[redacted\]=* \?key=\[redacted\]$/), '[redacted]': 1 },
  })
  expect(await ask('ECHO', { refusals: [{ code: 'echo', when: "body.no.contains('oms-secret')", say: { en: 'Heard.' } }] })).toMatchObject({ ok: true })
  expect(await ask('ECHO', { map: '{"no": body.no, "status": "x"}' })).toEqual({ ok: true, value: { no: 'Bearer [redacted]', status: 'x' } })
})

test.each([
  ['SLOW', 'timeout'],
  ['NEVER', 'timeout'],
  ['DRIP', 'timeout'],
  ['E500', 'status'],
  ['HTML', 'type'],
  ['BIG', 'size'],
  ['DEEP', 'size'],
  ['LONG', 'size'],
  ['WRONG', 'schema'],
  ['HUGE', 'number'],
  ['PROTO', 'type'],
  ['REDIR', 'status'],
  ['AWAY', 'status'],
  ['RESET', 'unreachable'],
])('a backend that does %s is a failure of its own: %s', async (how, failure) => {
  // Who waited for the slow one beyond its budget would have its answer, which is good; the others never end.
  expect(await ask(how)).toEqual(failed(failure))
})

test('a number beyond 2⁵³ comes through to its last digit where map makes it text', async () => {
  expect(await ask('HUGE', { map: '{"no": string(body.lines[0].id), "status": body.status}' })).toEqual({
    ok: true,
    value: { no: '9007199254740993', status: 'shipped' },
  })
})

test('a declared refusal comes before the failure of a status', async () => {
  expect(await ask('MISSING')).toEqual({ ok: false, refusal: { code: 'no-such-order', say: { en: 'None.' } } })
  expect(await ask('MISSING', { refusals: [] })).toEqual(failed('status'))
})

test('trap 2: no redirect is followed, within the origin or away from it, and no header is forwarded', async () => {
  await ask('REDIR')
  await ask('AWAY')
  expect((await seen()).map(({ url }) => url)).toEqual(['/orders/REDIR', '/orders/AWAY'])
  expect(await seen(elsewhere)).toEqual([])
})

test('a secret is not sent to a system of another origin', async () => {
  expect(
    await ask('A1', { system: 'CRM', http: { method: 'GET', url: '{CRM}/orders/{no}', headers: { authorization: 'Bearer {secret:OMS_TOKEN}' } } }),
  ).toEqual(failed('input'))
  expect(await seen(elsewhere)).toEqual([])
})

test('trap 1: this machine is not reachable under any spelling, though workerd itself would go there', async () => {
  const { port } = new URL(backend)
  expect((await fetch(`http://127.0.0.1:${port}/orders/A1`)).status).toBe(200)
  await forget(backend)
  for (const host of ['127.0.0.1', 'localhost', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost.', '0.0.0.0']) {
    for (const scheme of ['http', 'https']) {
      const system = { OMS: { origin: `${scheme}://${host}:${port}` } }
      const answer = await callService(
        { service: snapshot({ http: { method: 'GET', url: '{OMS}/orders/{no}' } }), input: { no: 'A1' } },
        { ...caller(), brand: { ...brand, systems: system } },
      )
      expect(answer, `${scheme}://${host}`).toEqual(failed('input'))
    }
  }
  expect(await seen()).toEqual([])
})

test('local origins are honoured in a demo on this machine only', async () => {
  const settings = readSettings({ ...env, DEMO_SIGN_IN: undefined } as unknown as typeof env)
  expect(settings.localOrigins.size).toBe(0)
})

test('a system the brand does not have is not called', async () => {
  for (const system of ['NONE', 'constructor', '__proto__']) expect(await ask('A1', { system })).toEqual(failed('input'))
})

test('an input that does not fit the schema, or would climb out of its path, is not sent', async () => {
  expect(await callService({ service: snapshot(), input: { no: 5 } }, caller())).toEqual(failed('input'))
  expect(await ask('..')).toEqual(failed('input'))
  expect(await seen()).toEqual([])
})

test('a question whose failure may pass is asked once more, no more', async () => {
  expect(await ask('ONCE500')).toMatchObject({ ok: true })
  await forget(backend)
  await ask('E500')
  expect(await seen()).toHaveLength(2)
})

test('a timeout, a wrong answer and a refusal are not asked again', async () => {
  for (const how of ['NEVER', 'WRONG', 'MISSING']) await ask(how)
  expect(await seen()).toHaveLength(3)
})

test('a command is sent once, whatever happens', async () => {
  const command = snapshot({ kind: 'command', http: { method: 'POST', url: '{OMS}/answers', body: { note: '{no}' } }, refusals: [] })
  for (const [how, failure] of [
    ['E500', 'status'],
    ['RESET', 'unknown'],
    ['NEVER', 'unknown'],
    ['HTML', 'unknown'],
    ['WRONG', 'unknown'],
  ] as const) {
    await forget(backend)
    expect(await callService({ service: command, input: { no: how }, idempotencyKey: 'k' }, caller()), how).toEqual(failed(failure))
    expect(await seen(), how).toHaveLength(1)
    await ask('A1')
  }
})

test('a map brings an answer into the shape of the output', async () => {
  expect(await ask('A1', { map: '{"no": body.no, "status": body.status + "!"}' })).toEqual({ ok: true, value: { no: 'A1', status: 'shipped!' } })
  expect(await ask('A1', { map: '{"no": body.nothing}' })).toEqual(failed('schema'))
})

describe('the circuit breaker', () => {
  const asking = (service: ServiceSnapshot) => (no: string) => callService({ service, input: { no } }, caller())
  /** Calls that went out of so many, at most five at a time. */
  const sent = async (service: ServiceSnapshot, no: string, times: number) => {
    for (let i = 0; i < times; i++) await asking(service)(no)
    const calls = (await seen()).length
    await forget(backend)
    return calls
  }
  afterEach(() => {
    vi.useRealTimers()
  })

  test('lets the next ten good ones through after five bad inputs, each of which the backend answered with a 500', async () => {
    const ask = asking(snapshot())
    for (let i = 0; i < 6; i++) expect(await ask('E500')).toEqual(failed('status'))
    for (let i = 0; i < 10; i++) expect(await ask(`A${i}`)).toMatchObject({ ok: true })
  })
  test('so does a command, whose 500s are not tried again', async () => {
    const http = { method: 'POST', url: '{OMS}/answers' } as const
    const input = { type: 'object', properties: { note: { type: 'string' } }, required: ['note'] }
    const service = snapshot({ kind: 'command', http, input, output: { type: 'object', properties: { no: { type: 'string' } } } })
    const send = (note: string) => callService({ service, input: { note }, idempotencyKey: 'k' }, caller())
    for (let i = 0; i < 6; i++) expect(await send('E500')).toEqual(failed('status'))
    for (let i = 0; i < 10; i++) expect(await send('fine')).toMatchObject({ ok: true })
  })
  test.each(['RESET', 'NEVER', 'E502', 'E503', 'E504'])('spares a service after five times %s, and the others go on', async (how) => {
    const service = snapshot({ timeout: 200 })
    await sent(service, how, 5)
    expect(await asking(service)('A1')).toEqual(failed('busy'))
    expect(await seen()).toEqual([])
    expect(await ask('A1')).toMatchObject({ ok: true })
  })
  test('does not count a 503 that the service has declared to be its answer', async () => {
    const service = snapshot({ refusals: [{ code: 'closed', when: 'status == 503', say: { en: 'Closed.' } }] })
    for (let i = 0; i < 6; i++) expect(await asking(service)('E503')).toMatchObject({ refusal: { code: 'closed' } })
  })
  test('after its rest lets exactly one of many through, which is not tried again, and one that goes well closes it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const service = snapshot({ timeout: 10_000 })
    await sent(service, 'RESET', 5)
    for (const [how, left] of [
      ['RESET', 'busy'],
      ['LATE', 'ok'],
    ] as const) {
      vi.setSystemTime(Date.now() + 5100)
      const all = await Promise.all(Array.from({ length: 20 }, () => asking(service)(how)))
      expect(all.filter((answer) => !answer.ok && 'failure' in answer && answer.failure === 'busy')).toHaveLength(19)
      expect(await seen()).toHaveLength(1)
      await forget(backend)
      expect(await asking(service)('A1')).toMatchObject(left === 'ok' ? { ok: true } : failed('busy'))
      await forget(backend)
    }
  })
  test('is of a service at its origin: at another one, as another environment names it, the service is asked', async () => {
    const service = snapshot({ http: { method: 'GET', url: '{OMS}/orders/{no}' } })
    await sent(service, 'RESET', 5)
    expect(await asking(service)('A1')).toEqual(failed('busy'))
    const { settings, ...rest } = caller()
    const localOrigins = new Map([...settings.localOrigins, ['https://oms.acme.example', elsewhere] as const])
    expect(await callService({ service, input: { no: 'A1' } }, { ...rest, settings: { ...settings, localOrigins } })).toMatchObject({ ok: true })
  })
})

const shared = { scope: 'shared', fresh: 60, whileRevalidate: 0, ifError: 600 } as const

test('a shared answer is asked once, however many wait for it, and then kept', async () => {
  const service = snapshot({ cache: shared })
  const all = await Promise.all(Array.from({ length: 10 }, () => callService({ service, input: { no: 'LATE' } }, caller())))
  expect(all.every((answer) => answer.ok)).toBe(true)
  expect(await seen()).toHaveLength(1)
  await callService({ service, input: { no: 'LATE' } }, caller())
  expect(await seen()).toHaveLength(1)
  await callService({ service, input: { no: 'other' } }, caller())
  expect(await seen()).toHaveLength(2)
})

test('trap 5: an answer for one customer is never kept and never shared, not even while it is under way', async () => {
  for (const scope of ['customer', 'none'] as const) {
    await forget(backend)
    const service = snapshot({ cache: { scope, fresh: 60, whileRevalidate: 60, ifError: 60 } })
    await Promise.all([callService({ service, input: { no: 'LATE' } }, caller()), callService({ service, input: { no: 'LATE' } }, caller())])
    await callService({ service, input: { no: 'LATE' } }, caller())
    expect(await seen()).toHaveLength(3)
  }
})

test('a stale answer stands in for a failure, by the policy of its service', async () => {
  const good = snapshot({ cache: { scope: 'shared', fresh: 0, whileRevalidate: 0, ifError: 600 } })
  expect(await callService({ service: good, input: { no: 'A1' } }, caller())).toMatchObject({ ok: true })
  await settled()
  const down = { ...good, http: { ...good.http, url: '{OMS}/orders/HTML?{no}' } }
  expect(await callService({ service: down, input: { no: 'A1' } }, caller())).toMatchObject({ ok: true, value: { no: 'A1' } })
  expect(await callService({ service: { ...down, cache: { ...good.cache, ifError: 0 } }, input: { no: 'A1' } }, caller())).toEqual(failed('type'))
})

test('while it is asked anew, the answer of a moment ago is given at once', async () => {
  const service = snapshot({ cache: { scope: 'shared', fresh: 0, whileRevalidate: 600, ifError: 0 } })
  await callService({ service, input: { no: 'LATE' } }, caller())
  await settled()
  const later: Promise<unknown>[] = []
  const again = await callService({ service, input: { no: 'LATE' } }, { ...caller(), later: (work) => later.push(work) })
  expect(again).toMatchObject({ ok: true })
  await Promise.all(later)
  expect(await seen()).toHaveLength(2)
})

test.each(['SLOW', 'NEVER', 'DRIP', 'E500', 'HTML', 'BIG', 'DEEP', 'WRONG', 'REDIR', 'AWAY', 'RESET'])(
  'with a backend that does %s the page stands: 200, the rest intact, within its budget',
  async (how) => {
    const answer = await post('/acme/orders/result', { _f: 'f1', no: how })
    expect(answer.status).toBe(200)
    const page = await answer.text()
    for (const part of ['Always here.', 'Also here.', 'tl-fallback', '</html>']) expect(page).toContain(part)
    expect(page).not.toMatch(/<script>alert|secret at|backend\.ts/)
  },
)

test('everything before the first pending answer is on its way before the backend answers', async () => {
  const answer = await post('/acme/orders/result', { _f: 'f1', no: 'NEVER' })
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  let text = ''
  while (!text.includes('Always here.')) text += new TextDecoder().decode((await reader.read()).value)
  expect(text).not.toContain('</html>')
  await reader.cancel()
  expect((await get('/acme/orders')).status).toBe(200)
})

test('customers who ask the same at once are each answered, though one request asked for all', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, async () => (await get('/acme/stores/result?city=LATE')).text()))
  expect(all.every((page) => page.includes('In LATE: shipped'))).toBe(true)
  expect(await seen()).toHaveLength(1)
})
