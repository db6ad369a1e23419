import { describe, expect, test } from 'vitest'
import { openingAt, readPeriods, type Schedule } from './opening.ts'

const daily = (hours: string, more: Partial<Schedule> = {}): Schedule => ({
  week: Array.from({ length: 7 }, () => ({ hours })),
  timeZone: 'Asia/Shanghai',
  ...more,
})
/** 25 November 2026 is a Wednesday. */
const at = (time: string): string => `2026-11-25T${time}:00+08:00`

describe('what is written', () => {
  test('may be several periods, in any dash', () =>
    expect(readPeriods('10:00-14:00, 17:00–22:30')).toEqual([
      { from: 600, to: 840 },
      { from: 1020, to: 1350 },
    ]))
  test('may pass midnight', () => expect(readPeriods('18:00-02:00')).toEqual([{ from: 1080, to: 1560 }]))
  test('and is left out where it cannot be read', () => expect(readPeriods('from ten, 25:00-26:00, 9-5')).toEqual([]))
})

describe('at an instant', () => {
  test.each([
    ['09:59', false, 600, 0],
    ['10:00', true, 1260, 0],
    ['20:59', true, 1260, 0],
    ['21:00', false, 600, 1],
  ])('%s: open %s, changes at %i in %i days', (time, open, change, inDays) => {
    expect(openingAt(daily('10:00-21:00'), at(time))).toMatchObject({ open, change: { at: change, inDays } })
  })
  test('by the clock on the wall of the place, wherever the customer is', () => {
    expect(openingAt(daily('10:00-21:00', { timeZone: 'Europe/London' }), at('14:30'))).toMatchObject({ open: false })
    expect(openingAt(daily('10:00-21:00', { timeZone: 'Europe/London' }), at('23:30'))?.open).toBe(true)
  })
  test('an evening lasts into the next day, also out of a week that is closed on it', () => {
    const week = daily('').week.map((day, i) => (i === 1 ? { hours: '18:00-02:00' } : day))
    expect(openingAt({ week, timeZone: 'Asia/Shanghai' }, at('01:00'))).toMatchObject({ open: true, change: { at: 120, inDays: 0 } })
    expect(openingAt({ week, timeZone: 'Asia/Shanghai' }, at('02:00'))).toMatchObject({ open: false, change: { at: 1080, inDays: 6 } })
  })
  test('another day’s hours stand over the week’s, and say why', () => {
    const exceptions = [
      { date: '2026-11-25', hours: '12:00-15:00', label: 'Staff training' },
      { date: '2026-11-26', hours: '', label: 'Holiday' },
    ]
    const opening = openingAt(daily('10:00-21:00', { exceptions }), at('16:00'))
    expect(opening).toMatchObject({ open: false, change: { at: 600, inDays: 2 } })
    expect(opening?.days.slice(0, 2)).toEqual([
      { date: '2026-11-25', periods: [{ from: 720, to: 900 }], label: 'Staff training' },
      { date: '2026-11-26', periods: [], label: 'Holiday' },
    ])
  })
  test('around the clock nothing changes, and closed for good neither', () => {
    expect(openingAt(daily('00:00-24:00'), at('03:00'))).toMatchObject({ open: true, change: null })
    expect(openingAt(daily(''), at('03:00'))).toMatchObject({ open: false, change: null })
  })
  test('the night the clock is changed is told by the clock', () => {
    // In New York 01:30 happens twice on 1 November 2026.
    const night = daily('20:00-02:00', { timeZone: 'America/New_York' })
    for (const instant of ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z']) expect(openingAt(night, instant)).toMatchObject({ open: true, change: { at: 120 } })
    expect(openingAt(night, '2026-11-01T07:30:00Z')?.open).toBe(false)
  })
  test('of a place or time nobody knows is nothing', () => {
    expect(openingAt(daily('10:00-21:00', { timeZone: 'Mars/Olympus' }), at('12:00'))).toBeNull()
    expect(openingAt(daily('10:00-21:00'), 'now')).toBeNull()
  })
})
