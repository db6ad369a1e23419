import { describe, expect, test } from 'vitest'
import type { App } from '../../schemas/documents.ts'
import { compile } from '../engine/compile.ts'
import { clientCondition } from '../engine/conditions.ts'
import { readForm } from '../engine/form.ts'
import { load } from '../engine/load.ts'
import { testApp, testWorld } from '../engine/testing-world.ts'
import { type Condition, conditionHolds } from './condition-holds.ts'

const named = (name: string) => ({ label: { en: name, 'zh-CN': name }, sensitivity: 'public' as const })
const asks: App['asks'] = {
  word: { value: { type: 'string', maxLength: 40 }, ...named('word') },
  count: { value: { type: 'integer', minimum: 0, maximum: 99 }, ...named('count') },
  yes: { value: { type: 'boolean' }, ...named('yes') },
  list: { value: { type: 'array', items: { enum: ['a', 'b'] } }, ...named('list') },
  probe: { value: { type: 'string', maxLength: 40 }, ...named('probe') },
}

/** One form that asks all of it, the last one only where the condition holds. */
function formWith(when: string) {
  const fields = Object.keys(asks).map((ask) => ({ id: `q${ask}`, type: 'ask', props: { ask }, ...(ask === 'probe' && { when }) }))
  const app = {
    ...testApp(),
    asks,
    views: { start: { blocks: [{ id: 'f1', type: 'form', props: { next: 'start', submit: 'Go' }, slots: { fields } }] } },
  } as App
  const { release, problems } = compile(app, testWorld, { marks: true })
  expect(problems.filter(({ node }) => node === 'qprobe')).toEqual([])
  return release!
}

const posts: Record<string, string[]>[] = [
  {},
  { word: [''], count: [''], list: [] },
  { word: ['blue'], count: ['3'], yes: ['true'], list: ['a'] },
  { word: [' blue '], count: ['0'], yes: ['false'], list: ['a', 'b'] },
  { word: ['3'], count: ['10'], list: ['b'] },
  { word: ['blue'], count: ['three'] },
  { count: ['３'] },
  { count: ['0,003'] },
  { count: ['Infinity'] },
  { count: ['3 apples'], yes: ['true'] },
]
const conditions = [
  'asks.word == "blue"',
  'asks.word != "blue"',
  'asks.count == 3',
  'asks.count != 3',
  '!(asks.count == 3)',
  'default(asks.count, 3) != 3',
  'has(asks.count)',
  'asks.count <= 3',
  'asks.count > 2 && asks.word == "blue"',
  'asks.count == 10 || asks.word == "blue"',
  'asks.yes',
  '!asks.yes',
  '"a" in asks.list',
  '!("a" in asks.list)',
  'asks.word in ["blue", "red"]',
  'has(asks.list)',
  'has(asks.word) && !has(asks.count)',
  'default(asks.count, 0) < 5',
  '"b" in default(asks.list, [])',
]

describe.each(conditions)('%s', (when) => {
  const release = formWith(when)
  const { inputs } = load(release, 'en')
  const condition = clientCondition(when, release.asks, new Set(Object.keys(asks))) as Condition

  test.each(posts)('holds on the page where it holds on the server: %j', (post) => {
    const texts = (name: string): string[] => (name === 'probe' ? ['here'] : (post[name] ?? []))
    const { values } = readForm(release, 'f1', texts, 'en', (at, read) => inputs[at]?.({ asks: read }) === true, 0)
    expect(conditionHolds(condition, texts)).toBe(Object.hasOwn(values, 'probe'))
  })
})
