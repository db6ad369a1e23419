/** The part of an expression before the caret, if the caret stands in one: inside `{{ }}`, or in the value of `$`, `when` or `each`. */
export function expressionAt(line: string, column: number): { token: string } | null {
  const before = line.slice(0, column)
  const open = openString(before)
  if (open === null) return null
  const inside = before.slice(open + 1)
  const key = /"(\$|when|each)"\s*:\s*$/.exec(before.slice(0, open))
  const hole = inside.lastIndexOf('{{')
  if (!key && (hole < 0 || inside.indexOf('}}', hole) >= 0)) return null
  const source = key ? inside : inside.slice(hole + 2)
  if (inQuotes(source)) return null
  return { token: /[A-Za-z_][\w.]*$/.exec(source)?.[0] ?? '' }
}

/** Where the JSON string begins that is still open at the end of the text; JSON strings end on their line. */
function openString(text: string): number | null {
  let open: number | null = null
  for (let i = 0; i < text.length; i++) {
    if (open !== null && text[i] === '\\') i++
    else if (text[i] === '"') open = open === null ? i : null
  }
  return open
}

const inQuotes = (source: string): boolean => (source.replace(/\\./g, '').match(/'/g)?.length ?? 0) % 2 === 1
