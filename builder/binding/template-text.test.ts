import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTemplate, printTemplate } from './template-text.ts'

describe('text with holes', () => {
  test('is split into literal text and expressions', () => {
    expect(parseTemplate('Hello {{ order.name }}, until {{date(order.eta)}}')).toEqual([
      'Hello ',
      { hole: 'order.name' },
      ', until ',
      { hole: 'date(order.eta)' },
    ])
  })

  test('keeps braces that are inside quotes of an expression', () => {
    expect(parseTemplate("{{ default(a, '}}') }}!")).toEqual([{ hole: "default(a, '}}')" }, '!'])
  })

  test('reads an unclosed hole as text, so that half-typed text is never lost', () => {
    expect(parseTemplate('a {{ order.')).toEqual(['a {{ order.'])
  })

  test('prints what it read in one spelling, and reading that again gives the same parts', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('{{', '}}', '{{ a.b }}', "{{ 'x }}' }}", '{', '}', '"', '\\'))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const parts = parseTemplate(pieces.join(''))
        expect(parseTemplate(printTemplate(parts))).toEqual(parts)
      }),
    )
  })

  test('never loses a character of the literal text', () => {
    fc.assert(
      fc.property(
        fc.string().filter((s) => !s.includes('{{')),
        (text) => {
          expect(printTemplate(parseTemplate(text))).toBe(text)
        },
      ),
    )
  })
})
