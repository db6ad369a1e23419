import { hc } from 'hono/client'
import { expect, expectTypeOf, test } from 'vitest'
import type { App } from '../../../schemas/documents.ts'
import type { StudioApi } from './studio.ts'

const api = hc<StudioApi>('http://localhost').api

test('the typed client knows every address', () => {
  expect(api.brands[':brand'].apps[':id'].$url({ param: { brand: 'b', id: 'a' } }).pathname).toBe('/api/brands/b/apps/a')
  expect(api.session.$url().pathname).toBe('/api/session')
})

test('the typed client knows what goes in, and what comes out where it went well', () => {
  const open = async () => {
    const response = await api.brands[':brand'].apps[':id'].$get({ param: { brand: 'b', id: 'a' } })
    return response.ok ? response.json() : null
  }
  expectTypeOf<NonNullable<Awaited<ReturnType<typeof open>>>['revision']>().toEqualTypeOf<number>()
  expectTypeOf<NonNullable<Awaited<ReturnType<typeof open>>>['app']['id']>().toEqualTypeOf<App['id']>()
  expectTypeOf(api.brands[':brand'].apps[':id'].publish.$post).parameter(0).toMatchTypeOf<{ json: { revision: number } }>()
})
