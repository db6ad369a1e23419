import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appFromService } from '../../../builder/core/app-from-service.ts'
import type { Service } from '../../../schemas/documents.ts'
import type { JsonSchema } from '../../../schemas/json-schema.ts'
import { fits } from '../../engine/check-schema.ts'
import { compile } from '../../engine/compile.ts'
import { readForm } from '../../engine/form.ts'
import { load } from '../../engine/load.ts'
import { testWorld } from '../../engine/testing-world.ts'
import type { World } from '../../engine/world.ts'
import { fillInput } from './fill-input.ts'

// A question that is made from a service's input takes what that service takes: whatever is accepted at the field, the
// service is asked with; what the service would refuse, the field refuses.

const now = Date.UTC(2026, 2, 28, 12)

/** A form with one question for this schema: what it makes of posted texts, the service's input or the words at the field. */
function questionFor(schema: JsonSchema, timeZone = 'Europe/Berlin') {
  const service: Service = {
    schema: 1,
    id: 'one',
    version: '1.0.0',
    title: { en: 'One' },
    system: 'TIX',
    owner: 'it@acme.example',
    question: { en: 'What?' },
    kind: 'query',
    http: { method: 'POST', url: '{TIX}/x' },
    input: { type: 'object', required: ['given'], properties: { given: schema }, additionalProperties: false },
    output: { type: 'object' },
    samples: [],
  }
  const world: World = { ...testWorld, brand: { ...testWorld.brand, timeZone }, services: [service], dataBlocks: [], facts: [] }
  const { release, problems } = compile(appFromService(service, world), world)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const loaded = load(release!, 'en')
  const [form, { asks }] = Object.entries(release!.forms)[0]!
  const ask = asks[0]!
  const { service: at, input } = Object.values(release!.views.result!.data)[0]!
  return (text: string) => {
    const read = readForm(
      release!,
      form,
      (name) => (name === ask ? [text] : []),
      'en',
      () => true,
      now,
    )
    if (read.errors[ask] !== undefined) return { refused: read.errors[ask] }
    const given = fillInput(loaded, { service: at, input }, { asks: read.values, done: {} }, now)
    return { input: given, fits: fits(service.input, given) }
  }
}

test.each<[JsonSchema, string, unknown]>([
  [{ type: 'string', format: 'date-time' }, '2026-01-31T14:30', '2026-01-31T14:30:00+01:00'],
  [{ type: 'string', format: 'date-time' }, '2026-03-29T02:30', '2026-03-29T03:30:00+02:00'],
  [{ type: 'string', format: 'date-time', pattern: 'Z$' }, '2026-01-31T14:30', '2026-01-31T13:30:00Z'],
  [{ type: 'string', format: 'time' }, '14:30', '14:30:00+01:00'],
  [{ type: 'string', format: 'time', maxLength: 5 }, '14:30', '14:30'],
  [{ type: 'string', format: 'date' }, '2026-01-31', '2026-01-31'],
  [{ type: 'string', format: 'email' }, 'li@a.example', 'li@a.example'],
  [{ type: 'string', format: 'uri' }, 'https://a.example/x', 'https://a.example/x'],
  [{ type: 'string', format: 'uuid' }, 'b7c1d2e4-1f7a-4c58-9d61-0123456789ab', 'b7c1d2e4-1f7a-4c58-9d61-0123456789ab'],
  [{ type: 'integer', exclusiveMinimum: 0, multipleOf: 5 }, '15', 15],
  [{ type: 'number', multipleOf: 0.01 }, '19.99', 19.99],
  [{ type: ['string', 'null'], format: 'date-time' }, '2026-01-31T14:30', '2026-01-31T14:30:00+01:00'],
])('%j is answered by %s', (schema, text, given) => expect(questionFor(schema)(text)).toEqual({ input: { given }, fits: true }))

test.each<[JsonSchema, string]>([
  [{ type: 'string', format: 'date-time' }, '2026-02-30T14:30'],
  [{ type: 'string', format: 'uuid' }, 'b7c1d2e4'],
  [{ type: 'string', format: 'hostname' }, 'a b'],
  [{ type: 'string', format: 'email' }, '.li@a.example'],
  [{ type: 'string', format: 'email' }, 'li@-a.example'],
  [{ type: 'integer', multipleOf: 5 }, '12'],
  [{ type: 'number', exclusiveMaximum: 1 }, '1'],
  [{ type: 'string', allOf: [{ minLength: 3 }] }, 'x'],
])('%j is not answered by %s, and the field says so', (schema, text) => expect(questionFor(schema)(text)).toEqual({ refused: expect.stringMatching(/./) }))

const bound = fc.integer({ min: -5, max: 50 })
const schema: fc.Arbitrary<JsonSchema> = fc.oneof(
  fc
    .record(
      {
        type: fc.constantFrom('string', ['string', 'null']),
        format: fc.constantFrom('date', 'date-time', 'time', 'email', 'uri', 'url', 'uuid', 'hostname', 'ipv4', 'duration', 'phone', 'made-up'),
        minLength: fc.integer({ min: 0, max: 30 }),
        maxLength: fc.integer({ min: 0, max: 30 }),
        'x-min': fc.constantFrom('today', '-P1D', '2026-01-01'),
      },
      { requiredKeys: ['type'] },
    )
    .map(({ 'x-min': min, ...rest }) => ({ ...rest, ...(min && /^date/.test(rest.format ?? '') ? { 'x-min': min } : {}) }) as JsonSchema),
  fc.record(
    {
      type: fc.constant('string'),
      pattern: fc.constantFrom('^[0-9]{4}$', '^[A-Z][0-9]{2,4}$', '[0-9]', '^[a-z -]+$', 'Z$', '^.{3}$'),
      maxLength: fc.integer({ min: 0, max: 8 }),
    },
    { requiredKeys: ['type', 'pattern'] },
  ),
  fc.record(
    {
      type: fc.constantFrom('number', 'integer', ['integer', 'null']),
      minimum: bound,
      maximum: bound,
      exclusiveMinimum: bound,
      exclusiveMaximum: bound,
      multipleOf: fc.constantFrom(1, 5, 0.1, 0.25),
    },
    { requiredKeys: ['type'] },
  ),
  fc.record({ enum: fc.uniqueArray(fc.constantFrom('a', 'b', 'c d', 'Z'), { minLength: 1 }) }),
  fc.record({ enum: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1 }) }),
  fc.constant({ type: 'boolean' }),
) as fc.Arbitrary<JsonSchema>

/** What controls post, and what anyone may post in their place. */
const text = fc.oneof(
  fc.constantFrom('2026-01-31', '2026-03-29T02:30', '2026-10-25T02:30', '2026-06-30T09:05:07', '23:59', '09:00:01', '2026-02-30', '25:00', '14:30Z'),
  fc.constantFrom('li@a.example', 'li@a', 'https://a.example', 'http://a b', 'a.example', '127.0.0.1', 'P1D', '+86 138 0013 8000', '1380013'),
  fc.constantFrom('A1001', 'a1001', ' A101 ', '１２３４', '43 21', 'A-101', '\u200b4321', '4321', 'on', 'true', 'c d', 'Z'),
  fc.integer({ min: -20, max: 60 }).map(String),
  fc.double({ min: -5, max: 50, noNaN: true }).map((n) => n.toFixed(2)),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)

test('whatever is accepted at the field, the service is asked with; what it would refuse is refused at the field', () => {
  let accepted = 0
  fc.assert(
    fc.property(
      schema,
      fc.array(text, { minLength: 20, maxLength: 20 }),
      fc.constantFrom('Europe/Berlin', 'Asia/Shanghai', 'America/St_Johns'),
      (one, texts, timeZone) => {
        const answer = questionFor(one, timeZone)
        for (const posted of texts) {
          const given = answer(posted)
          if (given.refused !== undefined) continue
          accepted++
          expect(given, posted).toMatchObject({ fits: true })
        }
      },
    ),
    { numRuns: 150 },
  )
  expect(accepted).toBeGreaterThan(50)
})

test('every local time answers a question for a date with a time, through every change of clocks', () => {
  const minute = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 })
  for (const timeZone of ['Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Shanghai', 'Africa/Casablanca']) {
    const answer = questionFor({ type: 'string', format: 'date-time' }, timeZone)
    fc.assert(
      fc.property(minute, (at) => {
        expect(answer(new Date(at * 60_000).toISOString().slice(0, 16))).toMatchObject({ fits: true })
      }),
    )
  }
})
