import { parseTemplate, printTemplate, type TextPart } from '../../binding/template-text.ts'

/**
 * Text with chips as a row of units: each character is one, each chip is one. Caret positions count units, so that editing around a chip
 * needs no knowledge of the DOM.
 */
const unitsOf = (part: TextPart): number => (typeof part === 'string' ? part.length : 1)

export const lengthOf = (parts: readonly TextPart[]): number => parts.reduce((sum, part) => sum + unitsOf(part), 0)

/** The parts between two positions. */
export function slice(parts: readonly TextPart[], from: number, to: number): TextPart[] {
  const out: TextPart[] = []
  let at = 0
  for (const part of parts) {
    const length = unitsOf(part)
    const a = Math.max(0, from - at)
    const b = Math.min(length, to - at)
    if (a < b) out.push(typeof part === 'string' ? part.slice(a, b) : part)
    at += length
  }
  return out
}

export interface Edit {
  parts: TextPart[]
  /** where the caret is afterwards */
  caret: number
}

/** Puts parts in place of what stands between two positions; text that has become a whole hole becomes a chip. */
export function splice(parts: readonly TextPart[], from: number, to: number, insert: readonly TextPart[]): Edit {
  const before = normalise([...slice(parts, 0, from), ...insert])
  const after = slice(parts, to, lengthOf(parts))
  const all = normalise([...before, ...after])
  return { parts: all, caret: Math.max(0, lengthOf(all) - lengthOf(after)) }
}

/** One spelling: neighbouring texts joined, written-out holes turned into chips. */
export const normalise = (parts: readonly TextPart[]): TextPart[] => parseTemplate(printTemplate(parts))

/** The unit before a position, if it is a chip. */
export function chipBefore(parts: readonly TextPart[], at: number): boolean {
  const [unit] = slice(parts, at - 1, at)
  return at > 0 && unit !== undefined && typeof unit !== 'string'
}
