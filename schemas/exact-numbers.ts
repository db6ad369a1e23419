const number = /-?\d[\d.eE+-]*/y
/** Written without a fraction or an exponent; a leading zero is no JSON. */
const whole = /^-?[1-9]\d{15,}$/

interface Span {
  from: number
  to: number
}

/**
 * The whole numbers of a JSON text that a number of JavaScript would round (beyond 2⁵³), from where to where. Cheap where there
 * is none: a text without sixteen digits in a row has none.
 */
export function roundedNumbers(json: string): Span[] {
  if (!/\d{16}/.test(json)) return []
  const found: Span[] = []
  for (let at = 0; at < json.length; at++) {
    const c = json[at] as string
    if (c === '"') at = endOfText(json, at)
    else if (c === '-' || (c >= '0' && c <= '9')) {
      number.lastIndex = at
      const written = number.exec(json)?.[0] ?? c
      if (whole.test(written) && !Number.isSafeInteger(Number(written))) found.push({ from: at, to: at + written.length })
      at += written.length - 1
    }
  }
  return found
}

/** JSON.parse, but for whole numbers beyond 2⁵³: those are BigInts. Throws where the text is no JSON. */
export function parseExactly(json: string): unknown {
  const rounded = roundedNumbers(json)
  if (rounded.length === 0) return JSON.parse(json)
  // They are parsed as texts that begin with more marks than any text of this JSON does.
  let mark = '#'
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'string' && value.startsWith(mark)) mark = `#${/^#+/.exec(value)?.[0]}`
  })
  let marked = ''
  let done = 0
  for (const { from, to } of rounded) {
    marked += `${json.slice(done, from)}"${mark}${json.slice(from, to)}"`
    done = to
  }
  const exact = (_: string, value: unknown): unknown => (typeof value === 'string' && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value)
  return JSON.parse(marked + json.slice(done), exact)
}

/** The place of the quote that closes the text which begins here. */
function endOfText(json: string, from: number): number {
  let at = from + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at
}
