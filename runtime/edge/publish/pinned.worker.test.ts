import { beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { post } from '../trial/customer.ts'
import { brand, orderService, ordersApp } from '../trial/documents.ts'
import type { Seen } from '../trial/start-backend.ts'
import { cli, publishApp, publishBrand } from '../trial/studio.ts'

// What a release pins and what is read anew at every call: the words and addresses of a service stay, leave to call a system does not.
const app = { ...ordersApp, id: 'pinned' }

beforeAll(async () => {
  await publishBrand()
  await publishApp(app)
})
beforeEach(async () => {
  await fetch(`${inject('backend')}/forget`)
})

const look = async () => (await post('/acme/pinned/result', { _f: 'f1', no: 'A1' })).text()
const called = async () => ((await (await fetch(`${inject('backend')}/seen`)).json()) as Seen[]).map(({ url }) => url)

test('a later version of a service is asked once the app is published again, and not before', async () => {
  const later = { ...orderService, version: '1.1.0', http: { ...orderService.http, url: '{OMS}/orders-of-today/{no}' } }
  expect((await cli('PUT', '/brands/acme/services/order', { service: later })).status).toBe(200)
  expect(await look()).toContain('Order A1 is shipped')
  expect(await called()).toEqual(['/orders/A1'])
  await publishApp(app)
  expect(await look()).toContain('Order A1 is shipped')
  expect(await called()).toEqual(['/orders/A1', '/orders-of-today/A1'])
})

test('an origin that is taken away is not called any more, without publishing anything again; the rest of the page stands', async () => {
  expect(await look()).toContain('Order A1 is shipped')
  const { OMS: _, ...systems } = brand.systems as Record<string, { origin: string }>
  expect((await cli('PUT', '/brands/acme', { brand: { ...brand, systems } })).status).toBe(200)
  await fetch(`${inject('backend')}/forget`)
  const page = await look()
  expect(page).toContain('Always here.')
  expect(page).not.toContain('is shipped')
  expect(await called()).toEqual([])
  await cli('PUT', '/brands/acme', { brand })
  expect(await look()).toContain('Order A1 is shipped')
})
