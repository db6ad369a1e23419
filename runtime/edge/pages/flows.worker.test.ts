import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayIn } from '../../../schemas/day-bounds.ts'
import type { App, BlockNode } from '../../../schemas/documents.ts'
import { storageOf } from '../storage/storage.ts'
import { backend, forget, seenBy } from '../trial/backend.ts'
import { get, hiddenFields, post, submit } from '../trial/customer.ts'
import { ordersApp } from '../trial/documents.ts'
import { publishApp, publishBrand } from '../trial/studio.ts'

const ask = (name: string, when?: string): BlockNode => ({ id: `q${name}`, type: 'ask', props: { ask: name }, ...(when === undefined ? {} : { when }) })
const text = (en: string) => ({ en, 'zh-CN': en })

/** Two steps, a question that depends on another, a guard, a deed whose refusal leads elsewhere. */
const flowApp: App = {
  ...ordersApp,
  id: 'flow',
  title: 'Flow',
  outcome: 'submitted',
  asks: {
    score: { value: { type: 'integer', minimum: 1, maximum: 5 }, label: text('Score'), sensitivity: 'public' },
    why: { value: { type: 'string', maxLength: 100 }, label: text('Why') },
    tip: { value: { type: 'string', maxLength: 100 }, label: text('Tip'), optional: true },
    note: { value: { type: 'string', maxLength: 100 }, label: text('Note') },
  },
  views: {
    start: {
      blocks: [
        {
          id: 'f1',
          type: 'form',
          props: { next: 'words', submit: 'Next' },
          slots: { fields: [ask('score'), ask('why', 'asks.score <= 2'), ask('tip', 'asks.score == 5')] },
        },
      ],
    },
    words: {
      guards: [{ when: 'asks.score == 3', to: 'plain' }],
      blocks: [
        { id: 't1', type: 'text', props: { text: 'You gave {{ asks.score }}.' } },
        {
          id: 'f2',
          type: 'form',
          props: {
            next: 'thanks',
            back: 'start',
            submit: 'Send',
            command: { service: 'send-answer@1', input: { note: { $: 'asks.note' } }, as: 'receipt', refused: { 'already-answered': 'taken' } },
          },
          slots: { fields: [ask('note')] },
        },
      ],
    },
    plain: {
      blocks: [
        { id: 't2', type: 'text', props: { text: 'Neither good nor bad.' } },
        { id: 'b3', type: 'button', props: { label: 'Say more', to: 'words' } },
      ],
    },
    taken: {
      blocks: [
        { id: 't3', type: 'text', props: { text: 'Taken, {{ asks.note }}.' } },
        { id: 'b1', type: 'button', props: { label: 'Once more', to: 'words' } },
      ],
    },
    thanks: {
      blocks: [
        { id: 't4', type: 'text', props: { text: 'Thank you, {{ receipt.no }}.' } },
        { id: 'b2', type: 'button', props: { label: 'On', to: 'later' } },
      ],
    },
    later: {
      blocks: [
        { id: 's1', type: 'solved', props: {} },
        { id: 't5', type: 'text', props: { text: 'Number {{ default(receipt.no, "none") }}' } },
      ],
    },
  },
  strings: {},
}

/** All public, so its form is a GET; the first question depends on the second. */
const openApp: App = {
  ...ordersApp,
  id: 'open',
  title: 'Open',
  asks: {
    detail: { value: { type: 'string', maxLength: 100 }, label: text('Detail'), sensitivity: 'public', optional: true },
    kind: { value: { type: 'string', maxLength: 10 }, label: text('Kind'), sensitivity: 'public' },
    place: { value: { type: 'string', maxLength: 10 }, label: text('Place'), sensitivity: 'public' },
  },
  views: {
    start: {
      guards: [{ when: 'asks.kind == "loop"', to: 'detailed' }],
      blocks: [
        {
          id: 'f1',
          type: 'form',
          props: { next: 'told', submit: 'Next' },
          slots: { fields: [ask('detail', 'asks.kind == "other"'), ask('kind'), ask('place')] },
        },
      ],
    },
    told: { blocks: [{ id: 't1', type: 'text', props: { text: '{{ asks.kind }}: {{ default(asks.detail, "nothing") }}' } }] },
    detailed: { blocks: [{ id: 't2', type: 'text', props: { text: '{{ asks.place }}' } }] },
  },
  strings: {},
}

beforeAll(async () => {
  await publishBrand()
  await publishApp(flowApp)
  await publishApp(openApp)
})
beforeEach(async () => {
  await forget(backend)
})
const sent = async () => (await seenBy(backend)).filter(({ method }) => method === 'POST')
const read = async (answer: Promise<Response>) => {
  const response = await answer
  return { status: response.status, page: await response.text(), location: response.headers.get('location') }
}

describe('a question that depends on another', () => {
  test('is on the page, hidden and switched off, with its condition for the script', async () => {
    const { page } = await read(get('/acme/flow'))
    expect(page).toMatch(
      /<fieldset class="tl-when" role="presentation" data-tl="when" data-when="\[&quot;&lt;=&quot;,\[&quot;n&quot;,&quot;score&quot;,[^\]]*\],\[&quot;v&quot;,2\]\]" hidden disabled>/,
    )
    expect(page).toContain('self.touchlet')
  })
  test('is not asked and not kept while its condition does not hold, whatever is posted', async () => {
    const { page } = await read(submit('/acme/flow/words', { _f: 'f1', score: '4', why: 'smuggled' }))
    expect(page).toContain('You gave 4.')
    const back = await read(submit('/acme/flow', { ...hiddenFields(page, 'f2'), _f: '_go' }))
    expect(back.page).not.toContain('smuggled')
  })
  test('without script it is shown after the post that brought it up, also where it may stay open', async () => {
    const low = await read(submit('/acme/flow/words', { _f: 'f1', score: '1' }))
    expect(low.status).toBe(200)
    expect(low.page).toContain('there is a little more to answer')
    expect(low.page).toMatch(/data-when="[^"]*"><input type="hidden" name="_w" value="qwhy">/)
    const best = await read(submit('/acme/flow/words', { _f: 'f1', score: '5' }))
    expect(best.page).toContain('there is a little more to answer')
    expect((await read(submit('/acme/flow/words', { _f: 'f1', score: '5', _w: 'qtip', tip: '' }))).page).toContain('You gave 5.')
  })
  test('may stand above the one it depends on', async () =>
    expect((await read(get('/acme/open/told?_f=f1&kind=other&place=x&detail=blue'))).page).toContain('other: blue'))
  test('is not kept from an address either', async () =>
    expect((await read(get('/acme/open/told?_f=f1&kind=same&place=x&detail=smuggled'))).page).toContain('same: nothing'))
  test('depends on what is said now, not on what was said before', async () => {
    const { page } = await read(submit('/acme/flow/words', { _f: 'f1', score: '1', _w: 'qwhy', why: 'slow' }))
    const back = await read(submit('/acme/flow', { ...hiddenFields(page, 'f2'), _go: 'start' }))
    const emptied = await read(submit('/acme/flow/words', { ...hiddenFields(back.page, 'f1'), score: '', _w: 'qwhy', why: '' }))
    expect(emptied.page).toContain('href="#qscore"')
    expect(emptied.page).not.toContain('href="#qwhy"')
  })
  test('is missed where it was shown and left open', async () => {
    const { status, page } = await read(submit('/acme/flow/words', { _f: 'f1', score: '1', _w: 'qwhy', why: '' }))
    expect(status).toBe(422)
    expect(page).toContain('Enter your why')
  })
})

describe('ways through the views', () => {
  const toWords = async () => hiddenFields((await read(submit('/acme/flow/words', { _f: 'f1', score: '4' }))).page, 'f2')

  test('a guard shows another view in a view’s place; asked for by address it is a redirect that keeps what is public', async () => {
    expect((await read(submit('/acme/flow/words', { _f: 'f1', score: '3' }))).page).toContain('Neither good nor bad.')
    const { status, location } = await read(get('/acme/flow/words?score=3&note=secret'))
    expect([status, location]).toEqual([303, '/acme/flow/plain?score=3'])
  })
  test('a guard to a view that would lead straight back is left out', async () => {
    expect((await read(get('/acme/open?kind=loop&place=here'))).location).toBe('/acme/open/detailed?kind=loop&place=here')
    const { status, page } = await read(get('/acme/open?kind=loop'))
    expect(status).toBe(200)
    expect(page).toContain('data-view="start"')
  })
  test('a way from a page that everybody may keep takes along the public answers of its address, and no others', async () => {
    const shown = await get('/acme/flow/plain?score=4&note=mine')
    expect(shown.headers.get('cache-control')).toContain('public')
    const page = await shown.text()
    expect(page).not.toContain('mine')
    expect(await (await submit('/acme/flow/words', hiddenFields(page, '_go'))).text()).toContain('You gave 4.')
    const odd = await submit('/acme/flow/words', { ...hiddenFields(page, '_go'), _a: 'score=4&score=9&note=yours&__proto__=x' })
    expect(await odd.text()).not.toContain('yours')
  })
  test('what a post leads to has an address where all that it carries is public: it can be opened again', async () => {
    const { status, location } = await read(post('/acme/flow/words', { _f: 'f1', score: '4' }))
    expect([status, location]).toEqual([303, '/acme/flow/words?score=4'])
    const held = await read(post('/acme/flow/words', { _f: 'f1', score: '2', why: 'slow' }))
    // The next view leads back to what asks why.
    expect([held.status, held.location]).toEqual([200, null])
  })
  test('a way is a link where all that it carries is public, and a post as soon as one answer is not', async () => {
    const open = await read(get('/acme/flow/plain?score=3'))
    expect(open.page).toContain('<a class="tl-button" href="/acme/flow/words?score=3">Say more</a>')
    const { page } = await read(submit('/acme/flow/words', { ...(await toWords()), _go: 'plain', note: 'half a thought' }))
    expect(page).toMatch(/<form class="tl-way" method="post" action="\/acme\/flow\/words">.*<button class="tl-button">Say more/)
    expect(page).not.toContain('half a thought')
  })
  test('public answers may stand in an address, others are not read from one', async () => {
    const { page } = await read(get('/acme/flow/words?score=4&note=secret'))
    expect(page).toContain('You gave 4.')
    expect(page).not.toContain('secret')
  })
  test('Back takes along what is right and checks nothing', async () => {
    const hidden = await toWords()
    const back = await read(submit('/acme/flow', { ...hidden, _go: 'start', note: 'half a thought' }))
    expect(back.status).toBe(200)
    expect(back.page).toMatch(/name="score"[^>]*value="4"/)
    const on = await read(submit('/acme/flow/words', { ...hiddenFields(back.page, 'f1'), score: '4' }))
    expect(on.page).toContain('half a thought')
    expect((await read(submit('/acme/flow', { ...hidden, _go: 'start', note: '' }))).status).toBe(200)
    expect(await sent()).toHaveLength(0)
  })
  test('a refusal may lead to a view, which knows what was given; from there nothing is lost', async () => {
    const { status, page } = await read(submit('/acme/flow/thanks', { ...(await toWords()), note: 'TAKEN' }))
    expect(status).toBe(200)
    expect(page).toContain('Taken, TAKEN.')
    const again = await read(submit('/acme/flow/words', hiddenFields(page, '_go')))
    expect(again.page).toContain('value="TAKEN"')
  })
  test('“Solved?” is asked once: it posts, is counted, and stays answered on the way', async () => {
    const { page } = await read(get('/acme/flow/later'))
    const said = await read(submit('/acme/flow/later', { ...hiddenFields(page, '_go'), _s: 'no' }))
    expect(said.page).toContain('Thank you for saying so.')
    expect(said.page).not.toContain('name="_s"')
    const changed = await read(submit('/acme/flow/later', { ...hiddenFields(page, '_go'), _s: 'maybe' }))
    expect(changed.page).toContain('name="_s"')
    await expect
      .poll(async () => (await storageOf(env).figures.ofApp('acme', 'flow', dayIn('Asia/Shanghai', Date.now()))).unsolved, { timeout: 15_000 })
      .toBe(1)
  })
  test('a page that is sent twice says one word, even where nothing is sealed in it', async () => {
    // Words are kept apart by ten minutes of the clock.
    const left = 600_000 - (Date.now() % 600_000)
    if (left < 3000) await new Promise((resolve) => setTimeout(resolve, left))
    const say = (ip: string) => submit('/acme/flow/later', { _f: '_go', _s: 'yes' }, { headers: { 'cf-connecting-ip': ip } })
    for (const ip of ['203.0.113.50', '203.0.113.50', '203.0.113.51']) expect((await read(say(ip))).page).toContain('Good to know.')
    const solved = async () => (await storageOf(env).figures.ofApp('acme', 'flow', dayIn('Asia/Shanghai', Date.now()))).solved
    await expect.poll(solved, { timeout: 15_000 }).toBe(2)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(await solved()).toBe(2)
  })
  test('two customers behind one address are two words, each of them one however often it is sent', async () => {
    const day = dayIn('Asia/Shanghai', Date.now())
    const figures = () => storageOf(env).figures.ofApp('acme', 'flow', day)
    const before = await figures()
    for (const note of ['one', 'other']) {
      const { page } = await read(submit('/acme/flow/thanks', { ...(await toWords()), note }))
      const asked = hiddenFields((await read(submit('/acme/flow/later', hiddenFields(page, '_go')))).page, '_go')
      expect(asked._c).toBeDefined()
      for (let i = 0; i < 2; i++) await read(submit('/acme/flow/later', { ...asked, _s: 'yes' }, { headers: { 'cf-connecting-ip': '203.0.113.60' } }))
    }
    await expect.poll(async () => (await figures()).solved, { timeout: 15_000 }).toBe(before.solved + 2)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect((await figures()).solved).toBe(before.solved + 2)
  })
  test('what a deed answered is known in views after the next', async () => {
    const { page } = await read(submit('/acme/flow/thanks', { ...(await toWords()), note: 'fine' }))
    expect(page).toContain('Thank you, R-1.')
    expect((await read(submit('/acme/flow/later', hiddenFields(page, '_go')))).page).toContain('Number R-1')
    expect((await read(get('/acme/flow/later'))).page).toContain('Number none')
  })
})
