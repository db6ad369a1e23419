import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type JsonPlace, jsonPlaces, pathAt, placeOf, readSteps } from './json-position.ts'

const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((v, step) => (v as Record<string | number, unknown>)[step], value)
function* walk(place: JsonPlace, path: (string | number)[] = []): Generator<{ path: (string | number)[]; place: JsonPlace }> {
  yield { path, place }
  for (const child of place.children) yield* walk(child.place, [...path, child.step])
}

describe('places in a JSON text', () => {
  test('cover exactly the text of every value, however it is spaced', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = ` ${JSON.stringify(value, null, indent)}\n`
        const root = jsonPlaces(text)
        expect(root).not.toBeNull()
        for (const { path, place } of walk(root as JsonPlace)) {
          if (path.includes('__proto__')) continue
          expect(JSON.parse(text.slice(place.start, place.end))).toEqual(at(JSON.parse(text), path))
        }
      }),
    )
  })

  test('say no to exactly what JSON.parse says no to', () => {
    const bit = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-', '0', '1.5e3', 'true', 'nul', ' ', '\n', '\\')
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 9 }), (bits) => {
        const text = bits.join('')
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        expect(jsonPlaces(text) !== null, text).toBe(valid)
      }),
      { numRuns: 2000 },
    )
  })

  test('are found by path, and paths by offset', () => {
    const text = '{ "views": { "start": { "blocks": [ { "id": "f1" } ] } } }'
    const root = jsonPlaces(text) as JsonPlace
    const { place, whole } = placeOf(root, ['views', 'start', 'blocks', 0, 'id'])
    expect([text.slice(place.start, place.end), whole]).toEqual(['"f1"', true])
    expect(pathAt(root, text.indexOf('"f1"') + 2)).toEqual(['views', 'start', 'blocks', 0, 'id'])
    expect(pathAt(root, text.indexOf('"start"') + 1)).toEqual(['views', 'start'])
  })

  test('stop at the deepest part that exists, so that a missing prop is shown at its node', () => {
    const root = jsonPlaces('{"a":{"b":1}}') as JsonPlace
    expect(placeOf(root, ['a', 'x', 'y'])).toMatchObject({ place: { start: 5, end: 12 }, whole: false })
  })

  test('read a path as people write it, also where a name has dots in it', () => {
    const root = jsonPlaces('{"strings":{"en":{"n1.text":"x"}},"views":{"a":{"blocks":[{"props":{}}]}}}') as JsonPlace
    expect(readSteps('views.a.blocks[0].props.label', root)).toEqual(['views', 'a', 'blocks', 0, 'props', 'label'])
    expect(readSteps('strings.en.n1.text', root)).toEqual(['strings', 'en', 'n1.text'])
  })
})
