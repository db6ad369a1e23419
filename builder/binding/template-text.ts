import { closing } from '../../runtime/engine/text-template.ts'

/** Text with expressions in it, as its parts: `Hello {{ order.name }}` is `['Hello ', { hole: 'order.name' }]`. */
export type TextPart = string | { hole: string }

/**
 * Splits text at its holes. An expression ends at the first `}}` outside its own quotes, as the engine reads it; a `{{` that is
 * never closed is text.
 */
export function parseTemplate(text: string): TextPart[] {
  const parts: TextPart[] = []
  let literal = ''
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('{{', at)
    const close = open < 0 ? -1 : closing(text, open + 2)
    if (close < 0) break
    literal += text.slice(at, open)
    if (literal !== '') parts.push(literal)
    literal = ''
    parts.push({ hole: text.slice(open + 2, close).trim() })
    at = close + 2
  }
  literal += text.slice(at)
  if (literal !== '') parts.push(literal)
  return parts
}

const printHole = (expression: string): string => `{{ ${expression.trim()} }}`

export function printTemplate(parts: readonly TextPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : printHole(part.hole))).join('')
}
