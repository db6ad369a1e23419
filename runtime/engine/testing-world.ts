import type { App, Brand, DataBlock, Fact, Service } from '../../schemas/documents.ts'
import type { World } from './world.ts'

// A brand of its own for the engine's tests: nothing here is an example's.

const palette = Object.fromEntries(
  ['ground', 'surface', 'text', 'muted', 'line', 'accent', 'on-accent', 'good', 'warn', 'bad'].map((role) => [role, { $value: '#123456' }]),
) as unknown as Brand['tokens']['color']['light']

const brand: Brand = {
  schema: 1,
  id: 'acme',
  name: { en: 'Acme' },
  locales: ['en', 'zh-CN'],
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  help: { phone: '400 555 0100' },
  tokens: { color: { light: palette } },
}

const facts: Fact[] = [
  {
    schema: 1,
    id: 'ticketNo',
    label: { en: 'Ticket number', 'zh-CN': '票号' },
    value: { type: 'string', pattern: '^[A-Z][0-9]{4}$', maxLength: 5 },
    sensitivity: 'personal',
  },
  { schema: 1, id: 'town', label: { en: 'Town', 'zh-CN': '城市' }, value: { type: 'string', minLength: 1, maxLength: 40 }, sensitivity: 'public' },
]

const ticket: Service = {
  schema: 1,
  id: 'ticket',
  version: '1.2.0',
  title: { en: 'Ticket' },
  system: 'TIX',
  owner: 'it@acme.example',
  question: { en: 'What is the state of this ticket?' },
  kind: 'query',
  http: { method: 'GET', url: '{TIX}/tickets/{no}' },
  input: { type: 'object', required: ['no'], properties: { no: { type: 'string' }, lang: { type: 'string' } } },
  output: {
    type: 'object',
    required: ['no', 'state', 'price', 'rides', 'holder'],
    properties: {
      no: { type: 'string' },
      state: { enum: ['ok', 'late'] },
      price: { type: 'number' },
      note: { type: 'string' },
      until: { type: ['string', 'null'], format: 'date-time' },
      holder: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
      rides: {
        type: 'array',
        items: { type: 'object', required: ['to', 'done'], properties: { to: { type: 'string' }, done: { type: 'boolean' }, seat: { type: 'string' } } },
      },
    },
  },
  refusals: [{ code: 'not-found', when: 'status == 404', say: { en: 'We know no such ticket.', 'zh-CN': '没有找到这张票。' } }],
  samples: [
    {
      name: 'late',
      input: { no: 'A1000' },
      output: {
        no: 'A1000',
        state: 'late',
        price: 12.5,
        holder: { name: '<b>Ann & Bo</b>' },
        rides: [
          { to: 'Rome', done: true },
          { to: '"Oslo"', done: false, seat: '4' },
        ],
      },
    },
    { name: 'none', input: { no: 'Z9999' }, refusal: 'not-found' },
  ],
}

const refund: Service = {
  ...ticket,
  id: 'refund',
  version: '1.0.0',
  kind: 'command',
  http: { method: 'POST', url: '{TIX}/refunds' },
  input: { type: 'object', required: ['no'], properties: { no: { type: 'string' }, why: { type: 'string' } } },
  output: { type: 'object', required: ['number'], properties: { number: { type: 'string' } } },
  samples: [{ name: 'done', input: { no: 'A1000' }, output: { number: 'R1' } }],
}

const rides: DataBlock = {
  schema: 1,
  id: 'rides',
  version: '1.0.0',
  title: { en: 'Rides' },
  uses: { ticket: 'ticket@1' },
  settings: { type: 'object', properties: { showPrice: { type: 'boolean', default: true } } },
  locales: ['en', 'zh-CN'],
  blocks: [
    { id: 'price', type: 'stat', when: 'settings.showPrice', props: { label: 'Price', value: '{{ money(ticket.price) }}' } },
    { id: 'all', type: 'list', props: { items: { each: 'ticket.rides', item: { title: '{{ item.to }}' } } } },
  ],
  strings: { 'zh-CN': { 'price.label': '价格' } },
}

export const testWorld: World = { brand, facts, services: [ticket, refund], dataBlocks: [rides] }

/** An app that uses everything the engine does. Fresh at each call, so that a test may change it. */
export const testApp = (): App => ({
  schema: 1,
  id: 'my-ticket',
  brand: 'acme',
  title: 'My ticket',
  job: 'Tell a traveller how the ticket stands',
  outcome: 'answered',
  locales: ['en', 'zh-CN'],
  asks: { no: { fact: 'ticketNo' }, why: { value: { type: 'string', maxLength: 200 }, label: { en: 'Why', 'zh-CN': '原因' }, optional: true } },
  views: {
    start: {
      blocks: [
        { id: 'f1', type: 'form', props: { next: 'result', submit: 'Look it up' }, slots: { fields: [{ id: 'a1', type: 'ask', props: { ask: 'no' } }] } },
      ],
    },
    result: {
      data: { ticket: { service: 'ticket@1', input: { no: { $: 'asks.no' } } } },
      blocks: [
        { id: 'h1', type: 'heading', props: { text: 'Hello {{ ticket.holder.name }}' } },
        { id: 'n1', type: 'notice', when: "ticket.state == 'late'", props: { tone: 'warn', text: 'It is late.' } },
        { id: 'd1', type: 'data:rides@1', from: { ticket: 'ticket' }, props: { showPrice: true } },
        {
          id: 'f2',
          type: 'form',
          props: { next: 'thanks', submit: 'Refund', command: { service: 'refund@1', input: { no: { $: 'asks.no' }, why: { $: 'asks.why' } }, as: 'receipt' } },
          slots: { fields: [{ id: 'a2', type: 'ask', props: { ask: 'why' } }] },
        },
      ],
    },
    thanks: { title: 'Done', blocks: [{ id: 't1', type: 'text', props: { text: 'Your number: {{ receipt.number }}' } }] },
  },
  strings: {
    'zh-CN': {
      '$app.title': '我的车票',
      '$thanks.title': '已完成',
      'f1.submit': '查询',
      'h1.text': '{{ ticket.holder.name }}，您好',
      'n1.text': '晚点了。',
      'f2.submit': '退票',
      't1.text': '编号：{{ receipt.number }}',
    },
  },
})
