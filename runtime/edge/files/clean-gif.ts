import { type Bytes, joinBytes, letters } from './bytes.ts'

/** A GIF (89a) without comments, foreign application data and what follows its end. Null where it is damaged or not whole. */
export function cleanGif(bytes: Bytes): Bytes | null {
  const table = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = 13 + table(bytes[10] ?? 0)
  const kept: Uint8Array[] = [bytes.subarray(0, at)]
  while (at < bytes.length) {
    const from = at
    const [kind, label] = bytes.subarray(at, at + 2)
    if (kind === 0x3b) return kept.length > 1 ? joinBytes([...kept, bytes.subarray(at, at + 1)]) : null
    if (kind === 0x2c) at += 11 + table(bytes[at + 9] ?? 0)
    else if (kind === 0x21) at += 2
    else return null
    // Blocks of up to 255 bytes, each with its length before it; one of none ends them.
    while (bytes[at]) at += (bytes[at] as number) + 1
    at++
    if (at > bytes.length) return null
    const repeats = label === 0xff && letters(bytes, from + 3, from + 14) === 'NETSCAPE2.0'
    if (kind === 0x2c || label === 0xf9 || repeats) kept.push(bytes.subarray(from, at))
  }
  return null
}
