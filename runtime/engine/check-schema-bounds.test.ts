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

test('a property may not be called what no object can hold', () => {
  expect(codes(JSON.parse('{"properties":{"a":{"properties":{"__proto__":{"type":"string"}}},"constructor":{}}}'))).toEqual([
    'property-name output.properties.a.properties.__proto__',
  ])
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
  expect(codes({ const: { pattern: '(a+)+' }, enum: [{ $ref: 'x' }], default: { $id: 'y' }, properties: { id: {}, $id: {} } })).toEqual([])
})

test('a property may be named like a keyword, and is looked at all the same', () => {
  for (const name of ['default', 'enum', 'const', 'examples', 'pattern', 'items', '$ref'])
    expect(codes({ properties: { [name]: { pattern: '^(a+)+$' } } }), name).toEqual([`unsafe-pattern output.properties.${name}.pattern`])
})

test('a reference into what is no schema is refused', () => {
  for (const [to, more] of Object.entries({ '#/default': { default: { pattern: '(a+)+' } }, '#/const': { const: {} }, '#/x-mine': { 'x-mine': {} } }))
    expect(codes({ $ref: to, ...more }), to).toEqual(['schema-reference output.$ref'])
})

test('references that name the next one twice are counted as what they grow to', () => {
  const $defs: Record<string, unknown> = { d30: { type: 'string' } }
  for (let i = 0; i < 30; i++) $defs[`d${i}`] = { oneOf: [{ $ref: `#/$defs/d${i + 1}` }, { $ref: `#/$defs/d${i + 1}` }] }
  expect(codes({ $ref: '#/$defs/d0', $defs })).toEqual(['schema-too-large output'])
})

test('a schema with more choices than anyone could make is refused', () => {
  expect(codes({ enum: Array.from({ length: 3000 }, (_, i) => i) })).toEqual(['schema-too-large output'])
})

test('a schema found in the wild passes', () => {
  const line = { type: 'object', required: ['name'], properties: { name: { type: 'string' }, kind: { enum: ['a', 'b'] }, price: { $ref: '#/$defs/money' } } }
  expect(
    codes({
      $defs: { money: { type: 'object', properties: { amount: { type: 'number' }, currency: { type: 'string', pattern: '^[A-Z]{3}$' } } } },
      type: 'object',
      properties: { lines: { type: 'array', items: line }, total: { $ref: '#/$defs/money' }, note: { anyOf: [{ type: 'null' }, { type: 'string' }] } },
    }),
  ).toEqual([])
})
