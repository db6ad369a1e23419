import { expect, test } from 'vitest'
import type { RegisteredBlock } from '../../blocks/kit/block.ts'
import { currentProps } from './check-props.ts'
import { Problems } from './problems.ts'

// A block that has changed twice: what was a `name` became a `title`, and then a `heading` with a `level`.
const block = {
  type: 'made',
  version: 3,
  migrate: {
    1: ({ name, ...others }) => ({ ...others, title: name }),
    2: ({ title, ...others }) => ({ ...others, heading: title, level: 2 }),
  },
} as Pick<RegisteredBlock, 'type' | 'version' | 'migrate'> as RegisteredBlock

function brought(version: number | undefined, props: Record<string, unknown>, to = block) {
  const problems = new Problems()
  const before = structuredClone(props)
  const now = currentProps(
    { id: 'm1', type: 'made', ...(version === undefined ? {} : { version }), props },
    to,
    'views.start.blocks[0].version',
    'm1',
    problems,
  )
  expect(props).toEqual(before)
  return { now, codes: problems.list.map(({ code, path }) => `${code} ${path}`) }
}

test.each<[string, number | undefined, Record<string, unknown>, Record<string, unknown>]>([
  ['that names no version, by every step', undefined, { name: 'Hi', tone: 'warn' }, { heading: 'Hi', level: 2, tone: 'warn' }],
  ['of the first version, by every step', 1, { name: 'Hi' }, { heading: 'Hi', level: 2 }],
  ['of the second, by the last step alone', 2, { title: 'Hi' }, { heading: 'Hi', level: 2 }],
  ['of today, by none', 3, { heading: 'Hi', level: 4 }, { heading: 'Hi', level: 4 }],
])('props %s', (_, version, props, now) => expect(brought(version, props)).toEqual({ now, codes: [] }))

test('a version without a step of its own means what it meant', () =>
  expect(brought(1, { title: 'Hi' }, { ...block, migrate: { 2: block.migrate![2]! } }).now).toEqual({ heading: 'Hi', level: 2 }))

test('props of a version that is yet to come are left alone, and said', () =>
  expect(brought(4, { headline: 'Hi' })).toEqual({ now: { headline: 'Hi' }, codes: ['newer-block views.start.blocks[0].version'] }))
