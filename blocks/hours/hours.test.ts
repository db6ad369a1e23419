import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import hours from './hours.block.ts'
import { renderHours } from './hours.render.ts'

const props = hours.sample.props
const shown = (more: Partial<typeof props>, locale = 'en') =>
  asText(renderHours({ ...props, ...more }, testContext({}, { locale, say: (words) => (locale === 'en' ? words.en : words['zh-CN']) })))

test('says first whether it is open and until when, then today', () => {
  expect(shown({})).toMatch(/data-open="yes"><strong>Open now<\/strong> · closes at 21:00<\/p><dl><div><dt>Today<\/dt><dd><bdi dir="ltr">10:00–21:00/)
  expect(shown({ now: '2026-11-26T14:00:00Z' })).toContain('Closed</strong> · opens Saturday at 10:00')
  expect(shown({ now: '2026-11-25T14:00:00Z' }, 'zh-CN')).toContain('休息中</strong> · 明天 10:00 开门')
})
test('names the days after it, and why one differs', () => {
  expect(shown({})).toMatch(/<dt>Thursday<\/dt>.*<dt>Friday <span class="tl-hours-why">Stocktaking<\/span><\/dt><dd><bdi dir="ltr">Closed/)
})
test('shows nothing of a place whose time it cannot tell', () => expect(shown({ timeZone: 'No/Where' })).toBe(''))
