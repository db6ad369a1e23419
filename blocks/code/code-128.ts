/** Widths of bars and spaces in turn, by symbol value (ISO/IEC 15417, table 1); 106 is the stop. */
const widths =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'.split(
    ' ',
  )
const startB = 104
const startC = 105
const stop = 106
const toC = 99
const toB = 100

/** Symbol values of a text: digits in pairs (set C) where four or more stand together, else set B. Null where it has a character that neither has. */
export function code128Values(text: string): number[] | null {
  if (!/^[ -~]+$/.test(text)) return null
  const values: number[] = []
  const set = (start: number, change: number): void => void values.push(values.length === 0 ? start : change)
  const single = (part: string): void => {
    for (const c of part) values.push(c.charCodeAt(0) - 32)
  }
  let inC: boolean | null = null
  for (const part of text.match(/\d{4,}|(?:(?!\d{4}).)+/gs) ?? []) {
    const pairs = /^\d{4,}$/.test(part) || /^\d\d$/.test(text)
    // Of an odd run the first digit stands before the pairs.
    const alone = !pairs ? part : part.length % 2 === 1 ? (part[0] as string) : ''
    if (alone !== '') {
      if (inC !== false) set(startB, toB)
      inC = false
      single(alone)
    }
    if (!pairs) continue
    if (inC !== true) set(startC, toC)
    inC = true
    for (let i = alone.length; i < part.length; i += 2) values.push(Number(part.slice(i, i + 2)))
  }
  const check = values.reduce((sum, value, i) => sum + value * Math.max(1, i), 0) % 103
  return [...values, check, stop]
}

/** Modules of a bar code, black first; null where the text cannot be one. */
export function code128(text: string): { from: number; width: number }[] | null {
  const values = code128Values(text)
  if (!values) return null
  const bars: { from: number; width: number }[] = []
  let at = 0
  for (const digits of values.map((value) => widths[value] as string)) {
    for (const [i, digit] of [...digits].entries()) {
      if (i % 2 === 0) bars.push({ from: at, width: Number(digit) })
      at += Number(digit)
    }
  }
  return bars
}
