import { expect, test } from 'vitest'
import { blocks } from '../generated/registry.ts'
import { iconNames } from '../kit/icon.ts'
import { asText } from '../kit/testing.ts'
import { renderIcon } from './icon.render.ts'

test('shows one picture, and its words', () => {
  const shown = asText(renderIcon({ name: 'truck', text: 'On its way' }))
  expect(shown.match(/<path /g)).toHaveLength(1)
  expect(shown).toContain('aria-hidden="true"')
  expect(shown).toContain('<span>On its way</span>')
})
test('offers every icon of the kit, and no other', () => {
  expect(blocks.icon?.schema.properties?.name?.enum).toEqual(iconNames)
})
