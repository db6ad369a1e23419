/** Longest text a pattern from outside is run on. */
export const maxMatched = 256

/** Ways to match that may be tried: for one answer of a customer, and for each of the thousands of texts a service may answer. */
const most = { answer: maxMatched ** 3, service: maxMatched ** 2 }

/**
 * Whether a regular expression from outside is safe to run here. JavaScript's engine backtracks: `^(a+)+$` on 31
 * characters stalled a Worker for 8 s. So: no groups, no alternation, no look-around, no back-references; and few enough
 * parts of variable length. Where it is not anchored, its beginning is one of them.
 */
export function isSafePattern(pattern: string, use: keyof typeof most = 'answer'): boolean {
  if (pattern.length > 200) return false
  try {
    new RegExp(pattern, 'u')
  } catch {
    return false
  }
  // Escapes go first, two characters at a time: in `\\(` the bracket is a group. Then classes; what is left is structure.
  const structure = pattern
    .replace(/\\(.)/gsu, (_, escaped: string) => (/[1-9kpPbB]/.test(escaped) ? '|' : 'x'))
    .replace(/\[[^\]]*\]/g, (set) => (set.includes('|') ? '[|]' : 'x'))
  if (/[()]/.test(structure) || structure.replaceAll('[|]', 'x').includes('|')) return false
  let ways = structure.startsWith('^') ? 1 : maxMatched
  for (const [part, low, comma, high] of structure.matchAll(/[*+?]\??|\{(\d+)(,?)(\d*)\}\??/g)) {
    if (Number(low ?? 0) > maxMatched || Number(high || 0) > maxMatched) return false
    if (part.startsWith('?')) ways *= 2
    else if (low === undefined || (comma && !high)) ways *= maxMatched
    else if (comma) ways *= Number(high) - Number(low) + 1
  }
  return ways <= most[use]
}
