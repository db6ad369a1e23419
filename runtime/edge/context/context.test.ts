import { expect, test } from 'vitest'
import { openContext, sealContext } from './context.ts'
import { openDeedKey, sealDeedKey } from './deed-key.ts'

const key = new Uint8Array(32).fill(1)
const other = new Uint8Array(32).fill(2)
const now = Date.now()
const context = { asks: { orderNo: 'A-1', phone: '0123' }, done: { receipt: { no: 7 } } }
const app = 'acme/orders'

test('what was given comes back', async () => {
  expect(await openContext(await sealContext(context, app, [key], now), app, [key], now)).toEqual(context)
})

test('nothing of it can be read on the way', async () => {
  const sealed = await sealContext(context, app, [key], now)
  for (const part of sealed.split('.')) expect(atob(part.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('A-1')
})

test('six facts take less than 500 characters, and none of them needs escaping', async () => {
  const asks = { orderNo: 'A2026112300017', phone: '138001380', name: '林梅', city: '杭州', day: '2026-11-23', score: 5 }
  const sealed = await sealContext({ asks, done: {} }, app, [key], now)
  expect(sealed.length).toBeLessThan(500)
  expect(sealed).toMatch(/^[\w.-]+$/)
})

test('a changed, cut, foreign or old one is none', async () => {
  const sealed = await sealContext(context, app, [key], now)
  const parts = sealed.split('.')
  const changed = [...parts.slice(0, 3), `${parts[3]?.slice(0, -2)}AA`, parts[4]].join('.')
  for (const bad of [changed, sealed.slice(0, -3), '', 'x', 'a.b.c.d.e', 'x'.repeat(40_000)]) expect(await openContext(bad, app, [key], now)).toBeNull()
  expect(await openContext(sealed, 'acme/returns', [key], now)).toBeNull()
  expect(await openContext(sealed, 'rival/orders', [key], now)).toBeNull()
  expect(await openContext(sealed, app, [other], now)).toBeNull()
  expect(await openContext(sealed, app, [key], now + 31 * 60_000)).toBeNull()
})

test('one sealed with the key before is still read', async () => {
  expect(await openContext(await sealContext(context, app, [key], now), app, [other, key], now)).toEqual(context)
})

test('a deed key is fresh each time, and of its form and app only', async () => {
  const sealed = await sealDeedKey('f1', app, [key], now)
  const opened = await openDeedKey(sealed, 'f1', app, [key], now)
  expect(opened).toMatch(/^[0-9a-f-]{36}$/)
  expect(await openDeedKey(await sealDeedKey('f1', app, [key], now), 'f1', app, [key], now)).not.toBe(opened)
  expect(await openDeedKey(sealed, 'f2', app, [key], now)).toBeNull()
  expect(await openDeedKey(sealed, 'f1', 'acme/returns', [key], now)).toBeNull()
})

test('a deed key is no context, and a context no deed key', async () => {
  expect(await openContext(await sealDeedKey('f1', app, [key], now), app, [key], now)).toBeNull()
  expect(await openDeedKey(await sealContext(context, app, [key], now), 'f1', app, [key], now)).toBeNull()
})
