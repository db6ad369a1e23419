import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateDocument } from './documents.ts'

const app = { schema: 1, id: 'a', brand: 'b', title: 'T', job: 'J', outcome: 'answered', locales: ['en'], asks: {}, views: { start: { blocks: [] } } }
const problemOf = (change: object): { code: string; path: string; node?: string } => {
  const [first] = validateDocument('app', { ...app, ...change })
  return { code: first?.code ?? 'none', path: first?.path ?? '', ...(first?.node === undefined ? {} : { node: first.node }) }
}

describe('a document’s problems', () => {
  test('are none for a valid one', () => expect(validateDocument('app', app)).toEqual([]))
  test('name what is missing at its place', () => expect(problemOf({ title: undefined })).toEqual({ code: 'required', path: 'title' }))
  test('name what is unknown', () => expect(problemOf({ colour: 'red' })).toEqual({ code: 'unknown-property', path: 'colour' }))
  test('name the node they stand at', () =>
    expect(problemOf({ views: { start: { blocks: [{ id: 'n1', type: 'section', slots: { body: [{ id: 'n2', type: 'text', wen: 'x' }] } }] } } })).toEqual({
      code: 'unknown-property',
      path: 'views.start.blocks[0].slots.body[0].wen',
      node: 'n2',
    }))
  test('are in both languages, with words and without English in the Chinese', () => {
    for (const problem of validateDocument('app', { ...app, schema: 2, locales: [], outcome: 'x' })) {
      expect(problem.message.en).toMatch(/^[A-Z“]/)
      expect(problem.message['zh-CN']).toMatch(/[一-鿿]/)
    }
  })
  test('come for any JSON value at all, never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('app', 'service', 'data-block', 'fact', 'brand'), (value, kind) => {
        expect(validateDocument(kind as 'app', value).length).toBeGreaterThan(0)
      }),
    )
  })
})
