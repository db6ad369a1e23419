import { expect, test } from 'vitest'
import { asText, testContext } from '../kit/testing.ts'
import { renderAccordion } from './accordion.render.ts'

test('opens without a script, one at a time', () => {
  const shown = asText(
    renderAccordion(
      {
        items: [
          { title: 'Q', text: 'A **b**' },
          { title: 'R', text: 'C' },
        ],
      },
      testContext(),
    ),
  )
  expect(shown.match(/<details name="n1"><summary>/g)).toHaveLength(2)
  expect(shown).toContain('<p>A <strong>b</strong></p>')
})
