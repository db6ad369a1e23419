import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderAsk } from '../ask/ask.render.ts'
import { renderChoice } from '../choice/choice.render.ts'
import { renderRating } from '../rating/rating.render.ts'
import { Hole } from './hole.ts'
import { asText, fill, skeleton, testContext } from './testing.ts'

const schemas = [
  { type: 'string' },
  { type: 'string', maxLength: 400 },
  { type: 'boolean' },
  { type: 'integer', minimum: 1, maximum: 5 },
  { enum: ['a', 'b'] },
  { enum: ['a', 'b', 'c', 'd', 'e'] },
  { type: 'array', items: { enum: ['a', 'b'] } },
]
const renders = { ask: renderAsk, rating: renderRating, choice: renderChoice }

describe.each(Object.entries(renders))('%s', (_, render) => {
  test.each(schemas)('for %j reads the same whether the answer and its error are known or come with the request', (schema) => {
    const answer = fc.oneof(fc.constantFrom('a', '1', 'true', ''), fc.string())
    fc.assert(
      fc.property(answer, fc.string(), (value, error) => {
        const chosen = (one: string | number): boolean => one === value
        const known = asText(render({ ask: 'x' }, testContext({ schema, value, error, chosen })))
        const values = [() => value, () => error, () => value === 'a', () => value === 'b']
        const later = render(
          { ask: 'x' },
          testContext({ schema, value: new Hole([0]), error: new Hole([1]), chosen: (one) => new Hole([one === 'a' ? 2 : 3]) }),
        )
        expect(fill(later.ops, values)).toBe(known)
        skeleton(known)
      }),
      { numRuns: 60 },
    )
  })

  test('lets the summary’s link and the label reach a control', () => {
    for (const schema of schemas) {
      const shown = asText(render({ ask: 'x' }, testContext({ schema, options: [{ value: 'a', label: 'A' }] })))
      expect(shown).toMatch(/<(?:input|select|textarea)[^>]* id="n1"/)
      expect(shown.match(/ id="n1"/g)).toHaveLength(1)
      for (const id of /aria-describedby="([^"]+)"/.exec(shown)?.[1]?.split(' ') ?? []) expect(shown).toContain(` id="${id}"`)
    }
  })
})
