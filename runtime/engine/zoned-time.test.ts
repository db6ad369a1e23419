import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { controlText, dayOf, inUtc, localTime, zonedDateTime, zonedTime } from './zoned-time.ts'

const berlin = 'Europe/Berlin'

describe('a local date with a time', () => {
  test.each([
    ['Asia/Shanghai', '2026-01-31T14:30', '2026-01-31T14:30:00+08:00'],
    [berlin, '2026-01-31T14:30', '2026-01-31T14:30:00+01:00'],
    [berlin, '2026-07-31T14:30:05', '2026-07-31T14:30:05+02:00'],
    ['America/St_Johns', '2026-01-31 14:30', '2026-01-31T14:30:00-03:30'],
    ['Asia/Kathmandu', '2026-01-31T14:30', '2026-01-31T14:30:00+05:45'],
    ['Pacific/Apia', '2026-01-31T14:30', '2026-01-31T14:30:00+13:00'],
  ])('has the offset that %s has then', (zone, typed, normal) => expect(zonedDateTime(typed, zone)).toBe(normal))
  test('that does not exist, because the clocks go forward, is a later one', () => {
    expect(zonedDateTime('2026-03-29T01:59', berlin)).toBe('2026-03-29T01:59:00+01:00')
    expect(zonedDateTime('2026-03-29T02:30', berlin)).toBe('2026-03-29T03:30:00+02:00')
    expect(zonedDateTime('2026-03-29T03:00', berlin)).toBe('2026-03-29T03:00:00+02:00')
    // Half an hour, and a whole day (Samoa left out 30 December 2011).
    expect(zonedDateTime('2026-10-04T02:15', 'Australia/Lord_Howe')).toBe('2026-10-04T02:45:00+11:00')
    expect(zonedDateTime('2011-12-30T12:00', 'Pacific/Apia')).toBe('2011-12-31T12:00:00+14:00')
  })
  test('that comes twice, because the clocks go back, is the first', () => {
    expect(zonedDateTime('2026-10-25T02:30', berlin)).toBe('2026-10-25T02:30:00+02:00')
    expect(zonedDateTime('2026-10-25T03:00', berlin)).toBe('2026-10-25T03:00:00+01:00')
    expect(zonedDateTime('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T01:30:00-04:00')
  })
  test.each(['2026-02-30T10:00', '2026-13-01T10:00', '2026-01-31T24:00', '2026-01-31T10:60', '2026-01-31', '0000-01-01T10:00', '12026-01-31T10:00', 'soon'])(
    'is not %s',
    (text) => expect(zonedDateTime(text, berlin)).toBeUndefined(),
  )
})

describe('a moment with an offset of its own', () => {
  test('is shown by the brand’s clock, and stays the same moment', () => {
    expect(zonedDateTime('2026-10-25T01:30:00Z', berlin)).toBe('2026-10-25T02:30:00+01:00')
    expect(zonedDateTime('2026-01-31T23:30:00-05:00', 'Asia/Shanghai')).toBe('2026-02-01T12:30:00+08:00')
    expect(dayOf('2026-01-31T23:30:00-05:00', 'Asia/Shanghai')).toBe('2026-02-01')
  })
  test('is no moment with an offset that none has', () => expect(zonedDateTime('2026-01-31T10:00:00+24:00', berlin)).toBeUndefined())
})

const zone = fc.constantFrom(
  berlin,
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Shanghai',
  'Pacific/Apia',
  'America/St_Johns',
  'Africa/Casablanca',
  'Asia/Tehran',
)
const moment = fc.integer({ min: Date.UTC(1970, 0, 2) / 1000, max: Date.UTC(2099, 0) / 1000 }).map((seconds) => new Date(seconds * 1000).toISOString())

test('every moment comes back from its normal form, and the normal form is its own', () => {
  fc.assert(
    fc.property(moment, zone, (at, timeZone) => {
      const normal = zonedDateTime(at, timeZone)!
      expect(Date.parse(normal)).toBe(Date.parse(at))
      expect(zonedDateTime(normal, timeZone)).toBe(normal)
      expect(inUtc(normal)).toBe(at.replace('.000', ''))
    }),
  )
})

test('what a control shows of an answer is posted as the same answer, unless the clocks show it twice', () => {
  fc.assert(
    fc.property(moment, zone, (at, timeZone) => {
      const normal = zonedDateTime(at, timeZone)!
      const again = zonedDateTime(controlText(normal, timeZone), timeZone)!
      if (again === normal) return
      expect(again.slice(0, 19)).toBe(normal.slice(0, 19))
      expect(Date.parse(again)).toBeLessThan(Date.parse(normal))
    }),
  )
  expect(controlText('2026-01-31T14:30', berlin)).toBe('2026-01-31T14:30')
})

test('a time of day is the one on the wall; for RFC 3339 it has today’s offset', () => {
  const clock = { timeZone: berlin, now: Date.UTC(2026, 6, 1, 12) }
  expect(localTime('14:30:00', clock)).toBe('14:30')
  expect(localTime('14:30:05', clock)).toBe('14:30:05')
  expect(localTime('14:30:00Z', clock)).toBe('16:30')
  expect(zonedTime('14:30', clock)).toBe('14:30:00+02:00')
  expect(zonedTime('14:30', { ...clock, now: Date.UTC(2026, 11, 1) })).toBe('14:30:00+01:00')
  for (const text of ['24:00', '14:60', '1430', '']) expect(localTime(text, clock)).toBeUndefined()
})
