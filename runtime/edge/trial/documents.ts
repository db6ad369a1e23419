import type { App, Brand, Fact, Service } from '../../../schemas/documents.ts'

/** A brand of the tests' own: what is tested must work for any. */
const color = (value: string) => ({ $value: value })
const light = {
  ground: color('#f7f7f5'),
  surface: color('#ffffff'),
  text: color('#1a1a1a'),
  muted: color('#5f5f5f'),
  line: color('#dddddd'),
  accent: color('#0b57d0'),
  'on-accent': color('#ffffff'),
  good: color('#1a7f37'),
  warn: color('#9a6700'),
  bad: color('#b42318'),
}
export const brand: Brand = {
  schema: 1,
  id: 'acme',
  name: { en: 'Acme', 'zh-CN': '极点' },
  locales: ['en', 'zh-CN'],
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  embedders: ['https://shop.acme.example', 'http://127.0.0.1:9299'],
  systems: { OMS: { origin: 'https://oms.acme.example' }, CRM: { origin: 'https://crm.acme.example' } },
  tokens: { color: { light } },
}

export const facts: Fact[] = [
  {
    schema: 1,
    id: 'orderNo',
    label: { en: 'Order number', 'zh-CN': '订单号' },
    value: { type: 'string', minLength: 1, maxLength: 100 },
    sensitivity: 'personal',
  },
  { schema: 1, id: 'city', label: { en: 'City', 'zh-CN': '城市' }, value: { type: 'string', minLength: 1, maxLength: 40 }, sensitivity: 'public' },
  { schema: 1, id: 'idCard', label: { en: 'ID card', 'zh-CN': '身份证' }, value: { type: 'string', minLength: 1, maxLength: 40 }, sensitivity: 'sensitive' },
]

const order = {
  type: 'object',
  required: ['no', 'status'],
  properties: { no: { type: 'string' }, status: { type: 'string' }, name: { type: 'string' }, count: { type: 'number' } },
}
const text = (en: string) => ({ en, 'zh-CN': en })

export const orderService: Service = {
  schema: 1,
  id: 'order',
  version: '1.0.0',
  title: text('Order'),
  system: 'OMS',
  owner: 'it@acme.example',
  question: text('Where is it?'),
  kind: 'query',
  http: { method: 'GET', url: '{OMS}/orders/{no}', headers: { authorization: 'Bearer {secret:OMS_TOKEN}' } },
  input: { type: 'object', properties: { no: { type: 'string', maxLength: 100 } }, required: ['no'] },
  output: order,
  refusals: [{ code: 'no-such-order', when: 'status == 404', say: { en: 'We know no order with this number.', 'zh-CN': '没有这个订单。' } }],
  timeout: 1000,
  samples: [{ name: 'shipped', input: { no: 'A1' }, output: { no: 'A1', status: 'shipped' } }],
}

/** The same for everybody, so it may be kept. */
export const storesService: Service = {
  ...orderService,
  id: 'stores',
  http: { method: 'GET', url: '{OMS}/stores/{city}' },
  input: { type: 'object', properties: { city: { type: 'string', maxLength: 40 } }, required: ['city'] },
  refusals: [],
  cache: { scope: 'shared', fresh: 60, ifError: 600 },
  samples: [{ name: 'one', input: { city: 'X' }, output: { no: 'X', status: 'open' } }],
}

export const answerService: Service = {
  ...orderService,
  id: 'send-answer',
  kind: 'command',
  http: { method: 'POST', url: '{OMS}/answers' },
  input: { type: 'object', properties: { note: { type: 'string', maxLength: 100 } }, required: ['note'] },
  output: { type: 'object', required: ['no'], properties: { no: { type: 'string' } } },
  refusals: [
    {
      code: 'already-answered',
      when: "status == 409 && body.code == 'already-answered'",
      say: { en: 'You have answered before.', 'zh-CN': '你已经回答过了。' },
    },
  ],
  timeout: 600,
  samples: [{ name: 'sent', input: { note: 'hi' }, output: { no: 'R-1' } }],
}

/** The same, of a backend that can tell how a deed ended. */
export const claimService: Service = {
  ...answerService,
  id: 'claim',
  http: { ...answerService.http, headers: { authorization: 'Bearer {secret:OMS_TOKEN}' } },
  outcome: { url: '{OMS}/outcomes/{key}' },
}

/** Codes can be guessed, says its publisher. */
export const codeService: Service = { ...answerService, id: 'code', attempts: { perClient: 3, minutes: 5 } }

const form = (id: string, next: string, asks: string[], more: object = {}) => ({
  id,
  type: 'form',
  props: { next, submit: 'Go on', ...more },
  slots: { fields: asks.map((ask) => ({ id: `${id}${ask}`, type: 'ask', props: { ask } })) },
})

/** Look-up, then its answer beside text that must stand whatever the backend does. */
export const ordersApp: App = {
  schema: 1,
  id: 'orders',
  brand: 'acme',
  title: 'Orders',
  job: 'Tell where an order is',
  outcome: 'answered',
  locales: ['en', 'zh-CN'],
  asks: { no: { fact: 'orderNo' } },
  views: {
    start: { blocks: [form('f1', 'result', ['no'])] },
    result: {
      data: { order: { service: 'order@1', input: { no: { $: 'asks.no' } } } },
      blocks: [
        { id: 't1', type: 'text', props: { text: 'Always here.' } },
        { id: 't2', type: 'text', props: { text: 'Order {{ order.no }} is {{ order.status }} for {{ default(order.name, "you") }}.' } },
        { id: 't3', type: 'text', props: { text: 'Also here.' } },
        form('f2', 'result', ['no']),
      ],
    },
  },
  strings: { 'zh-CN': { '$app.title': '订单', 't1.text': '一直都在。' } },
}

export const storesApp: App = {
  ...ordersApp,
  id: 'stores',
  title: 'Stores',
  asks: { city: { fact: 'city' } },
  views: {
    start: { blocks: [form('f1', 'result', ['city'])] },
    result: {
      data: { place: { service: 'stores@1', input: { city: { $: 'asks.city' } } } },
      blocks: [{ id: 't1', type: 'text', props: { text: 'In {{ place.no }}: {{ place.status }}' } }],
    },
  },
  strings: {},
}

export const surveyApp: App = {
  ...ordersApp,
  id: 'survey',
  title: 'Survey',
  outcome: 'submitted',
  asks: { note: { value: { type: 'string', maxLength: 100 }, label: text('Note') } },
  views: {
    start: { blocks: [form('f1', 'thanks', ['note'], { command: { service: 'send-answer@1', input: { note: { $: 'asks.note' } }, as: 'receipt' } })] },
    thanks: { blocks: [{ id: 't1', type: 'text', props: { text: 'Thank you, {{ receipt.no }}.' } }] },
  },
  strings: {},
}

const withCommand = (id: string, service: string): App => ({
  ...surveyApp,
  id,
  views: {
    ...surveyApp.views,
    start: { blocks: [form('f1', 'thanks', ['note'], { command: { service, input: { note: { $: 'asks.note' } }, as: 'receipt' } })] },
  },
})
export const claimApp = withCommand('claim', 'claim@1')
export const codeApp = withCommand('code', 'code@1')

export const secretApp: App = {
  ...ordersApp,
  id: 'secret',
  title: 'Secret',
  asks: { idCard: { fact: 'idCard' } },
  views: {
    start: { blocks: [form('f1', 'result', ['idCard'])] },
    result: { blocks: [{ id: 't1', type: 'text', props: { text: 'Card {{ mask(asks.idCard) }}' } }] },
  },
  strings: {},
}
