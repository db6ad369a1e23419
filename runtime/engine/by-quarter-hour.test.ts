import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byQuarterHour, unbroken } from './by-quarter-hour.ts'

const locales = ['en', 'zh-CN', 'de', 'ar-EG', 'ja', 'fa', 'my']
const zones = ['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Asia/Gaza', 'Africa/Monrovia', 'Europe/Amsterdam']
const styles = [{ dateStyle: 'medium' }, { dateStyle: 'medium', timeStyle: 'short' }, { timeStyle: 'short' }] as const
const formats = locales.flatMap((locale) => zones.flatMap((timeZone) => styles.map((style) => new Intl.DateTimeFormat(locale, { ...style, timeZone }))))
const pairs = formats.map((format) => ({ format, say: byQuarterHour(() => format) }))

test('says what the formatter says of any moment, in every zone and language, asked again or not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...pairs),
      fc.integer({ min: -4e12, max: 4e12 }),
      fc.array(fc.integer({ min: 0, max: 1_800_000 }), { minLength: 2 }),
      ({ format, say }, from, later) => {
        for (const ms of later) expect(say(from + ms)).toBe(unbroken(format.format(from + ms)))
      },
    ),
    { numRuns: 1500 },
  )
})

test('a clock that is put forward at one minute past midnight shows so from that minute on', () => {
  const format = new Intl.DateTimeFormat('en', { timeStyle: 'short', timeZone: 'America/St_Johns' })
  const say = byQuarterHour(() => format)
  const at = Date.parse('2010-03-14T03:31:00Z')
  for (const minutes of [-1, 0, 1]) expect(say(at + minutes * 60_000)).toBe(unbroken(format.format(at + minutes * 60_000)))
  expect(say(at)).toMatch(/^1:01/)
})
