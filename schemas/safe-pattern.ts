/**
 * Whether a regular expression from outside is safe to run here. JavaScript's engine backtracks: `^(a+)+$` on 31
 * characters stalled a Worker for 8 s. So: no groups, no alternation, no look-around, no back-references; anchored or
 * not; and at most three parts of variable length, which makes the time at most cubic in an input that `check-answer`
 * caps at 256 characters.
 */
export function isSafePattern(pattern: string): boolean {
  if (pattern.length > 200 || /[()|]|\\[1-9kpPbB]/.test(pattern.replace(/\\[()|]/g, '').replace(/\[(?:\\.|[^\]])*\]/g, '[]'))) return false
  try {
    new RegExp(pattern, 'u')
  } catch {
    return false
  }
  const outsideClasses = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  const variable = outsideClasses.match(/[*+?]|\{\d+,\d*\}/g) ?? []
  const counts = [...outsideClasses.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].every(([, low, high]) => Number(low) <= 256 && Number(high || 0) <= 256)
  return variable.length <= 3 && counts
}
