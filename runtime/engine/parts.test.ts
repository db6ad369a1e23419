import { expect, test } from 'vitest'
import type { Answer } from './answer.ts'
import { compile } from './compile.ts'
import { load } from './load.ts'
import { renderView } from './render.ts'
import { sampleState } from './samples.ts'
import { testApp, testWorld } from './testing-world.ts'

/** Three questions to one service: a text of each, and one of none, in the order a, still, b, c, d (of b again). */
const app = testApp()
const input = { no: { $: 'asks.no' } }
const text = (id: string, of?: string) => ({ id, type: 'text', props: { text: of ? `${id}: {{ ${of}.holder.name }}` : id } })
app.views.result = {
  data: { a: { service: 'ticket@1', input }, b: { service: 'ticket@1', input }, c: { service: 'ticket@1', input } },
  blocks: [text('t1', 'a'), text('still'), text('t2', 'b'), text('t3', 'c'), text('t4', 'b'), text('t5', 'b')],
}
app.views.start!.blocks[0]!.props!.next = 'result'
delete app.views.thanks
app.strings = {}
const { release, problems } = compile(app, testWorld)
const loaded = load(release!, 'en')
const state = sampleState(app, testWorld, 'result')
const answer = state.data.a as Answer
const never = new Promise(() => {})
const whole = renderView(loaded, 'result', state) as string

/** A datum that arrives when it is told to. */
function later(): { promise: Promise<Answer>; come(answer?: Answer): void } {
  let come = (_: Answer): void => {}
  const promise = new Promise<Answer>((resolve) => {
    come = resolve
  })
  return { promise, come: (one = answer) => come(one) }
}

async function reading(data: Record<string, Answer | Promise<Answer>>, patience?: Promise<unknown>) {
  const body = renderView(loaded, 'result', { ...state, data, ...(patience && { patience }) }) as AsyncIterable<string>
  const pieces = body[Symbol.asyncIterator]()
  return { next: async () => ((await pieces.next()).value as string | undefined) ?? '' }
}

/** What a browser makes of it: the children of each slot where that slot stands. */
function laidOut(html: string): string {
  const template = /<template shadowrootmode="open"><slot><\/slot>(.*?)<\/template>/.exec(html)
  if (!template) return html
  const parts = new Map([...html.matchAll(/<slot slot="(p\d+)" name="p\d+">(.*?)<\/slot>/gs)].map(([, name, inner]) => [name as string, inner as string]))
  const order = [...(template[1] as string).matchAll(/name="(p\d+)"/g)].map(([, name]) => parts.get(name as string))
  return html.replace(template[0], order.join('')).replace(/<slot slot=.*?<\/slot>/gs, '')
}

test('the app is sound', () => expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]))

test('with nothing pending there is one string, in order and without a trace of parts', () => {
  expect(whole).not.toMatch(/<template|slot/)
  expect([...whole.matchAll(/>(t\d|still)/g)].map(([, id]) => id)).toEqual(['t1', 'still', 't2', 't3', 't4', 't5'])
})

test('what does not need the late datum is sent before it, and each part stands where it belongs', async () => {
  const a = later()
  const { next } = await reading({ ...state.data, a: a.promise })
  const first = await next()
  expect(first).toContain('<h1')
  expect(first).not.toContain('still')
  const second = await next()
  for (const id of ['still', 't2', 't3', 't4', 't5']) expect(second).toContain(`>${id}`)
  expect(second).not.toContain('>t1')
  a.come()
  const rest = `${await next()}${await next()}`
  expect(rest).toContain('>t1')
  expect(laidOut(first + second + rest)).toBe(whole)
})

test('late ones come as they are ready, not as they stand', async () => {
  const [a, b, c] = [later(), later(), later()]
  const { next } = await reading({ a: a.promise, b: b.promise, c: c.promise })
  let all = await next()
  all += await next()
  expect(all).toContain('still')
  c.come()
  const third = await next()
  expect([third.includes('t3'), third.includes('t2')]).toEqual([true, false])
  b.come()
  const second = await next()
  // Neighbours that wait for the same come together.
  for (const id of ['t2', 't4', 't5']) expect(second).toContain(`>${id}`)
  a.come()
  all += third + second + (await next()) + (await next())
  expect(laidOut(all)).toBe(whole)
})

test('what is awaited is said where it will stand, once for each datum', async () => {
  const [b, c] = [later(), later()]
  const { next } = await reading({ ...state.data, b: b.promise, c: c.promise })
  const first = (await next()) + (await next()) + (await next())
  // t2 waits for b and says so, t3 for c; t4 and t5 wait for b as well.
  expect(first.match(/<slot name="p\d+">(?:<small role="status">Loading…<\/small>)?<\/slot>/g)?.map((slot) => slot.includes('Loading'))).toEqual([
    true,
    true,
    false,
  ])
})

test('a datum that fails leaves its fallback in its place, once', async () => {
  const [a, b] = [later(), later()]
  const { next } = await reading({ ...state.data, a: a.promise, b: b.promise })
  let all = (await next()) + (await next())
  b.come({ ok: false, failure: 'unreachable' })
  all += await next()
  a.come()
  all += (await next()) + (await next())
  expect(all.match(/cannot be shown/g)).toHaveLength(1)
  expect(laidOut(all).indexOf('>t1')).toBeLessThan(laidOut(all).indexOf('cannot be shown'))
})

test('while there is patience they come in order, and a page of quick services is the page it always was', async () => {
  const [a, c] = [later(), later()]
  const { next } = await reading({ ...state.data, a: a.promise, c: c.promise }, never)
  const first = await next()
  const soon = next()
  c.come()
  a.come()
  expect(first + (await soon) + (await next())).toBe(whole)
})

test('where all wait for the same there is no order to keep', async () => {
  const a = later()
  const app2 = structuredClone(app)
  app2.views.result!.blocks = [text('still'), text('t1', 'a')]
  const one = load(compile(app2, testWorld).release!, 'en')
  const body = renderView(one, 'result', { ...state, data: { ...state.data, a: a.promise } }) as AsyncIterable<string>
  setTimeout(() => a.come(), 5)
  let all = ''
  for await (const piece of body) all += piece
  expect(all).toBe(renderView(one, 'result', state))
})
