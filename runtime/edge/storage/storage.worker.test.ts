import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { ordersApp } from '../trial/documents.ts'
import { storageOf } from './storage.ts'

const storage = storageOf(env)
const by = 'somebody'

test('trap 4: 200 increments at once are 200', async () => {
  const event = { brand: 'b', app: 'a', day: '2026-01-01', what: 'visit' } as const
  await Promise.all(Array.from({ length: 200 }, () => storage.figures.add([event])))
  await storage.figures.add([event, event, { ...event, what: 'outcome' }])
  expect(await storage.figures.ofApp('b', 'a', '2026-01-01')).toEqual({ visits: 202, outcomes: 1 })
  expect((await storage.figures.ofBrand('b', '2026-01-01')).get('a')).toEqual({ visits: 202, outcomes: 1 })
  expect(await storage.figures.ofApp('b', 'a', '2026-01-02')).toEqual({ visits: 0, outcomes: 0 })
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
  expect(await storage.deeds.begin('k1', 'x', now)).toBeNull()
  expect(await storage.deeds.begin('k1', 'x', now + 1000)).toMatchObject({ state: 'pending' })
  expect(await storage.deeds.begin('k1', 'x', now + 60_000)).toEqual({ state: 'ended', input: 'x', answer: { ok: false, failure: 'unknown' } })
})

test('of many who begin a deed at once one may do it', async () => {
  const begun = await Promise.all(Array.from({ length: 20 }, () => storage.deeds.begin('k2', 'x', Date.now())))
  expect(begun.filter((deed) => deed === null)).toHaveLength(1)
})
