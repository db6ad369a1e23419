import { describe, expect, test } from 'vitest'
import { checkExpression } from './check-expression.ts'
import type { Want } from './schema-types.ts'
import type { Scope } from './scope.ts'

const scope: Scope = {
  sure: new Set(),
  names: {
    order: {
      type: 'object',
      required: ['status', 'total', 'items', 'paid', 'who'],
      properties: {
        status: { enum: ['shipped', 'delayed'] },
        total: { type: 'number' },
        paid: { type: 'boolean' },
        eta: { type: 'string', format: 'date-time' },
        gone: { type: ['string', 'null'] },
        who: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, phone: { type: 'string' } } },
        items: { type: 'array', items: { type: 'object', required: ['price'], properties: { price: { type: 'number' }, tag: { type: 'string' } } } },
      },
    },
  },
}
const codes = (source: string, want: Want = 'any', at: Scope = scope): string[] => checkExpression(source, at, want).problems.map((one) => one.code)

describe('an expression', () => {
  test.each([
    'order.status',
    "order.status == 'delayed'",
    'order.total + 1',
    '1 + order.total',
    'order.total == 1',
    'money(order.total / 100)',
    'order.items[0].price * 2',
    'order.items.map(i, i.price)',
    'order.items.exists(i, i.price > 10)',
    'size(order.items) > 2',
    "default(order.eta, 'soon')",
    'has(order.eta) ? date(order.eta) : ""',
    "has(order.eta) && order.eta != ''",
    'order.gone == null',
    "!has(order.eta) || order.eta == 'x'",
  ])('%s is right', (source) => expect(codes(source)).toEqual([]))

  test.each([
    ['order.statuz', 'unknown-field'],
    ['ordr.status', 'unknown-field'],
    ['order.who.nam', 'unknown-field'],
    ['order.status.length', 'unknown-field'],
    ['order.items.map(i, i.prize)', 'type'],
    ['order.total + "x"', 'type'],
    ['order.eta', 'optional-field'],
    ['order.gone', 'optional-field'],
    ['order.who.phone', 'optional-field'],
    ['date(order.eta)', 'optional-field'],
    ['order.status ==', 'syntax'],
    ['order.items.map(i, order.items.map(j, j.price))', 'nested-macro'],
    ["order.status.matches('^(a+)+$')", 'refused-function'],
    ['order.constructor', 'forbidden-name'],
    ['order.__proto__.x', 'forbidden-name'],
    ['window.location', 'unknown-field'],
  ])('%s is a problem: %s', (source, code) => expect(codes(source)).toContain(code))

  test('names the field that was probably meant', () => expect(checkExpression('order.statuz', scope).problems[0]?.fix?.en).toBe('Did you mean “status”?'))
  test('is sure of what a condition around it has tested', () => expect(codes('order.eta', 'text', { ...scope, sure: new Set(['order.eta']) })).toEqual([]))
  test('must give what its place wants', () => {
    expect(codes('order.total', { type: 'boolean' })).toEqual(['wrong-type'])
    expect(codes('order.items', 'text')).toEqual(['wrong-type'])
    expect(codes('order.items', { type: 'array' })).toEqual([])
    expect(codes('order.paid', { type: 'boolean' })).toEqual([])
  })
  test('of enormous size is refused, not run', () => expect(codes(Array.from({ length: 600 }, () => '1').join('+'))).toEqual(['syntax']))
})
