import { expect, test } from 'vitest'
import { checkSchemaBounds } from './check-schema-bounds.ts'

const codes = (schema: unknown) => checkSchemaBounds(schema, 'output').map(({ code, path }) => `${code} ${path}`)

test('an ordinary schema passes', () => {
  expect(
    codes({
      type: 'object',
      properties: { no: { type: 'string', pattern: '^[A-Z0-9-]{3,20}$' }, at: { $ref: '#/$defs/time' } },
      $defs: { time: { type: 'string' } },
    }),
  ).toEqual([])
})

test('a pattern that can take exponential time is refused at its place', () => {
  expect(codes({ properties: { no: { pattern: '^(a+)+$' } } })).toEqual(['unsafe-pattern output.properties.no.pattern'])
  expect(codes({ patternProperties: { '(a|a)*$': {} } })).toEqual(['unsafe-pattern output.patternProperties'])
})

test('references stay within the schema', () => {
  for (const to of ['https://evil.example/schema.json', 'other.json', '#/$defs/none', '#anchor'])
    expect(codes({ $ref: to }), to).toEqual(['schema-reference output.$ref'])
})

test('references that go in a circle are refused', () => {
  expect(codes({ $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } })).toEqual(['schema-circle output'])
  expect(codes({ properties: { child: { $ref: '#' } } })).toContain('schema-circle output')
  expect(codes({ $defs: { a: { properties: { next: { $ref: '#/$defs/a' } } } } })).toContain('schema-circle output')
})

test('a schema that is too deep or too large is refused', () => {
  let deep: unknown = {}
  for (let i = 0; i < 40; i++) deep = { items: deep }
  expect(codes(deep)).toEqual(['schema-too-large output'])
  expect(codes({ properties: Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`p${i}`, {}])) })).toEqual(['schema-too-large output'])
})

test('values are not mistaken for schemas', () => {
  expect(codes({ const: { pattern: '(a+)+' }, enum: [{ $ref: 'x' }], default: { $id: 'y' } })).toEqual([])
})
