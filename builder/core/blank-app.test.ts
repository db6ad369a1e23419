import { expect, test } from 'vitest'
import type { World } from '../../runtime/engine/world.ts'
import { validateDocument } from '../../schemas/documents.ts'
import { addressOf, blankApp } from './blank-app.ts'

const world = { brand: { id: 'acme', locales: ['zh-CN', 'en'] } } as World

test('is a valid document, in the language it was named in', () => {
  const app = blankApp({ id: 'opening-hours', title: 'Opening hours', job: 'Tell when we are open' }, world, 'en')
  expect(validateDocument('app', app)).toEqual([])
  expect(app.locales).toEqual(['en', 'zh-CN'])
})
test('a language the brand does not speak falls back to the brand’s first', () => {
  expect(blankApp({ id: 'a', title: 'A', job: 'B' }, world, 'fr').locales).toEqual(['zh-CN', 'en'])
})
test.each([
  ['Where is my order?', 'where-is-my-order'],
  ['Café — été', 'cafe-ete'],
  ['24h service', 'h-service'],
  ['营业时间', ''],
  ['  ', ''],
])('%s → %s', (title, address) => expect(addressOf(title)).toBe(address))
