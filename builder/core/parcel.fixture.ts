import type { World } from '../../runtime/engine/world.ts'
import type { App } from '../../schemas/documents.ts'
import type { EditorState } from './command.ts'

const hex = (value: string) => ({ $value: value })
const palette = {
  ground: hex('#f6f6f4'),
  surface: hex('#ffffff'),
  text: hex('#1a1a1a'),
  muted: hex('#666666'),
  line: hex('#dddddd'),
  accent: hex('#0b57d0'),
  'on-accent': hex('#ffffff'),
  good: hex('#137333'),
  warn: hex('#8a5a00'),
  bad: hex('#b3261e'),
}

/** A small brand: one fact, one service, one data block. */
export const world: World = {
  brand: {
    schema: 1,
    id: 'kite',
    name: { en: 'Kite', 'zh-CN': '风筝' },
    locales: ['en', 'zh-CN'],
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    systems: { POST: { origin: 'https://post.kite.example' } },
    tokens: { color: { light: palette } },
  },
  facts: [
    {
      schema: 1,
      id: 'parcelNo',
      label: { en: 'Parcel number', 'zh-CN': '包裹号' },
      value: { type: 'string', minLength: 4, maxLength: 20 },
      sensitivity: 'public',
    },
  ],
  services: [
    {
      schema: 1,
      id: 'parcel',
      version: '1.0.0',
      title: { en: 'Parcel', 'zh-CN': '包裹' },
      system: 'POST',
      owner: 'it@kite.example',
      question: { en: 'Where is the parcel?', 'zh-CN': '包裹到哪了？' },
      kind: 'query',
      http: { method: 'GET', url: '{POST}/parcels/{no}' },
      input: { type: 'object', required: ['no'], properties: { no: { type: 'string', 'x-fact': 'parcelNo' } } },
      output: { type: 'object', required: ['place', 'late'], properties: { place: { type: 'string' }, late: { type: 'boolean' } } },
      refusals: [{ code: 'not-found', when: 'status == 404', say: { en: 'We do not know this parcel.', 'zh-CN': '没有找到这个包裹。' } }],
      samples: [
        { name: 'on its way', input: { no: 'P1234' }, output: { place: 'Hangzhou', late: false } },
        { name: 'unknown', input: { no: 'P0000' }, refusal: 'not-found' },
      ],
    },
  ],
  dataBlocks: [
    {
      schema: 1,
      id: 'parcel-place',
      version: '1.0.0',
      title: { en: 'Parcel place', 'zh-CN': '包裹位置' },
      uses: { parcel: 'parcel@1' },
      locales: ['en'],
      blocks: [{ id: 'where', type: 'heading', props: { text: '{{ parcel.place }}' } }],
    },
  ],
}

export const parcelApp: App = {
  schema: 1,
  id: 'parcel',
  brand: 'kite',
  title: 'Your parcel',
  job: 'Tell a customer where the parcel is',
  outcome: 'answered',
  locales: ['en', 'zh-CN'],
  asks: {},
  views: {
    start: {
      title: 'Find',
      blocks: [
        { id: 'h1', type: 'heading', props: { text: 'Find your parcel' } },
        { id: 'f1', type: 'form', props: { next: 'result', submit: 'Find' } },
      ],
    },
    result: {
      title: 'Result',
      blocks: [
        {
          id: 's1',
          type: 'section',
          props: {},
          slots: {
            body: [
              { id: 't1', type: 'text', props: { text: 'On its way' } },
              { id: 't2', type: 'text', props: { text: 'Thank you' } },
            ],
          },
        },
        { id: 'h2', type: 'heading', props: { text: 'More' } },
      ],
    },
  },
  strings: {
    'zh-CN': { 'h1.text': '查询包裹', 't1.text': '运输途中', 't2.text': '谢谢', '$start.title': '查询', '$result.title': '结果', '$app.title': '您的包裹' },
  },
}

export const at = (selection: string | null, view = 'result', app = parcelApp): EditorState => ({ app, world, view, selection, locale: app.locales[0]! })
