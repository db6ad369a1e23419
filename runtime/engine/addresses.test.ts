import { expect, test } from 'vitest'
import type { App, Service } from '../../schemas/documents.ts'
import { mustPost } from './carried.ts'
import { compile } from './compile.ts'
import type { PageHead } from './head.ts'
import { load } from './load.ts'
import { renderPage } from './page.ts'
import type { ViewState } from './state.ts'
import { testWorld } from './testing-world.ts'
import type { World } from './world.ts'

// What is public has an address: the ways that lead there, the title in the tab, the head that is found and shared.

const [ticket] = testWorld.services as [Service]
const guide: Service = {
  ...ticket,
  id: 'guide',
  http: { method: 'GET', url: '{TIX}/guides/{id}' },
  input: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
  output: {
    type: 'object',
    required: ['name', 'writer'],
    properties: { name: { type: 'string' }, writer: { type: 'string', 'x-sensitivity': 'personal' }, hint: { type: 'string' } },
  },
  refusals: [],
  cache: { scope: 'shared', fresh: 60 },
  samples: [{ name: 'one', input: { id: 'g1' }, output: { name: 'Packing', writer: 'Ann' } }],
}
const world: World = { ...testWorld, services: [...testWorld.services, guide] }

const label = (en: string) => ({ en, 'zh-CN': en })
const word = (sensitivity: 'public' | 'personal') => ({ value: { type: 'string', maxLength: 40 }, label: label('x'), sensitivity, optional: true })

const guides = (): App => ({
  schema: 1,
  id: 'guides',
  brand: 'acme',
  title: 'Guides',
  job: 'Find a guide & read it',
  outcome: 'answered',
  locales: ['en', 'zh-CN'],
  asks: { q: word('public'), guide: word('public'), count: word('public'), note: word('personal') },
  views: {
    start: {
      blocks: [
        { id: 'f1', type: 'form', props: { next: 'found', submit: 'Search' }, slots: { fields: [{ id: 'a1', type: 'ask', props: { ask: 'q' } }] } },
        { id: 'l1', type: 'list', props: { to: 'guide', answer: 'guide', items: [{ id: 'i1', title: 'Packing', key: 'g1' }] } },
      ],
    },
    found: {
      blocks: [
        { id: 't1', type: 'text', props: { text: '{{ default(asks.q, "") }} {{ default(asks.count, "") }}' } },
        { id: 'l2', type: 'list', props: { to: 'guide', answer: 'guide', items: [{ id: 'i2', title: 'Packing', key: 'g1' }] } },
      ],
    },
    guide: {
      title: '{{ guide.name }}',
      data: { guide: { service: 'guide@1', input: { id: { $: "default(asks.guide, '')" } } } },
      blocks: [
        { id: 't2', type: 'text', props: { text: 'By heart' } },
        { id: 't3', type: 'text', props: { text: '{{ guide.name }}!' } },
        { id: 'b1', type: 'button', props: { label: 'Ask', to: 'ask' } },
        { id: 'b2', type: 'button', props: { label: 'Plain', to: 'plain' } },
      ],
    },
    ask: {
      blocks: [
        {
          id: 'f2',
          type: 'form',
          props: { next: 'plain', submit: 'Send', command: { service: 'refund@1', input: { no: { $: "default(asks.note, '')" } } } },
          slots: { fields: [{ id: 'a2', type: 'ask', props: { ask: 'note' } }] },
        },
        { id: 'b3', type: 'button', props: { label: 'Back', to: 'found' } },
      ],
    },
    plain: { title: 'Plain', blocks: [{ id: 't4', type: 'text', props: { text: 'Nothing is asked here.' } }] },
  },
  strings: {},
})

const compiled = (change: (app: App) => void = () => {}) => {
  const app = guides()
  change(app)
  return compile(app, world)
}
const release = compiled().release!
const state = (asks: Record<string, unknown>, more: Partial<ViewState> = {}): ViewState => ({
  now: Date.UTC(2026, 10, 23),
  asks,
  data: { guide: { ok: true, value: { name: 'Packing <light>', writer: 'Ann' } } },
  ...more,
})
const page = (view: string, asks: Record<string, unknown>, more: Partial<ViewState> = {}, locale = 'en') =>
  renderPage(load(release, locale), view, state(asks, more)) as string
const open: PageHead = { icon: '/icons/acme/abc.svg', origin: 'https://apps.example' }

test('the app is sound', () => expect(compiled().problems.filter(({ severity }) => severity === 'error')).toEqual([]))

test('a way carries what the next view uses, and what views behind it use before it is given anew', () => {
  expect(release.views.plain!.carries).toEqual({ asks: [], done: [] })
  expect(release.views.guide!.carries!.asks).toEqual(['q', 'guide', 'count', 'note'])
  // From the start each way to a guide says which.
  expect(release.views.found!.carries!.asks).toEqual(['q', 'count', 'note'])
})

test('where all it carries is public it is a link with that and nothing else, in the page’s language', () => {
  expect(page('found', { q: 'tent', guide: 'old', count: '16' })).toContain('href="/acme/guides/guide?guide=g1&amp;q=tent&amp;count=16"')
  expect(page('guide', { q: 'tent', guide: 'g1' })).toContain('<a class="tl-button" href="/acme/guides/plain">')
  expect(page('found', { q: 'tent' }, {}, 'zh-CN')).toContain('href="/acme/guides/guide?lang=zh-CN&amp;guide=g1&amp;q=tent"')
})

test('as soon as it carries a personal answer it is a post, and that answer is in no address', () => {
  const html = page('guide', { q: 'tent', guide: 'g1', note: 'my own' }, { seal: () => ({ context: 'sealed' }) })
  expect(html).toMatch(/<form class="tl-way" method="post" action="\/acme\/guides\/ask">.*?name="_c" value="sealed".*?<button class="tl-button">Ask/)
  // The plain view never reads it, nor does any behind it.
  expect(html).toContain('<a class="tl-button" href="/acme/guides/plain">')
  expect(html).not.toContain('my own')
  expect(mustPost(release, 'ask', { asks: {}, done: { $solved: 'no' } })).toBe(false)
})

test('a title of data stands in the tab, above the content and in the card, escaped', () => {
  const html = page('guide', { guide: 'g1' }, { head: open })
  expect(html).toContain('<title>Packing &lt;light&gt;</title>')
  expect(html).toContain('<h1 class="tl-title" tabindex="-1">Packing &lt;light&gt;</h1>')
  expect(html).toContain('<meta property="og:title" content="Packing &lt;light&gt;">')
})

test('where the datum did not come, or is empty, the app’s title stands there', () => {
  const failed = { data: { guide: { ok: false, failure: 'timeout' } } } as const
  expect(page('guide', { guide: 'g1' }, failed)).toContain('<title>Guides</title>')
  expect(page('guide', { guide: 'g1' }, failed)).toContain('tabindex="-1">Guides</h1>')
  expect(page('guide', { guide: 'g1' }, { data: { guide: { ok: true, value: { name: ' ' } } } })).toContain('<title>Guides</title>')
})

test('the head waits for a late title, for a while; then the app’s stands there and the heading comes as a part', async () => {
  const reading = (titlePatience: Promise<unknown>) => {
    let come = (_: unknown): void => {}
    const datum = new Promise((resolve) => {
      come = resolve
    })
    const body = renderPage(load(release, 'en'), 'guide', state({}, { head: open, data: { guide: datum as never }, titlePatience }))
    const pieces = (body as AsyncIterable<string>)[Symbol.asyncIterator]()
    return { come: () => come({ ok: true, value: { name: 'Packing' } }), next: async () => String((await pieces.next()).value) }
  }
  const patient = reading(new Promise(() => {}))
  const begun = patient.next()
  patient.come()
  expect(await begun).toMatch(/<head>.*<title>Packing<\/title>.*og:title" content="Packing".*<\/head>.*Packing<\/h1>/s)
  const late = reading(Promise.resolve())
  const head = await late.next()
  expect(head).toContain('<title>Guides</title>')
  expect(head).not.toContain('<h1')
  expect(await late.next()).toContain('By heart')
  late.come()
  expect(await late.next()).toMatch(/<slot slot="p1000" name="p1000"><h1[^>]*>Packing<\/h1>/)
})

test('a title holds only what everybody may know', () => {
  const wrong = (title: string) =>
    compiled((app) => {
      app.views.guide!.title = title
    }).problems.filter(({ code }) => code === 'private-title')
  expect(wrong('{{ guide.name }} · {{ default(asks.q, "") }} · {{ brand.name }}')).toEqual([])
  for (const title of ['{{ default(asks.note, "") }}', '{{ guide.writer }}', '{{ default(guide.writer, "") + "!" }}']) expect(wrong(title)).toHaveLength(1)
  // Asked with something personal, the whole answer is somebody's own.
  const asked = compiled((app) => {
    app.views.guide!.data!.guide!.input = { id: { $: "default(asks.note, '')" } }
  })
  expect(asked.problems.map(({ code }) => code)).toContain('private-title')
})

test('what is wrong in a title is said at its place', () => {
  const said = (title: string) =>
    compiled((app) => {
      app.views.guide!.title = title
    }).problems.filter(({ path, severity }) => path === 'views.guide.title' && severity === 'error')
  for (const title of ['{{ guide.nme }}', '{{ guide.hint }}', '{{ guide.name']) expect(said(title)).toHaveLength(1)
})

test('the head of a page for everyone says what it is, its one address, and the same in other languages', () => {
  const html = page('guide', { guide: 'g1', q: 'tent', count: '16' }, { head: open }, 'zh-CN')
  const here = 'https://apps.example/acme/guides/guide?guide=g1'
  for (const line of [
    '<link rel="icon" href="/icons/acme/abc.svg">',
    '<meta name="description" content="Find a guide &amp; read it">',
    '<link rel="canonical" href="https://apps.example/acme/guides/guide?lang=zh-CN&amp;guide=g1">',
    `<link rel="alternate" hreflang="en" href="${here}">`,
    '<link rel="alternate" hreflang="zh-CN" href="https://apps.example/acme/guides/guide?lang=zh-CN&amp;guide=g1">',
    '<meta property="og:image" content="https://apps.example/icons/acme/abc.svg">',
  ])
    expect(html).toContain(line)
})

test('the head of somebody’s own page keeps it from being found, and gives it no address', () => {
  const html = page('guide', { note: 'my own' }, { head: { icon: open.icon } })
  expect(html).toContain('<meta name="robots" content="noindex">')
  expect(html).not.toMatch(/canonical|og:/)
})
