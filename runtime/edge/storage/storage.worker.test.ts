import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { ordersApp } from '../trial/documents.ts'
import type { FigureEvent } from './figures.ts'
import { storageOf } from './storage.ts'

const storage = storageOf(env)
const by = 'somebody'

test('trap 4: 200 increments at once are 200', async () => {
  const event = { brand: 'b', app: 'a', day: '2026-01-01', what: 'visit' } as const
  const add = (...events: FigureEvent[]) =>
    storage.figures.add(
      events.map((one) => ({ ...one, id: crypto.randomUUID() })),
      Date.now(),
    )
  await Promise.all(Array.from({ length: 200 }, () => add(event)))
  await add(event, event, { ...event, what: 'outcome' })
  expect(await storage.figures.ofApp('b', 'a', '2026-01-01')).toEqual({ visits: 202, outcomes: 1, solved: 0, unsolved: 0 })
  expect((await storage.figures.ofBrand('b', '2026-01-01')).get('a')).toEqual({ visits: 202, outcomes: 1, solved: 0, unsolved: 0 })
  expect(await storage.figures.ofApp('b', 'a', '2026-01-02')).toEqual({ visits: 0, outcomes: 0, solved: 0, unsolved: 0 })
})

test('an event handed over again by the queue is counted once', async () => {
  const event = (id: string) => ({ brand: 'b', app: 'again', day: '2026-01-01', what: 'visit', id }) as const
  const now = Date.now()
  await storage.figures.add([event('e1'), event('e2'), event('e1')], now)
  await storage.figures.add([event('e2'), event('e3')], now + 60_000)
  await storage.figures.add([], now)
  expect(await storage.figures.ofApp('b', 'again', '2026-01-01')).toEqual({ visits: 3, outcomes: 0, solved: 0, unsolved: 0 })
  // What was counted long ago is forgotten, once no queue could still have it.
  await storage.figures.add([event('e4')], now + 6 * 24 * 3600 * 1000)
  expect((await env.DB.prepare("SELECT COUNT(*) AS n FROM counted WHERE id IN ('e1', 'e2', 'e3')").first<{ n: number }>())?.n).toBe(0)
})

const x = { fingerprint: 'x', original: 'sealed' }

test('an idempotency key is remembered for as long as a page may carry it on', async () => {
  const now = Date.now()
  await storage.deeds.begin('k3', x, now, 9000)
  await storage.deeds.end('k3', now, { ok: false, failure: 'unknown' })
  await storage.deeds.begin('k3', x, now + 40 * 3600 * 1000, 9000)
  const deed = env.DEEDS.get(env.DEEDS.idFromName('k3'))
  const forgotten = await runInDurableObject(deed as never, (_, state) => state.storage.getAlarm())
  expect(forgotten).toBeGreaterThan(now + 80 * 3600 * 1000)
})

test('of ten who save the same revision one wins', async () => {
  const app = { ...ordersApp, brand: 'b', id: 'race' }
  await storage.apps.create(app, by)
  expect(await storage.apps.create(app, by)).toBeNull()
  const saved = await Promise.all(Array.from({ length: 10 }, (_, i) => storage.apps.save({ ...app, title: `T${i}` }, 1, by)))
  expect(saved.filter(Boolean)).toEqual([{ revision: 2 }])
})

test('of ten who move the live pointer from the same place one wins', async () => {
  const app = { ...ordersApp, brand: 'b', id: 'live' }
  await storage.apps.create(app, by)
  const publish = (i: number, from: number) => storage.releases.publish('b', 'live', { hash: `h${i}`, body: '{}' }, 1, { by, from })
  const first = await Promise.all(Array.from({ length: 10 }, (_, i) => publish(i, 0)))
  expect(first.filter(Boolean)).toHaveLength(1)
  const pointer = await storage.releases.live('b', 'live')
  expect(pointer?.generation).toBe(1)
  expect(await publish(20, 0)).toBe(false)
  expect(await publish(20, 1)).toBe(true)
  expect((await storage.releases.live('b', 'live'))?.release).toBe('h20')
})

test('a release is not published from a draft that has moved on', async () => {
  await storage.apps.create({ ...ordersApp, brand: 'b', id: 'moved' }, by)
  expect(await storage.releases.publish('b', 'moved', { hash: 'm1', body: '{}' }, 7, { by, from: 0 })).toBe(false)
  expect(await storage.releases.body('m1')).toBeNull()
  expect(await storage.releases.live('b', 'moved')).toBeNull()
})

test('a deed that was begun and lost is unknown, not free to be done again', async () => {
  const now = Date.now()
  expect(await storage.deeds.begin('k1', x, now, 9000)).toMatchObject({ mine: true })
  expect(await storage.deeds.begin('k1', x, now + 1000, 9000)).toMatchObject({ mine: false, deed: { state: 'pending' } })
  expect(await storage.deeds.begin('k1', x, now + 10_000, 9000)).toEqual({
    mine: false,
    deed: { state: 'ended', input: 'x', original: 'sealed', since: now, answer: { ok: false, failure: 'unknown' } },
  })
})

test('of many who begin a deed at once one may do it', async () => {
  const begun = await Promise.all(Array.from({ length: 20 }, () => storage.deeds.begin('k2', x, Date.now(), 9000)))
  expect(begun.filter(({ mine }) => mine)).toHaveLength(1)
})

test('what the backend has said of a deed stands, whoever comes later with less or of an older try', async () => {
  const now = Date.now()
  const done = { ok: true as const, value: { no: 7 } }
  await storage.deeds.begin('k4', x, now, 9000)
  expect(await storage.deeds.end('k4', now, { ok: false, failure: 'unknown' })).toBe(true)
  expect(await storage.deeds.end('k4', now, done)).toBe(true)
  for (const late of [{ ok: false, failure: 'unknown' }, { ok: false, failure: 'status' }, 'absent'] as const)
    expect(await storage.deeds.end('k4', now, late)).toBe(false)
  expect(await storage.deeds.look('k4', now, 9000)).toMatchObject({ state: 'ended', answer: done })
  // It never arrived: the same key may start again, and the try before has no say in the new one.
  await storage.deeds.begin('k5', x, now, 9000)
  expect(await storage.deeds.end('k5', now, 'absent')).toBe(true)
  expect(await storage.deeds.begin('k5', x, now + 1, 9000)).toMatchObject({ mine: true })
  expect(await storage.deeds.end('k5', now, 'absent')).toBe(false)
  expect(await storage.deeds.look('k5', now + 2, 9000)).toMatchObject({ state: 'pending', since: now + 1 })
})

test('what is corrected after a refusal starts under the same key, and is told from what was refused; what was done is not', async () => {
  const now = Date.now()
  const refusal = { ok: false as const, refusal: { code: 'no', say: { en: 'No.' } } }
  await storage.deeds.begin('k6', x, now, 9000)
  await storage.deeds.end('k6', now, refusal)
  expect(await storage.deeds.begin('k6', x, now + 1, 9000)).toMatchObject({ mine: false, deed: { answer: refusal } })
  const y = { fingerprint: 'y', original: 'other' }
  expect(await storage.deeds.begin('k6', y, now + 2, 9000)).toMatchObject({ mine: true, deed: { refused: 1, original: 'other' } })
  await storage.deeds.end('k6', now + 2, { ok: true, value: 7 })
  expect(await storage.deeds.begin('k6', x, now + 3, 9000)).toMatchObject({ mine: false, deed: { input: 'y', original: 'other' } })
})
