/** Characters a lot or a serial number may have: GS1 General Specifications, figure 7.11-1, without those that end an element. */
const component = /^[\w!"%&'*+,\-./:;<=>?]{1,20}$/

/**
 * The path of a GS1 Digital Link (URI syntax 1.3): `01/<gtin>`, then perhaps `/10/<lot>`, then perhaps `/21/<serial>`. Gives the
 * code as it is printed beside a symbol, `(01)… (10)… (21)…`, in parts that break onto lines whole; null for what is none, or whose check digit is wrong.
 */
export function readDigitalLink(path: string): string | null {
  const [first, gtin = '', ...rest] = path.replace(/\/$/, '').split('/')
  if (first !== '01' || !isGtin(gtin)) return null
  let code = `(01)${gtin.padStart(14, '0')}`
  let last = '01'
  while (rest.length > 0) {
    const [key = '', value = ''] = rest.splice(0, 2)
    const text = decoded(value)
    // In this order, each once.
    if (!['10', '21'].includes(key) || key <= last || text === null || !component.test(text)) return null
    code += ` (${key})${text}`
    last = key
  }
  return code
}

/** 8, 12, 13 or 14 digits whose last one fits the others: from the right, they weigh 3 and 1 in turn. */
export function isGtin(text: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/.test(text)) return false
  const digits = [...text].reverse().map(Number)
  return digits.reduce((sum, digit, i) => sum + digit * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
