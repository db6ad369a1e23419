import { Environment } from '@marcbachmann/cel-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Condition, type ConditionType, parseCondition, printCondition, type Rule, type Test, takesValue, tests } from './condition.ts'

const name = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/).filter((n) => !['in', 'true', 'false', 'null', 'has', 'size', 'default'].includes(n))
const field = fc.array(name, { minLength: 2, maxLength: 4 }).map((names) => names.join('.'))

const rule: fc.Arbitrary<Rule> = fc.constantFrom(...(Object.keys(tests) as ConditionType[])).chain((type) =>
  fc.constantFrom(...(tests[type] as readonly Test[])).chain((test) => {
    const given = test === 'is-given' || test === 'is-not-given'
    const value: fc.Arbitrary<string | number> =
      type === 'number'
        ? fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => n + 0 || 0)
        : type === 'list'
          ? fc.integer({ min: 1, max: 999 })
          : type === 'date'
            ? fc.constantFrom('2026-01-31', 'soon')
            : fc.string({ minLength: 1 })
    return fc
      .record({ field, optional: given ? fc.constant(true) : fc.boolean(), value })
      .map(({ field, optional, value }) => ({ field, type, optional, test, ...(takesValue(test) ? { value } : {}) }))
  }),
)
const condition: fc.Arbitrary<Condition> = fc.record({
  join: fc.constantFrom('all' as const, 'any' as const),
  rules: fc.array(rule, { minLength: 2, maxLength: 4 }),
})

describe('a condition in words', () => {
  test('prints as the expression a person would have written', () => {
    expect(printCondition({ join: 'all', rules: [{ field: 'order.status', type: 'string', optional: false, test: 'is', value: 'delayed' }] })).toBe(
      "order.status == 'delayed'",
    )
    expect(printCondition({ join: 'all', rules: [{ field: 'order.eta', type: 'date', optional: true, test: 'is-empty' }] })).toBe(
      "default(order.eta, '') == ''",
    )
  })

  test('reads back what it printed, whatever the fields and values', () => {
    fc.assert(
      fc.property(condition, (one) => {
        const types = new Map(one.rules.map((rule) => [rule.field, rule.type]))
        fc.pre(types.size === one.rules.length)
        expect(parseCondition(printCondition(one), (path) => types.get(path))).toEqual(one)
      }),
    )
  })

  test('prints nothing that the expression language cannot parse', () => {
    const env = new Environment({ unlistedVariablesAreDyn: true })
    env.registerFunction('default(ast, ast): dyn', () => ({ typeCheck: () => 'dyn', evaluate: () => null }))
    fc.assert(fc.property(condition, (one) => void env.parse(printCondition(one))))
  })

  test('reads the same condition in other spellings', () => {
    expect(parseCondition('order.status=="delayed"')?.rules[0]).toEqual({
      field: 'order.status',
      type: 'string',
      optional: false,
      test: 'is',
      value: 'delayed',
    })
    expect(parseCondition('! order.paid')?.rules[0]?.test).toBe('is-false')
  })

  test('leaves what it cannot say in words to be written by hand', () => {
    for (const source of [
      'a.b == 1 && a.c == 2 || a.d == 3',
      'order.items.exists(i, i.price > 3)',
      '(a.b)',
      'a.b == c.d',
      'true',
      '',
      'a.b == 1 &&',
      "a.b + 1 > 2 || 'x'",
    ]) {
      expect(parseCondition(source), source).toBeNull()
    }
  })
})
