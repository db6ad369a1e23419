import { expect, test } from 'vitest'
import { askedField, asText, testContext } from '../kit/testing.ts'
import { renderAddress } from './address.render.ts'

const props = { province: 'p', city: 'c', district: 'd', line: 'l' }
const values: Record<string, string> = { p: '浙江省', c: '杭州市', d: '', l: '文三路 1 号' }
const shown = asText(
  renderAddress(props, {
    ...testContext(),
    ask: (name) => askedField({ name, value: values[name] ?? '', optional: name === 'd', error: name === 'c' ? 'Which?' : '' }),
  }),
)

test('loses nothing without a script: provinces are chosen, the rest is typed', () => {
  expect(shown).toContain('<option selected>浙江省</option>')
  expect(shown).toContain('autocomplete="address-level2" name="c" id="n1-city"')
  expect(shown).toContain('value="文三路 1 号"')
})
test('ties each error to its own control', () => expect(shown).toMatch(/name="c" id="n1-city" aria-describedby="n1-city-error" aria-invalid="true" required/))
test('lets a district be left out where it may', () => expect(shown).not.toMatch(/name="d"[^>]* required/))
