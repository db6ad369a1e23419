import { expect, test } from 'vitest'
import { askedField, asText, testContext } from '../kit/testing.ts'
import { renderWorldAddress } from './world-address.render.ts'

const draw = (country: object) =>
  asText(
    renderWorldAddress(
      { country: 'country', line: 'street', city: 'town' },
      { ...testContext(), ask: (name) => askedField({ name, value: name, ...(name === 'country' ? country : {}) }) },
    ),
  )

test('asks the lines it is given and no others', () =>
  expect([...draw({}).matchAll(/ name="(\w+)"/g)].map(([, name]) => name)).toEqual(['country', 'street', 'town']))
test('offers the countries that its question names', () =>
  expect(draw({ value: 'SG', options: [{ value: 'SG', label: 'Singapore' }] })).toContain('<option value="SG" selected>Singapore</option>'))
test('lets a country be typed where none are named', () => expect(draw({})).toContain('name="country" autocomplete="country-name"'))
