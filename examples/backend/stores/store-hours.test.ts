import { expect, test } from 'vitest'
import { openNow, otherDays } from './store-hours.ts'
import type { DayRow, StoreRow } from './store-row.ts'

const week = JSON.stringify(['10:00-13:30, 14:30-20:00', '10:00-20:00', '10:00-20:00', '10:00-20:00', '10:00-02:00', '10:00-02:00', ''])
const store = { id: 'london-1', country: 'GB', time_zone: 'Europe/London', week } as StoreRow
const at = (instant: string, others: readonly DayRow[] = []) => {
  const now = Date.parse(instant)
  return openNow(store, otherDays(store, others, now), now)
}
const day = (more: Partial<DayRow>): DayRow => ({ store: null, country: null, date: null, in_days: null, hours: '', label: '', label_en: '', ...more })

test.each([
  // A Monday in winter and one in summer: the wall of the store tells the hour, not UTC.
  ['2026-11-23T09:59:00Z', false, '2026-11-23T10:00:00.000Z'],
  ['2026-07-20T09:00:30Z', true, '2026-07-20T12:30:00.000Z'],
  ['2026-11-23T14:00:00Z', false, '2026-11-23T14:30:00.000Z'],
  // Saturday's evening lasts into Sunday, which is closed.
  ['2026-11-29T01:00:00Z', true, '2026-11-29T02:00:00.000Z'],
  ['2026-11-29T03:00:00Z', false, '2026-11-30T10:00:00.000Z'],
])('%s', (instant, open, until) => {
  expect(at(instant)).toMatchObject({ open, until })
})

test('a holiday closes, and what the store says of itself goes before it', () => {
  const christmas = day({ country: 'GB', date: '2026-12-25' })
  expect(at('2026-12-25T12:00:00Z', [christmas])).toMatchObject({ open: false, today: '' })
  expect(at('2026-12-25T12:00:00Z', [christmas, day({ store: 'london-1', date: '2026-12-25', hours: '11:00-15:00' })])).toMatchObject({
    open: true,
    today: '11:00–15:00',
  })
  expect(at('2026-12-25T12:00:00Z', [day({ country: 'CN', date: '2026-12-25' })])).toMatchObject({ open: true })
})

test('days are told from today on, where the store is, and not those far ahead', () => {
  const rows = [
    day({ country: 'GB', date: '2026-11-24' }),
    day({ country: 'GB', date: '2027-11-24' }),
    day({ store: 'london-1', in_days: 1, label_en: 'Move' }),
  ]
  expect(otherDays(store, rows, Date.parse('2026-11-25T23:30:00Z'))).toEqual([{ date: '2026-11-26', hours: '', label: '', labelEn: 'Move' }])
})
