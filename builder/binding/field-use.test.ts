import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FieldUse, type Format, formatWords, parseUse, printUse, suggestUse } from './field-use.ts'

describe('a field placed in text', () => {
  test('is written with the function its format names, and with default() when it may be missing', () => {
    expect(printUse({ path: 'order.eta', format: 'date' })).toBe('date(order.eta)')
    expect(printUse({ path: 'order.eta', format: 'date', otherwise: 'soon' })).toBe("default(date(order.eta), 'soon')")
  })

  test('is read back from what was written', () => {
    const use: fc.Arbitrary<FieldUse> = fc
      .record({
        path: fc.constantFrom('a', 'order.eta', 'item.price_1'),
        format: fc.constantFrom(...(Object.keys(formatWords) as Format[])),
        otherwise: fc.option(fc.string(), { nil: undefined }),
      })
      .map(({ otherwise, ...rest }) => ({
        ...rest,
        ...(rest.format === 'money' ? { divide: 100, currency: 'EUR' } : {}),
        ...(otherwise === undefined ? {} : { otherwise }),
      }))
    fc.assert(
      fc.property(use, (one) => {
        expect(parseUse(printUse(one))).toEqual(one)
      }),
    )
  })

  test('is seen in what “start from a service” writes', () => {
    expect(parseUse("has(order.eta) ? date(order.eta) : '—'")).toEqual({ path: 'order.eta', format: 'date', otherwise: '—' })
    expect(parseUse("has(order.eta) && order.eta != null ? date(order.eta) : '—'")).toEqual({ path: 'order.eta', format: 'date', otherwise: '—' })
  })

  test('is not seen in an expression that is more than that', () => {
    for (const source of [
      'order.a + order.b',
      'date(order.eta',
      "number(order.total, 'EUR')",
      'money(order.total, brand.id)',
      'size(order.items)',
      "order.a == 'b'",
    ])
      expect(parseUse(source), source).toBeNull()
  })

  test('suggests money for sums, dates for dates, and nothing in place of what is missing', () => {
    const field = { label: '', name: '', sample: null, optional: false }
    expect(suggestUse({ ...field, path: 'order.total', type: 'number' }).format).toBe('plain')
    expect(printUse(suggestUse({ ...field, path: 'order.price', type: 'number', money: { divisor: 100 } }))).toBe('money(order.price / 100)')
    expect(printUse(suggestUse({ ...field, path: 'order.price', type: 'number', money: { divisor: 1, currency: 'USD' } }))).toBe("money(order.price, 'USD')")
    expect(suggestUse({ ...field, path: 'order.count', type: 'number' }).format).toBe('plain')
    expect(suggestUse({ ...field, path: 'order.eta', type: 'date', optional: true })).toEqual({ path: 'order.eta', format: 'date', otherwise: '' })
  })
})
