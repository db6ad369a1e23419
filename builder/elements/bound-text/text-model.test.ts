import { describe, expect, test } from 'vitest'
import { parseTemplate } from '../../binding/template-text.ts'
import { chipBefore, lengthOf, slice, splice } from './text-model.ts'

const parts = parseTemplate('Hi {{ a.b }}, bye')

describe('text with chips', () => {
  test('counts a chip as one', () => expect(lengthOf(parts)).toBe(9))

  test('gives the parts between two positions', () => expect(slice(parts, 1, 6)).toEqual(['i ', { hole: 'a.b' }, ', ']))

  test('takes a chip at the caret and puts the caret behind it', () => {
    expect(splice(parts, 2, 3, [{ hole: 'c' }])).toEqual({ parts: ['Hi', { hole: 'c' }, { hole: 'a.b' }, ', bye'], caret: 3 })
  })

  test('turns a hole that was typed out into a chip', () => {
    expect(splice(['a {{ x }'], 8, 8, ['}'])).toEqual({ parts: ['a ', { hole: 'x' }], caret: 3 })
  })

  test('knows when the caret stands behind a chip', () => {
    expect(chipBefore(parts, 4)).toBe(true)
    expect(chipBefore(parts, 3)).toBe(false)
    expect(chipBefore(parts, 0)).toBe(false)
  })
})
