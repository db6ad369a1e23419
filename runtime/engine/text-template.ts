/** Text with `{{ expression }}` in it: literal strings and sources in turn; null where a `{{` is not closed. */
export type TemplatePart = string | { source: string; at: number }

export function readTemplate(text: string): TemplatePart[] | null {
  const parts: TemplatePart[] = []
  let from = 0
  for (;;) {
    const open = text.indexOf('{{', from)
    if (open < 0) break
    const close = closing(text, open + 2)
    if (close < 0) return null
    if (open > from) parts.push(text.slice(from, open))
    parts.push({ source: text.slice(open + 2, close).trim(), at: open + 2 })
    from = close + 2
  }
  if (from < text.length || parts.length === 0) parts.push(text.slice(from))
  return parts
}

export const isTemplate = (value: unknown): value is string => typeof value === 'string' && value.includes('{{')

/** Where the `}}` of a hole begins that is not inside a quoted text; -1 where there is none. */
export function closing(text: string, from: number): number {
  let quote = ''
  for (let i = from; i < text.length; i++) {
    const c = text[i] as string
    if (quote !== '') {
      if (c === '\\') i++
      else if (c === quote) quote = ''
    } else if (c === '"' || c === "'") quote = c
    else if (c === '}' && text[i + 1] === '}') return i
  }
  return -1
}
