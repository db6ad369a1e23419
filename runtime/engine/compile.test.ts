import { describe, expect, test } from 'vitest'
import type { App, BlockNode } from '../../schemas/documents.ts'
import { compile } from './compile.ts'
import { load } from './load.ts'
import { renderPage } from './page.ts'
import type { Release } from './program.ts'
import { renderView } from './render.ts'
import { sampleState } from './samples.ts'
import { testApp, testWorld } from './testing-world.ts'

const problemsOf = (change: (app: App) => void): { code: string; node: string | undefined; path: string }[] => {
  const app = testApp()
  change(app)
  return compile(app, testWorld).problems.map(({ code, node, path }) => ({ code, node, path }))
}
const codes = (change: (app: App) => void): string[] => problemsOf(change).map((one) => one.code)
const show = (app: App, view: string, sample?: string, locale = 'en'): string => {
  const { release, problems } = compile(app, testWorld)
  if (!release) throw new Error(JSON.stringify(problems))
  return renderView(load(release, locale), view, sampleState(app, testWorld, view, sample === undefined ? {} : { sample })) as string
}
const block = (app: App, view: string, at: number): BlockNode => app.views[view]?.blocks[at] as BlockNode

describe('a whole app', () => {
  test('compiles without a problem', () => expect(compile(testApp(), testWorld).problems).toEqual([]))
  test('is the same release every time', () =>
    expect(JSON.stringify(compile(testApp(), testWorld).release)).toBe(JSON.stringify(compile(testApp(), testWorld).release)))
  test('survives JSON', () => {
    const { release } = compile(testApp(), testWorld)
    expect(JSON.parse(JSON.stringify(release))).toEqual(release)
  })
  test('shows a service’s answer, escaped', () => {
    const page = show(testApp(), 'result', 'late')
    expect(page).toContain('Hello &lt;b&gt;Ann &amp; Bo&lt;/b&gt;')
    expect(page).toContain('It is late.')
    expect(page).toContain('¥12.50')
    expect(page).toContain('&quot;Oslo&quot;')
    expect(page).not.toContain('<b>Ann')
  })
  test('speaks its other language, data blocks and facts included', () => {
    const page = show(testApp(), 'result', 'late', 'zh-CN')
    expect(page).toContain('晚点了。')
    expect(page).toContain('价格')
    expect(show(testApp(), 'start', undefined, 'zh-CN')).toContain('票号')
  })
  test('tells a refusal once, in its own words, with a way back and no retry', () => {
    const page = show(testApp(), 'result', 'none')
    expect(page.split('We know no such ticket.')).toHaveLength(2)
    expect(page).toContain('Change what you entered')
    expect(page).not.toContain('Try again')
    expect(page).toContain('Refund')
  })
  test('shows no frame around data that did not come', () => {
    const app = testApp()
    app.views.result!.blocks.unshift({
      id: 's1',
      type: 'section',
      props: { title: 'All rides' },
      slots: { body: [{ id: 'd9', type: 'data:rides@1', from: { ticket: 'ticket' } }] },
    })
    app.strings!['zh-CN']!['s1.title'] = '行程'
    expect(show(app, 'result', 'late')).toContain('All rides')
    expect(show(app, 'result', 'none')).not.toContain('All rides')
  })
  test('keeps the rest when a service is down', () => {
    const page = show(testApp(), 'result', '$failure')
    expect(page).toContain('Try again')
    expect(page).toContain('Refund')
    expect(page).not.toContain('Hello')
  })
  test('folds what has no binding into one string', () => {
    const { release } = compile(testApp(), testWorld)
    expect(release?.programs.en?.views.thanks?.ops.filter((op) => typeof op === 'string')).toHaveLength(3)
  })
  test('carries the css of the blocks it uses and no other', () => {
    const css = compile(testApp(), testWorld).release?.css ?? ''
    expect(css).toContain('.tl-stat')
    expect(css).not.toContain('.tl-accordion')
  })
  test('carries the scripts of the blocks it uses and no other, and the page’s own after them', () => {
    const scripts = { page: 'page();', blocks: { tabs: 'tabs();', draft: 'draft();', when: 'when();', again: 'again();' } }
    const scriptOf = (app: App) => compile(app, testWorld, { scripts }).release?.script
    expect(scriptOf(testApp())).toBe('again();page();')
    const app = testApp()
    app.views.start!.blocks[0]!.slots!.fields!.push({ id: 'd9', type: 'draft', props: { days: 7 } })
    app.views.start!.blocks.push({
      id: 't9',
      type: 'tabs',
      props: { a: 'One', b: 'Two' },
      slots: { a: [{ id: 'x9', type: 'text', props: { text: 'Hi' } }], b: [] },
    })
    expect(scriptOf(app)).toBe('draft();tabs();again();page();')
    expect(compile(app, testWorld).release?.script).toBe('')
  })
  test('is read from the right where its language is', () => {
    const { release } = compile({ ...testApp(), locales: ['ar', 'en', 'ku-Arab'] }, testWorld)
    expect(Object.values(release!.programs).map(({ dir }) => dir)).toEqual(['rtl', 'ltr', 'rtl'])
    const page = renderPage(load(release!, 'ar'), 'start', sampleState(testApp(), testWorld, 'start'))
    expect(page).toMatch(/<html lang="ar" dir="rtl">.*<div class="tl" lang="ar" dir="rtl"/)
  })
  test('shows what is not translated in the app’s first language, and says so', () => {
    const app = testApp()
    delete app.strings!['zh-CN']!['n1.text']
    const page = show(app, 'result', 'late', 'zh-CN')
    expect(page).toContain('It is late.')
    expect(page).toContain('，您好')
    expect(problemsOf((one) => void delete one.strings!['zh-CN']!['n1.text'])).toEqual([
      { code: 'untranslated', node: 'n1', path: 'views.result.blocks[1].props.text' },
    ])
  })
  test('shows a data block that has not the page’s language in one that it has: its own first, or the nearest kin', () => {
    const shownIn = (locales: string[], strings: Record<string, Record<string, string>>) => {
      const world = { ...testWorld, dataBlocks: testWorld.dataBlocks.map((one) => ({ ...one, locales, strings })) }
      const { release } = compile(testApp(), world)
      return renderView(load(release!, 'zh-CN'), 'result', sampleState(testApp(), world, 'result', { sample: 'late' })) as string
    }
    expect(shownIn(['en', 'de'], { de: { 'price.label': 'Preis' } })).toContain('>Price<')
    expect(shownIn(['en', 'zh-TW'], { 'zh-TW': { 'price.label': '價格' } })).toContain('>價格<')
    expect(shownIn(['en', 'zh-CN'], {})).toContain('>Price<')
  })
  test('knows what a view needs, and what leads back', () => {
    const views = compile(testApp(), testWorld).release?.views ?? {}
    expect(views.result).toMatchObject({ needs: ['no'], shared: false, data: { ticket: { back: 'start' } } })
    expect(views.thanks).toMatchObject({ after: 'result', shared: false })
    expect(views.start).toMatchObject({ needs: [], shared: true })
  })
  test('names no secret, even where the service has one', () => {
    const world = {
      ...testWorld,
      services: testWorld.services.map((one) => ({ ...one, http: { ...one.http, headers: { authorization: 'Bearer {secret:TIX}' } } })),
    }
    expect(JSON.stringify(compile(testApp(), world).release)).toContain('{secret:TIX}')
  })
})

describe('what is wrong with an app', () => {
  test.each<[string, (app: App) => void]>([
    ['unknown-field', (app) => Object.assign(block(app, 'result', 0).props!, { text: '{{ ticket.holder.nam }}' })],
    ['optional-field', (app) => Object.assign(block(app, 'result', 0).props!, { text: '{{ ticket.note }}' })],
    ['open-braces', (app) => Object.assign(block(app, 'result', 0).props!, { text: '{{ ticket.no' })],
    ['wrong-type', (app) => Object.assign(block(app, 'result', 1), { when: 'ticket.price' })],
    ['required', (app) => Object.assign(block(app, 'result', 0), { props: {} })],
    ['unknown-property', (app) => Object.assign(block(app, 'result', 0).props!, { colour: 'red' })],
    ['unknown-block', (app) => Object.assign(block(app, 'result', 0), { type: 'marquee' })],
    ['newer-block', (app) => Object.assign(block(app, 'result', 0), { version: 99 })],
    ['unknown-data-block', (app) => Object.assign(block(app, 'result', 2), { type: 'data:nope@1' })],
    ['missing-from', (app) => Object.assign(block(app, 'result', 2), { from: { ticket: 'elsewhere' } })],
    ['unknown-service', (app) => Object.assign(app.views.result!.data!.ticket!, { service: 'nope@1' })],
    ['not-a-query', (app) => Object.assign(app.views.result!.data!.ticket!, { service: 'refund@1' })],
    ['missing-input', (app) => Object.assign(app.views.result!.data!.ticket!, { input: {} })],
    ['unknown-input', (app) => Object.assign(app.views.result!.data!.ticket!.input, { nope: 1 })],
    ['form-without-outcome', (app) => Object.assign(block(app, 'start', 0), { props: { submit: 'Go' } })],
    ['unknown-view', (app) => Object.assign(block(app, 'start', 0).props!, { next: 'nowhere' })],
    ['unreachable-view', (app) => Object.assign(app.views, { island: { blocks: [] } })],
    ['unknown-ask', (app) => Object.assign(block(app, 'start', 0).slots!.fields![0]!.props!, { ask: 'nope' })],
    ['unknown-ask', (app) => app.views.result!.blocks.push({ id: 'm1', type: 'more', props: { ask: 'nope', count: '40' } })],
    ['ask-outside-form', (app) => app.views.thanks!.blocks.push({ id: 'a9', type: 'ask', props: { ask: 'why' } })],
    ['never-asked', (app) => Object.assign(block(app, 'start', 0).slots!, { fields: [] })],
    ['unknown-fact', (app) => Object.assign(app.asks.no!, { fact: 'nope' })],
    ['unsafe-pattern', (app) => Object.assign(app.asks.why!, { value: { type: 'string', pattern: '^(a+)+$' } })],
    ['duplicate-id', (app) => Object.assign(block(app, 'result', 1), { id: 'h1' })],
    ['static-prop', (app) => Object.assign(block(app, 'start', 0).props!, { next: { $: 'brand.id' } })],
    ['stray-translation', (app) => Object.assign(app.strings!['zh-CN']!, { 'gone.text': 'x' })],
    ['untranslated', (app) => void delete app.strings!['zh-CN']!['n1.text']],
    ['foreign-words', (app) => app.locales.push('fr')],
    ['file-rules', (app) => Object.assign(app.asks.why!, { value: { type: 'string', format: 'file', 'x-types': ['text/html'] } })],
    ['file-question', (app) => Object.assign(app.asks.why!, { value: { type: 'string', format: 'file' } })],
    ['unknown-handoff', (app) => Object.assign(app, { handoffs: { on: { to: 'other', gives: ['shoeSize'] } } })],
  ])('%s is said', (code, change) => expect(codes(change)).toContain(code))

  test.each(['ticket', 'refund'])('“%s” for the brand’s own people stands in no app', (id) => {
    const services = testWorld.services.map((one) => (one.id === id ? { ...one, audience: 'staff' as const } : one))
    const { release, problems } = compile(testApp(), { ...testWorld, services })
    expect(release).toBeNull()
    const { message } = problems.find(({ code }) => code === 'for-staff') ?? {}
    expect(message?.en).toContain(`“${id}@1” answers the brand’s own people`)
    expect(message?.['zh-CN']).toContain(`“${id}@1”仅供品牌内部使用`)
  })

  test('stands at its node and its place', () =>
    expect(problemsOf((app) => Object.assign(block(app, 'result', 0).props!, { text: '{{ ticket.holder.nam }}' }))).toContainEqual({
      code: 'unknown-field',
      node: 'h1',
      path: 'views.result.blocks[0].props.text',
    }))
  test('is said in both languages', () => {
    const app = testApp()
    app.views.result!.blocks.push({ id: 'x1', type: 'marquee' }, { id: 'x2', type: 'heading', props: { text: '{{ ticket.no + 1 }}' } })
    for (const { message } of compile(app, testWorld).problems) {
      expect(message.en).not.toBe('')
      expect(message['zh-CN']).toMatch(/[一-鿿]/)
    }
  })
  test('is never drawn, even while the canvas draws what is not finished', () => {
    const app = testApp()
    app.views.thanks!.blocks.push(
      { id: 'r1', type: 'rating', props: { ask: 'why', max: 2_000_000_000 } },
      { id: 'h9', type: 'heading', props: { text: 'Still here' } },
    )
    const { release, problems } = compile(app, testWorld, { marks: true })
    expect(problems.map((one) => one.code)).toContain('too-large')
    expect(JSON.stringify(release?.programs.en?.views.thanks)).toContain('Still here')
  })
  test('refuses to publish', () =>
    expect(compile({ ...testApp(), start: 'start', views: { start: { blocks: [{ id: 'f', type: 'form', props: {} }] } } }, testWorld).release).toBeNull())
})

describe('a data block', () => {
  test('obeys its settings, which are folded away', () => {
    const app = testApp()
    Object.assign(block(app, 'result', 2).props!, { showPrice: false })
    expect(show(app, 'result', 'late')).not.toContain('¥12.50')
    expect(JSON.stringify(compile(app, testWorld).release)).not.toContain('settings')
  })
  test('is bound to the view’s own name of the data', () => {
    const app = testApp()
    const view = app.views.result!
    view.data = { mine: view.data!.ticket! }
    view.blocks = [{ id: 'd1', type: 'data:rides@1', from: { ticket: 'mine' } }]
    delete app.views.thanks
    expect(show(app, 'result', 'late')).toContain('Rome')
  })
})

test('a code on a pack leads to a question that is asked, and public', () => {
  const linked = (ask: string, app = testApp()) =>
    compile(app, { ...testWorld, brand: { ...testWorld.brand, digitalLink: { app: 'my-ticket', ask } } }).problems.filter(
      ({ severity }) => severity === 'error',
    )
  expect(linked('code')).toMatchObject([{ code: 'digital-link-ask', path: 'asks.code' }])
  expect(linked('no')).toMatchObject([{ code: 'digital-link-public', path: 'asks.no' }])
  expect(linked('why', { ...testApp(), asks: { ...testApp().asks, why: { ...testApp().asks.why, sensitivity: 'public' } } as never })).toEqual([])
})

test('a view without a person to reach is warned of, and has no empty foot', () => {
  const { help: _, ...brand } = testWorld.brand
  const { release, problems } = compile({ ...testApp(), locales: ['en'], strings: {} }, { ...testWorld, brand })
  expect(problems).toMatchObject([{ code: 'no-help', severity: 'warning' }])
  const view = (of: Release) => renderView(load(of, 'en'), 'thanks', sampleState(testApp(), testWorld, 'thanks')) as string
  expect(view(release!)).not.toContain('<footer')
  expect(view(compile(testApp(), testWorld).release!)).toMatch(/<footer class="tl-foot"><p class="tl-human">.*400 555 0100/)
})
