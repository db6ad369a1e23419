import fc from 'fast-check'
import { expect, test } from 'vitest'
import { celEnvironment, guarded, parseCel } from './cel.ts'
import { directCall } from './direct-call.ts'

const manner = { locale: 'en', timeZone: 'Asia/Shanghai', currency: 'CNY' }
const env = celEnvironment(manner, false)
const calls = ['date', 'dateTime', 'time', 'money', 'number', 'percent', 'mask']
const values = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom('2026-11-25', '13800001234', 3768),
)

test('a direct call says what CEL says, whatever the data', () => {
  fc.assert(
    fc.property(fc.constantFrom(...calls), fc.constantFrom('order.total', 'item', 'order.customer.name'), values, (name, path, value) => {
      const scope = { order: { total: value, customer: { name: value } }, item: value }
      const cel = `${name}(${path})`
      const parsed = parseCel(env, cel)
      if (!parsed.ok) throw new Error('it parses')
      expect(directCall(cel, manner)?.(scope)).toEqual(guarded(parsed.run)(scope))
    }),
    { numRuns: 500 },
  )
})

test('where the path leads nowhere there is nothing to say', () => {
  for (const scope of [{}, { order: null }, { order: {} }, { order: { customer: 'x' } }])
    expect(directCall('money(order.customer.total)', manner)?.(scope)).toBeUndefined()
})

test('every other expression is left to CEL', () => {
  for (const cel of [
    'order.total',
    'money(order.total * 2)',
    "money(order.total, 'EUR')",
    'money(true)',
    'size(order.items)',
    'has(order.eta)',
    'date(order["eta"])',
    '1 + 1',
  ])
    expect(directCall(cel, manner)).toBeNull()
})
