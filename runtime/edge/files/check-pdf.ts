import { type Bytes, letters } from './bytes.ts'

/** A PDF as it is; null where it is not whole, or begins as something a browser would run as well. */
export function checkPdf(bytes: Bytes): Bytes | null {
  const whole = letters(bytes, Math.max(0, bytes.length - 1024), bytes.length).includes('%%EOF')
  return whole && !/<(?:!doctype|html|script|svg)/i.test(letters(bytes, 0, 1024)) ? bytes : null
}
