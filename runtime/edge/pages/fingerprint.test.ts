import { describe, expect, test } from 'vitest'
import { writeFileAnswer } from '../../../schemas/file-answer.ts'
import type { Loaded } from '../../engine/load.ts'
import type { Release, ServiceSnapshot } from '../../engine/program.ts'
import { fingerprint, resendKey } from './fingerprint.ts'
import type { OpenApp } from './page-request.ts'

const http = { method: 'POST', url: '{OMS}/answers' }
const path = (...names: string[]) =>
  Object.assign((scope: unknown) => names.reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], scope), { cost: 0 })

/** An app whose command sends these: a text, a choice, a file, an earlier answer and the time. */
function appOf(service: Partial<ServiceSnapshot> = {}): { app: Pick<OpenApp, 'loaded' | 'release'>; command: { service: number; input: unknown } } {
  const release = {
    asks: { note: { schema: { type: 'string' } }, tags: { schema: { type: 'array' } }, proof: { schema: { type: 'string', format: 'file' } } },
    forms: {},
    brand: 'acme',
    brandName: { en: 'Acme' },
    services: [{ http, ...service }],
  } as unknown as Release
  const inputs = [path('asks', 'note'), path('asks', 'tags'), path('asks', 'proof'), path('begun', 'id'), path('now')]
  const loaded = { release, program: { locale: 'en' }, inputs } as unknown as Loaded
  return {
    app: { release, loaded },
    command: { service: 0, input: { note: { $: 0 }, tags: { $: 1 }, proof: { $: 2 }, begun: { $: 3 }, at: { $: 4 }, kind: 'claim' } },
  }
}
const { app, command } = appOf()
const file = (key: string, digest?: string, name = 'a.jpg') =>
  writeFileAnswer({ key: `20261201-${key.padEnd(22, 'x')}.jpg`, bytes: 10, name, ...(digest && { digest: digest.padEnd(32, '0') }) })
const print = (asks: object, done: object = {}, key = 'k1', of = { app, command }) =>
  fingerprint(of.app, of.command, { asks: { ...asks }, done: { ...done } }, key)

describe('the same request', () => {
  test.each([
    ['in another order of answers', { note: 'a', tags: ['x'] }, { tags: ['x'], note: 'a' }],
    ['with what is not sent at all', { note: 'a' }, { note: 'a', agreed: true }],
    ['with what was left empty', { note: 'a' }, { note: 'a', tags: null }],
    ['with the same file under another key and name', { proof: file('one', 'd1') }, { proof: file('two', 'd1', 'b.jpg') }],
    ['with the file that is kept already', { proof: file('one') }, { proof: file('one', undefined, 'b.jpg') }],
  ])('%s', async (_, one, two) => expect(await print(two)).toBe(await print(one)))

  test('at another time', async () => {
    const first = await print({ note: 'a' })
    await new Promise((resolve) => setTimeout(resolve, 2))
    expect(await print({ note: 'a' })).toBe(first)
  })

  test('with another answer that its service never receives', async () => {
    const of = appOf({ http: { ...http, url: '{OMS}/answers/{begun}', body: { words: '{note}' } } })
    const begun = { begun: { id: '7' } }
    expect(await print({ note: 'a', tags: ['x'] }, begun, 'k1', of)).toBe(await print({ note: 'a', tags: ['y'] }, begun, 'k1', of))
    expect(await print({ note: 'b' }, begun, 'k1', of)).not.toBe(await print({ note: 'a' }, begun, 'k1', of))
    expect(await print({ note: 'a' }, { begun: { id: '8' } }, 'k1', of)).not.toBe(await print({ note: 'a' }, begun, 'k1', of))
  })
})

describe('another request', () => {
  test.each([
    ['other words', { note: 'a' }, { note: 'b' }],
    ['one answer less', { note: 'a', tags: ['x'] }, { note: 'a' }],
    ['a number is no text', { note: 1 }, { note: '1' }],
    ['other bytes in a file of the same name', { proof: file('one', 'd1') }, { proof: file('one', 'd2') }],
    ['a file less', { note: 'a', proof: file('one', 'd1') }, { note: 'a' }],
  ])('%s', async (_, one, two) => expect(await print(two)).not.toBe(await print(one)))

  test('another earlier answer', async () => expect(await print({}, { begun: { id: '1' } })).not.toBe(await print({}, { begun: { id: '2' } })))
  test('another key, of which nothing can be told from one to the other', async () =>
    expect(await print({ note: 'a' }, {}, 'k2')).not.toBe(await print({ note: 'a' })))
})

test('a change has one key of its own, from whatever page it is sent', async () => {
  const of = (note: string, key = 'k1') => resendKey(app, command, { asks: { note }, done: {} }, key)
  expect(await of('b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  expect(await of('b')).toBe(await of('b'))
  expect(new Set([await of('b'), await of('c'), await of('b', 'k2')]).size).toBe(3)
})
