import { expect, test } from 'vitest'
import { html } from '../kit/html.ts'
import { asText, testContext } from '../kit/testing.ts'
import { renderFilters } from './filters.render.ts'

const options = [
  { value: 'pickup', label: 'Pick-up' },
  { value: 'repair', label: 'Repair' },
]
const draw = (value: string) =>
  asText(
    renderFilters(
      { ask: 'service' },
      testContext({ value, options }, { way: (_, { inside, set, attributes }) => html`<a class="${JSON.stringify(set)}"${attributes ?? null}>${inside}</a>` }),
    ),
  )
const current = (value: string) => /aria-current="true">([^<]*)</.exec(draw(value))?.[1]

test('marks what is chosen, and nothing but that', () => {
  expect(current('')).toBe('All')
  expect(current('repair')).toBe('Repair')
  expect(draw('repair').match(/aria-current/g)).toHaveLength(1)
})

test('a press answers the question; the first takes the answer back', () => {
  expect(
    draw('')
      .match(/class="[^"]*"/g)
      ?.slice(-3),
  ).toEqual(['class="{&quot;service&quot;:&quot;&quot;}"', expect.stringContaining('pickup'), expect.stringContaining('repair')])
})
