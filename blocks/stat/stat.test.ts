import { expect, test } from 'vitest'
import { asText } from '../kit/testing.ts'
import { renderStat } from './stat.render.ts'

test('shows the value large, its label above, its note below', () => {
  expect(asText(renderStat({ label: 'Arrives', value: 'Friday', note: 'Before noon', tone: 'good' }))).toBe(
    '<div class="tl-card tl-stat" data-tone="good"><p class="tl-stat-label">Arrives</p><p class="tl-stat-value">Friday</p><p class="tl-stat-note">Before noon</p></div>',
  )
})
test('shows a dash where there is no value', () => {
  expect(asText(renderStat({ label: 'a', value: '' }))).toContain('>–<')
})
