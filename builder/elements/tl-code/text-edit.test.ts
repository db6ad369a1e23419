import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printJson } from './print-json.ts'
import { rewrite, singleEdit } from './text-edit.ts'

const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__'))
const object = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), json, { maxKeys: 5 })

describe('a document’s text', () => {
  test('printed is the document', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(printJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('becomes the other document’s, whatever the layout it had', () => {
    fc.assert(
      fc.property(object, object, fc.constantFrom('print', 0, 2, '\t'), (before, after, layout) => {
        const text = layout === 'print' ? printJson(before) : JSON.stringify(before, null, layout as number)
        expect(JSON.stringify(JSON.parse(rewrite(text, before, after)))).toBe(JSON.stringify(after))
      }),
    )
  })

  test('keeps a person’s own layout where nothing changed', () => {
    const text = '{\n  "a": [ 1,\n     2 ],\n  "b": { "c": "x" }\n}'
    expect(rewrite(text, JSON.parse(text), { a: [1, 2], b: { c: 'y', d: 1 } })).toBe('{\n  "a": [ 1,\n     2 ],\n  "b": { "c": "y", "d": 1 }\n}')
    expect(rewrite(text, JSON.parse(text), { b: { c: 'x' } })).toBe('{\n  "b": { "c": "x" }\n}')
  })

  test('differs from another by one replacement', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const edit = singleEdit(before, after)
        expect(edit === null ? before : before.slice(0, edit.start) + edit.text + before.slice(edit.end)).toBe(after)
      }),
    )
  })
})
