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
  fc.constantFrom('2026-11-25', '13800001234', 3768, 'late', null, { more: null }),
)

const cels = fc
  .tuple(fc.constantFrom(...calls), fc.constantFrom('order.total', 'item', 'order.customer.name', 'order.missing', 'nothing.at.all'))
  .chain(([name, path]) =>
    fc.constantFrom(
      `${name}(${path})`,
      `default(${name}(${path}), 'none')`,
      `default(${path}, '')`,
      ...(path.includes('.') ? [`has(${path})`, `has(${path}.more)`, `${path} == 'late'`, `${path} != 'late'`] : []),
    ),
  )

test('a direct call says what CEL says, whatever the data', () => {
  fc.assert(
    fc.property(cels, values, (cel, value) => {
      const scope = { order: { total: value, customer: { name: value } }, item: value }
      const parsed = parseCel(env, cel)
      if (!parsed.ok) throw new Error('it parses')
      const direct = directCall(cel, manner)
      if (!direct) throw new Error('it is called directly')
      expect(direct(scope)).toEqual(guarded(parsed.run)(scope))
    }),
    { numRuns: 2000 },
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
    'has(order.eta) && true',
    'default(order.eta, order.placedAt)',
    "order.status == 'a' || order.status == 'b'",
    "default(order.a, 'x') + default(order.b, 'y')",
    "'a' == 'b'",
    "true.a == 'b'",
    'date(order["eta"])',
    '1 + 1',
  ])
    expect(directCall(cel, manner)).toBeNull()
})
