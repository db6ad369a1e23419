import { beforeAll, beforeEach, expect, test } from 'vitest'
import { backend, forget, seenBy } from '../trial/backend.ts'
import { post } from '../trial/customer.ts'
import { brand, orderService, ordersApp } from '../trial/documents.ts'
import { cli, publishApp, publishBrand } from '../trial/studio.ts'

// What a release pins and what is read anew at every call: the words and addresses of a service stay, leave to call a system does not.
const app = { ...ordersApp, id: 'pinned' }

beforeAll(async () => {
  await publishBrand()
  await publishApp(app)
})
beforeEach(async () => {
  await forget(backend)
})

const look = async () => (await post('/acme/pinned/result', { _f: 'f1', no: 'A1' })).text()
const called = async () => (await seenBy(backend)).map(({ url }) => url)

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
  await forget(backend)
  const page = await look()
  expect(page).toContain('Always here.')
  expect(page).not.toContain('is shipped')
  expect(await called()).toEqual([])
  await cli('PUT', '/brands/acme', { brand })
  expect(await look()).toContain('Order A1 is shipped')
})

test('fields stand in their author’s order wherever a service is kept: in the world, in a release, in what is sent', async () => {
  const ordered = {
    ...orderService,
    id: 'ordered',
    http: { ...orderService.http, query: { z: '1', no: '{no}', a: '2' } },
    input: { type: 'object', required: ['no'], properties: { z: { type: 'string' }, no: { type: 'string', maxLength: 100 }, a: { type: 'string' } } },
    output: { type: 'object', required: ['status', 'no'], properties: { status: { type: 'string' }, no: { type: 'string' }, name: { type: 'string' } } },
  }
  const names = async () => {
    const { services } = (await cli('GET', '/brands/acme/world')).body as { services: (typeof ordered)[] }
    return Object.keys(services.find(({ id }) => id === 'ordered')?.input.properties ?? {})
  }
  expect((await cli('PUT', '/brands/acme/services/ordered', { service: ordered })).status).toBe(200)
  expect(await names()).toEqual(['z', 'no', 'a'])
  const view = app.views.result as { data: object }
  await publishApp({
    ...app,
    id: 'ordered',
    views: { ...app.views, result: { ...view, data: { order: { service: 'ordered@1', input: { no: { $: 'asks.no' } } } } } },
  } as never)
  expect(await (await post('/acme/ordered/result', { _f: 'f1', no: 'A1' })).text()).toContain('Order A1 is shipped')
  expect(await called()).toEqual(['/orders/A1?z=1&no=A1&a=2'])
  // The same version in another order is the same version, and the last order holds.
  const { z, no, a } = ordered.input.properties
  expect((await cli('PUT', '/brands/acme/services/ordered', { service: { ...ordered, input: { ...ordered.input, properties: { a, z, no } } } })).status).toBe(
    200,
  )
  expect(await names()).toEqual(['a', 'z', 'no'])
  expect((await cli('PUT', '/brands/acme/services/ordered', { service: { ...ordered, timeout: 900 } })).status).toBe(409)
})
