import { expect, test } from 'vitest'
import { dayIn, daysOf, readDayBound } from './day-bounds.ts'

const today = '2026-11-25'

test.each([
  ['today', '2026-11-25'],
  ['-P2Y', '2024-11-25'],
  ['P30D', '2026-12-25'],
  ['-P1Y6M', '2025-05-25'],
  ['P2W', '2026-12-09'],
  ['2026-01-31', '2026-01-31'],
])('%s is %s', (bound, day) => expect(daysOf({ 'x-max': bound }, today)).toEqual({ max: day }))
test('a month that is shorter ends on its last day', () => {
  expect(daysOf({ 'x-min': 'P1Y' }, '2028-02-29')).toEqual({ min: '2029-02-28' })
  expect(daysOf({ 'x-min': '-P1M' }, '2026-03-31')).toEqual({ min: '2026-02-28' })
})
test.each(['yesterday', 'P', '-P', '2026-13-01', 'P1.5Y', 7, null])('%s is no bound', (bound) => expect(readDayBound(bound)).toBeUndefined())
test('today is the day where the brand is', () => {
  const late = Date.UTC(2026, 10, 25, 17)
  expect([dayIn('Asia/Shanghai', late), dayIn('UTC', late)]).toEqual(['2026-11-26', '2026-11-25'])
})

test('a day ends at midnight to the millisecond, in zones of odd quarters too, whichever was asked for before', () => {
  for (const [zone, midnight] of [
    ['Asia/Kathmandu', '2026-11-25T18:15:00Z'],
    ['Asia/Shanghai', '2026-11-25T16:00:00Z'],
    ['America/St_Johns', '2026-11-26T03:30:00Z'],
  ] as const) {
    const at = Date.parse(midnight)
    expect([at, at - 1, at - 1, at].map((one) => dayIn(zone, one))).toEqual(['2026-11-26', '2026-11-25', '2026-11-25', '2026-11-26'])
  }
})
