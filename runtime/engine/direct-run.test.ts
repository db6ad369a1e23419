import fc from 'fast-check'
import { expect, test } from 'vitest'
import { celEnvironment, parseCel } from './cel.ts'
import { celRun, guarded, runOf } from './cel-run.ts'
import { directRun, unsure } from './direct-run.ts'

const manner = { locale: 'en', timeZone: 'Asia/Shanghai', currency: 'CNY' }
const env = celEnvironment(manner, false)

const values = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.double({ noNaN: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.boolean(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom('2026-11-25', '13800001234', 3768, 'late', '', null, [], { more: null }, { more: 'late' }),
)

const { whole } = fc.letrec<{ text: string; test: string; figure: string; whole: string; any: string }>((tie) => {
  const of = (...parts: (string | fc.Arbitrary<string>)[]) =>
    fc.tuple(...parts.map((one) => (typeof one === 'string' ? fc.constant(one) : one))).map((all) => all.join(''))
  const path = fc.constantFrom('order.total', 'item', 'order.customer.name', 'order.missing', 'nothing.at.all', 'order', 'other', 'order.customer')
  const leaf = { depthSize: 'small', withCrossShrink: true } as const
  return {
    text: fc.oneof(
      leaf,
      fc.constantFrom("'late'", "''", "'x'"),
      path,
      of(fc.constantFrom('date', 'dateTime', 'time', 'money', 'number', 'percent', 'mask'), '(', tie('any'), ')'),
      of('money(', path, ", 'EUR')"),
      of('number(', path, ', 2)'),
      of('default(', path, ', ', tie('text'), ')'),
      of('(', tie('text'), ' + ', tie('text'), ')'),
      of('(', tie('test'), ' ? ', tie('text'), ' : ', tie('text'), ')'),
      of('string(', path, ')'),
    ),
    figure: fc.oneof(
      leaf,
      fc.constantFrom('2', '0', '1.5', '-1', '-0.5'),
      path,
      of('size(', path, ')'),
      of('default(', path, ', ', tie('figure'), ')'),
      of('(', tie('figure'), fc.constantFrom(' + ', ' - ', ' * ', ' / '), tie('figure'), ')'),
      of('(', tie('test'), ' ? ', tie('figure'), ' : ', tie('figure'), ')'),
    ),
    test: fc.oneof(
      leaf,
      fc.constantFrom('true', 'false'),
      path,
      fc.constantFrom('has(order.total)', 'has(order.customer.name)', 'has(order.missing)', 'has(item.more)', 'has(nothing.at.all)'),
      of('!', tie('test')),
      of('(', tie('test'), fc.constantFrom(' && ', ' || '), tie('test'), ')'),
      of('(', tie('text'), fc.constantFrom(' == ', ' != ', ' < ', ' >= '), tie('text'), ')'),
      of('(', tie('figure'), fc.constantFrom(' == ', ' != ', ' < ', ' <= ', ' > ', ' >= '), tie('figure'), ')'),
      of('(', path, fc.constantFrom(' == ', ' != '), fc.constantFrom('null', 'true', '[]', 'item'), ')'),
      of(path, " in ['late', 'x']"),
    ),
    any: fc.oneof(leaf, path, tie('text'), tie('figure'), tie('test')),
    whole: fc.oneof(tie('text'), tie('figure'), tie('test'), of('default(', path, ', [])'), of(path, ".filter(one, one == 'late')")),
  }
})

test('what is run directly says what CEL says, whatever the expression and the data', () => {
  let direct = 0
  fc.assert(
    fc.property(whole, values, values, (cel, value, other) => {
      const parsed = parseCel(env, cel)
      // What does not pass the check of types is not published.
      if (!parsed.ok || !parsed.run.check().valid) return
      const scope = { order: { total: value, customer: { name: other } }, item: value, other }
      if (directRun(parsed.ast, manner)?.(scope) !== unsure) direct++
      expect(runOf(parsed, manner)(scope)).toEqual(guarded(parsed.run)(scope))
    }),
    { numRuns: 6000 },
  )
  expect(direct).toBeGreaterThan(1500)
})

test('a loop and an index are left to CEL, and so is what it alone can say', () => {
  const run = (cel: string) => {
    const parsed = parseCel(env, cel)
    if (!parsed.ok) throw new Error('it parses')
    return directRun(parsed.ast, manner)
  }
  for (const cel of ["order.items.filter(one, one == 'x')", 'order["eta"]', "x in ['a']", '1 + 1', 'date(1)']) expect(run(cel)).toBeNull()
  const either = run("has(order.eta) ? date(order.eta) : order.steps.map(step, step.at).join('')")
  expect(either?.({ order: { eta: '2026-11-25' } })).toBe('Nov\u00a025,\u00a02026')
  expect(either?.({ order: { steps: [] } })).toBe(unsure)
})

test('a number with a fraction stays one, wherever it stands in a sum', () => {
  for (const cel of ['2 + (2 + 1.5)', '(2 * 2.0) + 1.5', '(1 + 2.5) + 2']) expect(celRun(cel)?.({})).toBe(5.5)
})
