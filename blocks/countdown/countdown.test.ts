import { describe, expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderCountdown } from './countdown.render.ts'
import { timeLeft } from './time-left.ts'

const [s, m, h, d] = [1000, 60_000, 3_600_000, 86_400_000]

describe('the time left', () => {
  test.each([
    [2 * d + 4 * h + 30 * m, '2 days, 4 hours', '2天 4小时'],
    [d, '1 day, 0 hours', '1天 0小时'],
    [4 * h + 12 * m, '4 hours, 12 minutes', '4小时 12分钟'],
    [59 * m + 1, '1 hour, 0 minutes', '1小时 0分钟'],
    [12 * m, '12 minutes', '12分钟'],
    [20 * s, '1 minute', '1分钟'],
  ])('%i ms stands there until the next visit: %s', (ms, en, zh) => {
    expect(timeLeft(ms, 'en', false)).toBe(en)
    expect(timeLeft(ms, 'zh-CN', false)).toBe(zh)
  })
  test.each([
    [12 * m + 5 * s, '12 minutes, 5 seconds'],
    [20 * s, '20 seconds'],
    [0, '0 seconds'],
    [4 * h, '4 hours, 0 minutes'],
  ])('%i ms moves on: %s', (ms, en) => expect(timeLeft(ms, 'en', true)).toBe(en))
})

const now = '2026-11-25T06:00:00Z'
test('says how long, and has ready what holds then', () => {
  const shown = asText(renderCountdown({ label: 'Ends in', to: '2026-11-25T16:00:00+08:00', now, over: 'Gone.' }, testContext()))
  expect(shown).toContain('data-left="7200000"')
  expect(shown).toContain('<span>Ends in</span><time role="timer" datetime="2026-11-25T16:00:00+08:00">2 hours, 0 minutes</time>')
  expect(shown).toContain('<p class="tl-countdown-over" hidden>Gone.</p>')
})
test('says only that when it is over', () => {
  expect(asText(renderCountdown({ to: now, now }, testContext()))).toBe('<div class="tl-countdown"><p class="tl-countdown-over">The time is over.</p></div>')
})
test('shows nothing of an instant it cannot read', () => expect(asText(renderCountdown({ to: 'soon', now }, testContext()))).toBe(''))
