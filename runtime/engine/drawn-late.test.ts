import { describe, expect, test } from 'vitest'
import type { BlockNode } from '../../schemas/documents.ts'
import type { Answer } from './answer.ts'
import { compile } from './compile.ts'
import { load } from './load.ts'
import { renderView } from './render.ts'
import { sampleState } from './samples.ts'
import type { ViewState } from './state.ts'
import { testApp, testWorld } from './testing-world.ts'

/** A block in the view that has the ticket; the ticket may differ from its sample. */
function shown(block: BlockNode, ticket: Record<string, unknown> = {}, locale = 'en'): string {
  const app = testApp()
  Object.assign(app.strings?.['zh-CN'] ?? {}, { 'x1.columns.b.label': '座位' })
  app.views.result?.blocks.unshift(block)
  const { release, problems } = compile(app, testWorld)
  expect(problems.filter(({ severity, node }) => severity !== 'warning' && node === block.id)).toEqual([])
  const state = sampleState(app, testWorld, 'result')
  const datum = state.data.ticket as { ok: true; value: Record<string, unknown> }
  return renderView(load(release!, locale), 'result', { ...state, data: { ticket: { ...datum, value: { ...datum.value, ...ticket } } } }) as string
}

const rides = [
  { to: 'Rome', done: true },
  { to: '"Oslo"', done: false },
]

test('a chart is drawn when its figures are known, in the order they come', () => {
  const block = {
    id: 'c1',
    type: 'chart',
    props: { kind: 'donut', items: { each: 'ticket.rides', item: { label: '{{ item.to }}', value: { $: 'ticket.price' } } } },
  }
  const page = shown(block, { rides, price: 2 })
  expect(page).toMatch(/>Rome<\/th><td role="cell">2 \(50%\).*>&quot;Oslo&quot;<\/th><td role="cell">2 \(50%\)/)
  expect(shown(block, { rides: [] })).toContain('No figures yet.')
})
test('progress stands at a number of the data', () => {
  expect(shown({ id: 'p1', type: 'progress', props: { label: 'x', value: { $: 'ticket.price' } } }, { price: 40 })).toContain('value="40" max="100">40%')
})
test('a table has a row for each of a list, and its own words where there is none', () => {
  const block = {
    id: 'x1',
    type: 'table',
    props: {
      columns: [
        { id: 'a', label: 'To' },
        { id: 'b', label: 'Seat' },
      ],
      rows: { each: 'ticket.rides', item: { a: '{{ item.to }}', b: "{{ default(item.seat, '') }}" } },
      empty: 'No rides.',
    },
  }
  expect(shown(block)).toMatch(/>Rome<\/th><td role="cell" data-label="Seat">–<\/td>.*>&quot;Oslo&quot;<\/th><td role="cell" data-label="Seat">4</)
  expect(shown(block, { rides: [] })).toContain('<p class="tl-table-empty">No rides.</p>')
  expect(shown(block, {}, 'zh-CN')).toMatch(/scope="col">座位<.*data-label="座位"/)
})
test('pages lead on from the one that the data say, and take along what has been given', () => {
  const page = shown({ id: 'g1', type: 'pages', props: { ask: 'why', page: { $: 'ticket.price' }, last: 3 } }, { price: 2 })
  expect(page).toMatch(/<form class="tl-way" method="post".*name="why" value="1".*Page 2 of 3.*name="why" value="3"/)
})

/** Where the look-up's answer stands inside the form that follows it. */
function inForm(blocks: BlockNode[], answer?: Answer, posted: Partial<ViewState> = {}): { page: string; codes: string[] } {
  const app = testApp()
  app.views.result!.blocks = app.views.result!.blocks.filter(({ id }) => id === 'f2')
  app.views.result!.blocks[0]!.slots!.fields!.push(...blocks)
  app.views.far = { blocks: [] }
  app.asks.when = { value: { type: 'string', maxLength: 40 }, label: { en: 'When', 'zh-CN': '时间' } }
  const { release, problems } = compile(app, testWorld)
  const codes = problems.map(({ code }) => code)
  if (!release) return { page: '', codes }
  const state = sampleState(app, testWorld, 'result')
  const seal = () => ({ context: 'sealed' })
  return { page: renderView(load(release, 'en'), 'result', { ...state, seal, ...(answer && { data: { ticket: answer } }), ...posted }) as string, codes }
}

const steps: BlockNode = {
  id: 's1',
  type: 'steps',
  props: {
    items: [
      { id: 'a', label: 'One', to: 'far' },
      { id: 'b', label: '{{ ticket.no }}', to: 'result' },
    ],
    current: { $: 'ticket.rides.size()' },
  },
}
const nestedForm = /<form(?:(?!<\/form>)[\s\S])*<form/

test('a form never stands in a form: what is drawn late in one leaves by its post', () => {
  const { page, codes } = inForm([steps])
  expect(page).toContain('<button class="tl-steps-way" name="_go" value="far" formmethod="post" formnovalidate formaction="/acme/my-ticket/far">')
  expect(page).not.toMatch(nestedForm)
  expect(codes).not.toContain('unreachable-view')
})
test.each<[string, Answer, string]>([
  ['failed', { ok: false, failure: 'timeout' }, 'value="result"'],
  ['is refused', { ok: false, refusal: { code: 'not-found', say: { en: 'No.' } } }, 'value="start"'],
])('nor what stands for a datum that %s', (_, answer, to) => {
  const { page } = inForm([{ id: 'h9', type: 'heading', props: { text: '{{ ticket.no }}' } }], answer)
  expect(page).toMatch(new RegExp(`<button class="tl-button[^"]*" name="_go" ${to} formmethod="post"`))
  expect(page).not.toMatch(nestedForm)
})
describe('times to choose from', () => {
  const picker: BlockNode = {
    id: 'w1',
    type: 'slots',
    props: {
      ask: 'when',
      slots: { each: 'ticket.rides', item: { value: '{{ item.to }}', day: 'Monday', time: 'To {{ item.to }}', left: { $: 'item.done ? 0 : 2' } } },
    },
  }
  const of = (rides: { to: string; done: boolean }[]): Answer => ({ ok: true, value: { no: 'A1', state: 'ok', price: 1, holder: { name: 'Ann' }, rides } })
  const some = [
    { to: 'Rome', done: true },
    { to: '"Oslo"', done: false },
    { to: 'Riga', done: false },
  ]
  const boxes = (page: string): string[] => page.match(/<input type="radio" name="when"[^>]*>/g) ?? []

  test('are a service’s, in its order, and what is full is not to be chosen', () => {
    const { page } = inForm([picker], of(some))
    expect(boxes(page)).toEqual([
      '<input type="radio" name="when" value="Rome" disabled>',
      expect.stringMatching(/^<input type="radio" name="when" value="&quot;Oslo&quot;"/),
      expect.stringMatching(/^<input type="radio" name="when" value="Riga"/),
    ])
    expect(page).not.toContain(' checked')
    expect(page).toMatch(/To Rome .*Fully booked.*To &quot;Oslo&quot; .*2 left/)
  })
  test('stay chosen after a post that failed, and only while they are to be had', () => {
    const posted = (answer: Answer) =>
      boxes(inForm([picker], answer, { asks: {}, typed: { when: '"Oslo"' }, errors: { when: 'No.' }, failed: { f2: true } }).page)
    expect(posted(of(some)).map((one) => one.includes(' checked'))).toEqual([false, true, false])
    expect(posted(of(some.map(({ to }) => ({ to, done: true })))).join()).not.toContain(' checked')
  })
  test('are none: then it is said where they would stand', () => expect(inForm([picker], of([])).page).toContain('There are no times to choose from'))
})

test('a block that brings a form of its own is refused inside one, with a way out', () => {
  expect(inForm([{ id: 'q1', type: 'solved', props: {} }]).codes).toContain('form-of-its-own')
})
test('a view that a list item names has to be there', () => {
  const [one, ...others] = steps.props!.items as { to: string }[]
  expect(inForm([{ ...steps, props: { ...steps.props, items: [{ ...one, to: 'nowhere' }, ...others] } }]).codes).toContain('unknown-view')
})
