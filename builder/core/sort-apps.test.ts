import { expect, test } from 'vitest'
import { findApps } from './sort-apps.ts'

const app = (id: string, title: string, savedAt: string, visits: number) => ({ id, title, job: `${title}的事`, savedAt, today: { visits } })
const apps = [
  app('a', 'Order status', '2026-01-02', 3),
  app('b', '门店查询', '2026-01-03', 9),
  app('c', 'Survey 10', '2026-01-01', 9),
  app('d', 'Survey 9', '2026-01-01', 0),
]
const ids = (search: string, order: 'saved' | 'title' | 'visits') => findApps(apps, search, order, 'en').map(({ id }) => id)

test('the latest saved stands first', () => expect(ids('', 'saved')).toEqual(['b', 'a', 'd', 'c']))
test('numbers in titles count as numbers', () => expect(ids('survey', 'title')).toEqual(['d', 'c']))
test('the most visited stands first', () => expect(ids('', 'visits').at(-1)).toBe('d'))
test('every word must be found, in any language', () => {
  expect(ids('门店', 'saved')).toEqual(['b'])
  expect(ids('SURVEY 10', 'saved')).toEqual(['c'])
  expect(ids('survey order', 'saved')).toEqual([])
})
