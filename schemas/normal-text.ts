/** What parts a text without meaning anything in it, and the case that is meant. */
export type Normal = readonly ('spaces' | 'hyphens' | 'upper')[]

/**
 * What somebody typed or pasted, in the one form that it is checked in and sent on. `normal`: what else a question's schema asks
 * for (`x-normal`); undefined where a text stays as it is but for its edges (`normalOf`).
 *
 * Full-width letters and digits become usual ones (NFKC), digits of every script ours, dashes hyphens; what cannot be seen goes.
 */
export function normalText(text: string, normal?: Normal): string {
  // What no keyboard types: a NUL ends a text early in many backends. Tabs and line breaks stay.
  const typed = text
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .normalize('NFC')
    .trim()
  if (normal === undefined) return typed
  const plain = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, digit)
    .replace(/\p{Pd}/gu, '-')
    .trim()
  const bare = normal.includes('spaces') ? plain.replace(/\s/g, '') : plain
  const joined = normal.includes('hyphens') ? bare.replace(/-/g, '') : bare
  return normal.includes('upper') ? joined.toUpperCase() : joined
}

/** Digits of a script stand in a row, from its zero on; where two scripts meet, ten are one. */
function digit(one: string): string {
  let value = 0
  for (const code = one.codePointAt(0)!; /\p{Nd}/u.test(String.fromCodePoint(code - value - 1)); ) value++
  return String(value % 10)
}
