import { describe, expect, test } from 'vitest'
import { formats, inLocale, mask, plural } from './format.ts'

const zh = formats({ locale: 'zh-CN', timeZone: 'Asia/Shanghai', currency: 'CNY' })
const en = formats({ locale: 'en', timeZone: 'Asia/Shanghai', currency: 'CNY' })

describe('formatting', () => {
  test('uses the brand’s time zone, not the machine’s', () => {
    expect(en.date('2026-11-23T20:00:00Z')).toBe('Nov\u00a024,\u00a02026')
    expect(zh.date('2026-11-23T20:00:00Z')).toBe('2026\u2060年\u206011\u2060月\u206024\u2060日')
    expect(zh.time('2026-11-23T20:05:00Z')).toBe('04:05')
  })
  test('leaves a day without a time where it is', () =>
    expect(formats({ locale: 'en', timeZone: 'America/Los_Angeles', currency: 'USD' }).date('2026-11-23')).toBe('Nov\u00a023,\u00a02026'))
  test('breaks a line between a day and a time, never inside one', () => {
    expect(en.dateTime('2026-11-23T20:05:00Z')).toMatch(/^Nov\u00a024,\u00a02026, 4:05[\u00a0\u202f]AM$/)
    expect(zh.dateTime('2026-11-23T20:05:00Z')).toBe('2026\u2060年\u206011\u2060月\u206024\u2060日 04:05')
  })
  test('writes money in the brand’s currency unless told otherwise', () => {
    expect(zh.money(12.5)).toBe('¥12.50')
    expect(en.money(12.5, 'USD')).toBe('$12.50')
  })
  test.each([undefined, null, 'soon', {}, [], Number.NaN, Number.POSITIVE_INFINITY])('gives nothing for %s', (value) => {
    expect(en.date(value)).toBe('')
    expect(en.money(value)).toBe('')
    expect(en.number(value)).toBe('')
  })
  test('hides all but the end of a number', () => {
    expect(mask('13800138000')).toBe('•••••••8000')
    expect(mask('12')).toBe('•2')
    expect(mask(undefined)).toBe('')
  })
  test('counts by the language’s rule', () => {
    expect(plural('en', 1, 'item', 'items')).toBe('item')
    expect(plural('en', 2, 'item', 'items')).toBe('items')
    expect(plural('zh-CN', 1, '件', '件')).toBe('件')
  })
  test('finds the nearest language', () => {
    expect(inLocale({ en: 'a', 'zh-CN': 'b' }, 'zh-TW')).toBe('b')
    expect(inLocale({ en: 'a', 'zh-CN': 'b' }, 'fr')).toBe('a')
  })
})
