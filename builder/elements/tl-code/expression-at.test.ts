import { describe, expect, test } from 'vitest'
import { expressionAt } from './expression-at.ts'

/** `|` is the caret. */
const at = (text: string): string | undefined => expressionAt(text.replace('|', ''), text.indexOf('|'))?.token

describe('the caret', () => {
  test('stands in an expression inside {{ }}, $, when and each', () => {
    expect(at('"text": "Hello {{ order.cu|"')).toBe('order.cu')
    expect(at('"text": "{{ a }} {{ |"')).toBe('')
    expect(at('{ "$": "asks.|" }')).toBe('asks.')
    expect(at(`"when": "order.status == 'x' && ord|"`)).toBe('ord')
    expect(at('"each" : "|"')).toBe('')
  })

  test('does not in plain text, in names, behind a hole, or in quotes of an expression', () => {
    expect(at('"text": "Hello |"')).toBeUndefined()
    expect(at('"te|xt": "Hello"')).toBeUndefined()
    expect(at('"text": "{{ a }} b|"')).toBeUndefined()
    expect(at(`"when": "order.status == 'de|"`)).toBeUndefined()
    expect(at('"a": 1, |')).toBeUndefined()
  })
})
