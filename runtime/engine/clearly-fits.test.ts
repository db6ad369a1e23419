import { format, type Schema, Validator } from '@cfworker/json-schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { clearlyFits } from './clearly-fits.ts'

const name = fc.constantFrom('a', 'b', 'constructor', 'toString', '')
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false, 0, -1, 1, 2.5, 1e21, '', 'a', 'AB12', '退货', '😀', '😀😀', '2026-11-30', 'a@b.example', 'https://a.example/'),
    fc.string({ maxLength: 6 }),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(name, tie('any'), { maxKeys: 3 }),
  ),
})).any
const types = fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'array', 'object')
const count = fc.integer({ min: 0, max: 3 })
const { schema } = fc.letrec<{ schema: JsonSchema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small' },
    fc.record({ type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })) }) as fc.Arbitrary<JsonSchema>,
    fc.record(
      {
        type: types,
        properties: fc.dictionary(name, tie('schema'), { maxKeys: 3 }),
        required: fc.uniqueArray(name, { maxLength: 2 }),
        additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
        items: tie('schema'),
        minItems: count,
        maxItems: count,
        minLength: count,
        maxLength: count,
        minimum: fc.integer({ min: -1, max: 2 }),
        maximum: fc.integer({ min: -1, max: 2 }),
        pattern: fc.constantFrom('^[A-Z]{2}[0-9]+$', 'a', '^.$', '('),
        format: fc.constantFrom('date', 'email', 'uri', 'toString', 'nothing'),
        enum: fc.array(fc.oneof(value, fc.constantFrom('a', 1, null)), { minLength: 1, maxLength: 3 }),
        const: value,
        title: fc.constant('A title'),
        'x-sensitivity': fc.constant('personal'),
        // What it leaves to the library.
        anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
        not: tie('schema'),
        multipleOf: fc.constantFrom(1, 2),
        minProperties: count,
        $ref: fc.constant('#'),
      },
      { requiredKeys: [] },
    ) as unknown as fc.Arbitrary<JsonSchema>,
  ),
}))

test('what clearly fits, fits by the library too', () => {
  let clear = 0
  fc.assert(
    fc.property(schema, value, (schema, value) => {
      if (!clearlyFits(schema, format)(value)) return
      clear++
      expect(new Validator(schema as Schema, '2020-12', true).validate(value).valid).toBe(true)
    }),
    { numRuns: 4000 },
  )
  expect(clear).toBeGreaterThan(200)
})

test('a usual answer fits clearly, and one that does not fit is never told to', () => {
  const order: JsonSchema = {
    type: 'object',
    required: ['no', 'lines'],
    additionalProperties: false,
    properties: {
      no: { type: 'string', pattern: '^[A-Z][0-9]{4}$', 'x-title': { en: 'Number' } },
      eta: { type: ['string', 'null'], format: 'date' },
      lines: { type: 'array', maxItems: 3, items: { type: 'object', properties: { price: { type: 'number', minimum: 0 }, state: { enum: ['new', 'sent'] } } } },
    },
  }
  const fits = clearlyFits(order, format)
  expect(fits({ no: 'A1001', eta: null, lines: [{ price: 1.5, state: 'new', more: 1 }] })).toBe(true)
  for (const wrong of [
    { no: 'A1001' },
    { no: 'a', lines: [] },
    { no: 'A1001', lines: [{ price: -1 }] },
    { no: 'A1001', lines: [{ state: 'gone' }] },
    { no: 'A1001', lines: [], more: 1 },
    { no: 'A1001', eta: 'soon', lines: [] },
    { no: 'A1001', lines: [{}, {}, {}, {}] },
    [],
  ])
    expect(fits(wrong)).toBe(false)
})

test('a keyword or a type that is called like what every object has is left to the library', () => {
  for (const schema of [{ constructor: 1 }, { toString: {} }, { type: 'constructor' }, { type: ['valueOf', 'null'] }] as unknown as JsonSchema[])
    expect(clearlyFits(schema, format)('a')).toBe(false)
})
