import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../runtime/engine/compile.ts'
import { load } from '../../runtime/engine/load.ts'
import { renderView } from '../../runtime/engine/render.ts'
import { sampleState } from '../../runtime/engine/samples.ts'
import type { World } from '../../runtime/engine/world.ts'
import { type Brand, type DataBlock, type Fact, type Service, validateDocument } from '../../schemas/documents.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { appFromService } from './app-from-service.ts'

const roles = ['ground', 'surface', 'text', 'muted', 'line', 'accent', 'on-accent', 'good', 'warn', 'bad']
const palette = Object.fromEntries(roles.map((role) => [role, { $value: '#123456' }])) as unknown as Brand['tokens']['color']['light']
const brand: Brand = {
  schema: 1,
  id: 'acme',
  name: { en: 'Acme' },
  locales: ['zh-CN', 'en'],
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  tokens: { color: { light: palette } },
}
const orderNo: Fact = {
  schema: 1,
  id: 'orderNo',
  label: { en: 'Order number', 'zh-CN': '订单号' },
  value: { type: 'string', maxLength: 20 },
  sensitivity: 'public',
}
const tail: Fact = {
  schema: 1,
  id: 'phoneTail',
  label: { en: 'Last four digits', 'zh-CN': '手机尾号' },
  value: { type: 'string', pattern: '^[0-9]{4}$' },
  sensitivity: 'personal',
}

const service = (more: Partial<Service>): Service => ({
  schema: 1,
  id: 'ticket-by-number',
  version: '1.2.0',
  title: { en: 'Ticket', 'zh-CN': '车票' },
  system: 'TIX',
  owner: 'it@acme.example',
  question: { en: 'Is my train on time?', 'zh-CN': '我的车准点吗？' },
  kind: 'query',
  http: { method: 'GET', url: '{TIX}/tickets' },
  input: { type: 'object', required: ['orderNo'], properties: { orderNo: { type: 'string' } } },
  output: { type: 'object', required: ['no'], properties: { no: { type: 'string' } } },
  samples: [{ name: 'one', input: {}, output: { no: 'A1' } }],
  ...more,
})
const world = (one: Service, dataBlocks: DataBlock[] = []): World => ({ brand, facts: [orderNo, tail], services: [one], dataBlocks })

/** The app, proven to compile; every view drawn in every language. */
function made(one: Service, dataBlocks: DataBlock[] = []) {
  const app = appFromService(one, world(one, dataBlocks))
  expect(validateDocument('app', app)).toEqual([])
  const { release, problems } = compile(app, world(one, dataBlocks))
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const pages: Record<string, string> = {}
  for (const locale of app.locales)
    for (const view of Object.keys(app.views))
      pages[`${view} ${locale}`] = String(renderView(load(release!, locale), view, sampleState(app, world(one, dataBlocks), view)))
  return { app, pages, problems }
}

describe('what it asks', () => {
  const asksOf = (properties: Record<string, JsonSchema>, required = Object.keys(properties)) =>
    made(service({ input: { type: 'object', required, properties } })).app

  test('a property of a fact’s name is not that fact: it takes its rules only by x-fact', () => {
    expect(asksOf({ orderNo: { type: 'string' } }).asks.orderNo).toMatchObject({ value: { type: 'string' } })
    expect(asksOf({ orderNo: { type: 'string', 'x-fact': 'orderNo' } }).asks).toEqual({ orderNo: { fact: 'orderNo' } })
  })
  test('a property may name its fact', () => {
    const app = asksOf({ phone: { type: 'string', 'x-fact': 'phoneTail' } })
    expect(app.asks).toEqual({ phone: { fact: 'phoneTail' } })
    expect(app.views.result?.data?.ticket?.input).toEqual({ phone: { $: 'asks.phone' } })
  })
  test('the same name with another type is not that fact', () => {
    expect(asksOf({ orderNo: { type: 'integer' } }).asks.orderNo).toMatchObject({ value: { type: 'integer' }, label: { en: 'Order number' } })
  })
  test('labels come from the schema, in both languages', () => {
    expect(asksOf({ seat: { type: 'string', 'x-title': { en: 'Seat', 'zh-CN': '座位' } } }).asks.seat?.label).toEqual({ en: 'Seat', 'zh-CN': '座位' })
  })
  test('few listed values are chosen from, a small scale is rated, the rest is typed', () => {
    const app = asksOf({ class: { enum: ['first', 'second'] }, score: { type: 'integer', minimum: 1, maximum: 5 }, name: { type: 'string' } })
    expect(app.views.start?.blocks[1]?.slots?.fields?.map(({ type }) => type)).toEqual(['choice', 'rating', 'ask'])
  })
  test('what need not be given may be left open', () => {
    const app = asksOf({ note: { type: 'string' } }, [])
    expect(app.asks.note?.optional).toBe(true)
  })
  test('a person’s data is personal even where the answers are everyone’s', () => {
    const one = service({
      cache: { scope: 'shared' },
      input: { type: 'object', required: ['city', 'email'], properties: { city: { type: 'string' }, email: { type: 'string', format: 'email' } } },
    })
    const { asks } = made(one).app
    expect([asks.city?.sensitivity, asks.email?.sensitivity]).toEqual(['public', 'personal'])
  })
  test('groups and lists that are required are made from answers', () => {
    made(
      service({
        input: {
          type: 'object',
          required: ['from', 'days', 'none', 'mode'],
          properties: {
            from: { type: 'object', required: ['city', 'country'], properties: { city: { type: 'string' }, country: { const: 'CN' } } },
            days: { type: 'array', minItems: 1, items: { type: 'string', format: 'date' } },
            none: { type: 'array', items: { type: 'string' } },
            mode: { const: 'fast' },
          },
        },
      }),
    )
  })
  test('a service that asks nothing answers at once', () => {
    const { app } = made(service({ input: { type: 'object', properties: {} } }))
    expect(Object.keys(app.views)).toEqual(['start'])
    expect(app.views.start?.data).toBeDefined()
  })
})

describe('what it shows', () => {
  const shown = (output: JsonSchema, sample: unknown) => made(service({ output, samples: [{ name: 'one', input: {}, output: sample }] })).pages

  test('values in the manner of their type', () => {
    const pages = shown(
      {
        type: 'object',
        required: ['day', 'price', 'late', 'state', 'seats', 'year'],
        properties: {
          day: { type: 'string', format: 'date' },
          price: { type: 'number', 'x-money': true },
          late: { type: 'boolean' },
          state: { enum: ['on_time', 'held'], 'x-options': { on_time: { en: 'On time', 'zh-CN': '准点' }, held: { en: 'Held', 'zh-CN': '停驶' } } },
          seats: { type: 'integer' },
          year: { type: 'integer' },
        },
      },
      { day: '2026-03-01', price: 12.5, late: true, state: 'on_time', seats: 1200, year: 2026 },
    )
    for (const text of ['Mar\u00a01,\u00a02026', '¥12.50', 'Yes', 'On time', '1,200', '>2026<']) expect(pages['result en']).toContain(text)
    for (const text of ['2026\u2060年\u20603\u2060月\u20601\u2060日', '¥12.50', '是', '准点']) expect(pages['result zh-CN']).toContain(text)
  })
  test('an amount is what the schema says: hundredths, another currency; a name makes no money', () => {
    const pages = shown(
      {
        type: 'object',
        required: ['price', 'total', 'fee'],
        properties: {
          price: { type: 'number' },
          total: { type: 'integer', 'x-money': 100 },
          fee: { type: 'number', 'x-money': 'USD' },
          tip: { type: 'integer', 'x-money': 100 },
          'odd name': { type: 'integer', 'x-money': 100 },
        },
      },
      { price: 4321, total: 1_234_567, fee: 3.5, tip: 250, 'odd name': 199 },
    )
    for (const text of ['4,321', '¥12,345.67', '$3.50', '¥2.50', '¥1.99']) expect(pages['result en']).toContain(text)
    expect(pages['result en']).not.toContain('¥4,321')
  })
  test('what may be missing is a dash, not a hole', () => {
    const pages = shown({ type: 'object', properties: { eta: { type: 'string', format: 'date' }, note: { type: ['string', 'null'] } } }, { note: null })
    expect(pages['result en']?.match(/—/g)).toHaveLength(2)
  })
  test('lists as lists, with what matters at the end of the line', () => {
    const item = {
      type: 'object',
      required: ['name', 'price', 'qty'],
      properties: { name: { type: 'string' }, price: { type: 'number', 'x-money': true }, qty: { type: 'integer' }, seat: { type: 'string' } },
    }
    const pages = shown(
      { type: 'object', required: ['lines'], properties: { lines: { type: 'array', items: item } } },
      {
        lines: [
          { name: 'Tea', price: 3, qty: 2 },
          { name: 'Cake', price: 4.5, qty: 1, seat: '4A' },
        ],
      },
    )
    for (const text of ['Lines', 'Tea', '¥3.00', 'Cake', '4A']) expect(pages['result en']).toContain(text)
  })
  test('a list as the whole answer', () => {
    expect(shown({ type: 'array', items: { type: 'string' } }, ['Rome', 'Oslo'])['result en']).toContain('Oslo')
  })
  test('groups under their heading, only where they are there', () => {
    const output: JsonSchema = {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'string' }, shop: { type: 'object', required: ['city'], properties: { city: { type: 'string' } } } },
    }
    expect(shown(output, { a: 'x', shop: { city: 'Rome' } })['result en']).toContain('Rome')
    expect(shown(output, { a: 'x' })['result en']).not.toContain('Shop')
  })
  test('what is sensitive is masked', () => {
    expect(
      shown({ type: 'object', required: ['card'], properties: { card: { type: 'string', 'x-sensitivity': 'sensitive' } } }, { card: '6222021234567890' })[
        'result en'
      ],
    ).not.toContain('622202')
  })
  test('the brand’s data blocks for this service stand instead, the newest of each', () => {
    const block = (version: string): DataBlock => ({
      schema: 1,
      id: 'board',
      version,
      title: { en: 'Board' },
      uses: { trip: 'ticket-by-number@1' },
      locales: ['en'],
      blocks: [{ id: 'x', type: 'text', props: { text: 'No {{ trip.no }}' } }],
    })
    const { app, pages } = made(service({}), [block('1.0.0'), block('1.1.0')])
    expect(app.views.result?.blocks[0]).toMatchObject({ type: 'data:board@1', from: { trip: 'trip' } })
    expect(pages['result en']).toContain('No A1')
  })
  test('a deed thanks, and shows its receipt', () => {
    const { app, pages } = made(service({ kind: 'command', http: { method: 'POST', url: '{TIX}/x' } }))
    expect(app.outcome).toBe('submitted')
    expect(pages['done en']).toContain('A1')
    expect(pages['done zh-CN']).toContain('谢谢')
  })
})

test('an id that is taken gets a number', () => {
  expect(appFromService(service({}), world(service({})), new Set(['ticket-by-number', 'ticket-by-number-2'])).id).toBe('ticket-by-number-3')
})

// What a service may not be published with, it does not have (edge/publish/check-schema-bounds.ts).
const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }).filter((one) => one !== '__proto__'),
  fc.constantFrom(
    'in',
    'item',
    'date',
    'order-no',
    '订单号',
    'price',
    'total',
    'currency',
    'imageUrl',
    'name',
    'constructor',
    'a b',
    "it's",
    'x.y',
    '0',
    '_',
    'size',
  ),
)
const words = fc.oneof(
  fc.constant({}),
  fc.record({ title: fc.string({ maxLength: 20 }) }),
  fc.record({ 'x-title': fc.record({ en: fc.string(), 'zh-CN': fc.string() }) }),
)
const scalar: fc.Arbitrary<JsonSchema> = fc.oneof(
  fc.record(
    { type: fc.constantFrom('string', 'number', 'integer', 'boolean'), format: fc.constantFrom('date', 'date-time', 'email', 'uri', 'time') },
    { requiredKeys: ['type'] },
  ),
  fc.record({ type: fc.constant(['string', 'null']), format: fc.constantFrom('date', 'date-time') }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constantFrom('number', 'integer'), 'x-money': fc.constantFrom(true, 100, 'CNY', 'no') }),
  fc.record({ enum: fc.uniqueArray(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { minLength: 1, maxLength: 9 }) }),
  fc.record({ const: fc.oneof(fc.string(), fc.integer(), fc.boolean()) }),
  fc.record({ type: fc.constant('string'), 'x-sensitivity': fc.constantFrom('sensitive', 'personal') }),
  fc.constant({ type: ['string', 'number'] }),
  fc.constant({}),
  fc.constant({ $ref: '#/$defs/missing' }),
)
const { schema } = fc.letrec<{ schema: JsonSchema; object: JsonSchema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small' },
    { weight: 4, arbitrary: fc.tuple(scalar, words).map(([a, b]) => ({ ...a, ...b })) },
    tie('object'),
    fc.record({ type: fc.constant('array'), items: tie('schema') }),
  ),
  object: fc
    .tuple(fc.dictionary(name, tie('schema'), { maxKeys: 6 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
    .map(([properties, sure]) => ({ type: 'object', properties, required: Object.keys(properties).filter((_, i) => sure[i]) })),
}))
const object = fc.letrec<{ object: JsonSchema }>(() => ({
  object: fc
    .tuple(fc.dictionary(name, schema, { maxKeys: 6 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
    .map(([properties, sure]) => ({ type: 'object', properties, required: Object.keys(properties).filter((_, i) => sure[i]) })),
})).object

test('whatever a service looks like, its app compiles and draws', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(object, fc.oneof(object, schema), fc.constantFrom('query', 'command'), (input, output, kind) => {
      made(
        service({
          kind,
          http: { method: kind === 'query' ? 'GET' : 'POST', url: '{TIX}/x' },
          input: input as Service['input'],
          output,
          samples: [{ name: 'none', input: {}, output: {} }],
        }),
      )
    }),
    { numRuns: 150 },
  )
})
