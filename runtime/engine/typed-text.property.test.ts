import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderAsk } from '../../blocks/ask/ask.render.ts'
import { asText, testContext } from '../../blocks/kit/testing.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { normalText } from '../../schemas/normal-text.ts'
import { normalOf } from '../../schemas/text-rules.ts'
import { isAnswer, readAnswer } from './check-answer.ts'
import { fits } from './check-schema.ts'

const clock = { timeZone: 'Asia/Shanghai', now: Date.UTC(2026, 11, 1) }
const read = (text: string, schema: JsonSchema): unknown => readAnswer([text], schema, clock)
const takes = (text: string, schema: JsonSchema): boolean => isAnswer(read(text, schema), schema, clock)

const drawn = (schema: JsonSchema): string => asText(renderAsk({ ask: 'x' }, testContext({ schema })))
const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
/** What the page's script refuses before anything is sent (`client/fields.ts`). */
const refusedThere = (text: string, schema: JsonSchema): boolean => {
  const pattern = / data-pattern="([^"]*)"/.exec(drawn(schema))?.[1]
  return pattern !== undefined && !new RegExp(unescaped(pattern), 'u').test(text)
}

const orderNo = { type: 'string', pattern: '^[A-Za-z][0-9]{4,9}$', maxLength: 10, 'x-normal': ['spaces', 'hyphens'] } as JsonSchema
const tail = { type: 'string', pattern: '^[0-9]{4}$', minLength: 4, maxLength: 4 } as JsonSchema
const serial = { type: 'string', pattern: '^[A-Z][0-9]{3}-[0-9]{5}$', 'x-normal': ['spaces', 'upper'] } as JsonSchema

test.each<[string, JsonSchema, unknown]>([
  [' A1001 ', orderNo, 'A1001'],
  ['Ａ１００１', orderNo, 'A1001'],
  ['A-1001', orderNo, 'A1001'],
  ['A 1001', orderNo, 'A1001'],
  ['A‑1001', orderNo, 'A1001'],
  ['A1001\u200b', orderNo, 'A1001'],
  ['\u2066A1001\u2069', orderNo, 'A1001'],
  ['４３２１', tail, '4321'],
  [' 4321', tail, '4321'],
  ['43 21', tail, '4321'],
  ['43-21', tail, '4321'],
  ['٤٣٢١', tail, '4321'],
  ['४३२१', tail, '4321'],
  ['s105—10037', serial, 'S105-10037'],
  ['１，２３４', { type: 'integer' }, 1234],
  ['۱۲', { type: 'integer', minimum: 1, maximum: 20 }, 12],
  ['１.５', { type: 'number' }, 1.5],
  [' a@b.example', { type: 'string', format: 'email' }, 'a@b.example'],
  ['ａ＠ｂ.example', { type: 'string', format: 'email' }, 'a@b.example'],
])('%j is %j read as %j, and the page lets it go', (text, schema, value) => {
  expect(read(text, schema)).toEqual(value)
  expect([takes(text, schema), refusedThere(text, schema)]).toEqual([true, false])
})

test('what is said in a text of its own stays as it was typed, but for its edges', () => {
  const free = { type: 'string', maxLength: 200 } as JsonSchema
  expect(read(' ２ 号楼 — “می‌خواهم” 👩‍👧 \u0000', free)).toBe('２ 号楼 — “می‌خواهم” 👩‍👧')
})

/** Schemas of which a question of one text or number can be made. */
const schemas = fc
  .oneof(
    fc.record({
      type: fc.constant('string'),
      pattern: fc.constantFrom('^[0-9]{4}$', '^\\d{2,6}$', '^[A-Z]{2}[0-9]+$', '^[A-Za-z][0-9]{4,9}$', '[aeiou]', '^[A-Z]-[0-9]$', '^.{2,5}$'),
      'x-normal': fc.option(fc.subarray(['spaces', 'hyphens', 'upper']), { nil: undefined }),
    }),
    fc.record({ type: fc.constant('string'), format: fc.constantFrom('email', 'phone', 'tel', 'uri', 'url') }),
    fc.record({ type: fc.constant('string'), format: fc.constantFrom('email', 'phone'), pattern: fc.constantFrom('^[+]?[0-9 ]{6,18}$', '@acme\\.example$') }),
    fc.record({ type: fc.constant('string'), minLength: fc.nat(5), maxLength: fc.integer({ min: 5, max: 50 }) }),
    fc.record({ type: fc.constantFrom('integer', 'number'), minimum: fc.integer({ min: -9, max: 3 }), maximum: fc.integer({ min: 4, max: 2000 }) }),
  )
  .map((schema) => JSON.parse(JSON.stringify(schema)) as JsonSchema)
/** What people type and paste, right or nearly. */
const typed = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...'A',
        'a',
        'B',
        'c',
        'e',
        '1',
        '2',
        '3',
        '4',
        '9',
        ' ',
        '-',
        '–',
        '\u200b',
        '１',
        'Ａ',
        '٣',
        '.',
        ',',
        '@',
        '+',
        '(',
        'acme.example',
        '@acme.example',
        'https://',
        '你',
      ),
      { maxLength: 12 },
    )
    .map((all) => all.join('')),
  fc.string({ maxLength: 20 }),
  fc.constantFrom('4321', 'AB12', 'A1001', 'A-1', 'ac', 'a@b.example', '+86 138 0013 8000', 'https://a.example/x', '12', '1,234'),
)

test('what the page refuses the server refuses too; what is plain ASCII and breaks a pattern, both do', () => {
  fc.assert(
    fc.property(schemas, typed, (schema, text) => {
      if (normalText(text, []) === '') return
      const there = refusedThere(text, schema)
      if (there) expect(takes(text, schema)).toBe(false)
      const plain = /^[\w.@+]+$/.test(text) && !(schema['x-normal'] as string[] | undefined)?.includes('upper')
      const byPattern = schema.minLength === undefined && schema.minimum === undefined && !/^ur[il]$/.test(String(schema.format))
      if (plain && byPattern) expect(there).toBe(!takes(text, schema))
    }),
    { numRuns: 3000 },
  )
})

test('the browser itself refuses nothing of a text, and cuts nothing', () => {
  fc.assert(
    fc.property(schemas, (schema) => {
      expect(drawn(schema)).not.toMatch(/ (?:pattern|minlength|maxlength|min|max|step)="| type="(?:number|email|url)"/)
    }),
  )
})

test('a normal form is one: what it gives stays, and is what the service is given', () => {
  fc.assert(
    fc.property(schemas, typed, (schema, text) => {
      const normal = normalOf(schema)
      expect(normalText(normalText(text, normal), normal)).toBe(normalText(text, normal))
      if (takes(text, schema)) expect(fits(schema, read(text, schema))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
