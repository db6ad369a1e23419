import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderSearch } from './search.render.ts'

const shown = (asked: Parameters<typeof testContext>[0]) => asText(renderSearch({ ask: 'q' }, testContext(asked)))

test('is a named box with a button that says what it does, and remembers what was looked for', () => {
  expect(shown({ label: 'City', value: 'Hang"zhou' })).toMatch(
    /<label class="tl-label" for="n1">City<\/label><div class="tl-search-box"><input [^>]*name="q" type="search" [^>]*id="n1"[^>]* required value="Hang&quot;zhou"><button [^>]*aria-label="Search">/,
  )
})
test('lets everything be shown where the question may stay open', () => expect(shown({ optional: true })).not.toContain('required'))
