import { type Bytes, joinBytes, letters, viewOf } from './bytes.ts'

/** Beside what a decoder must know (capital first letter), what changes how the picture looks. */
const looks = new Set(['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT'])

/** A PNG (third edition, 5) without texts, metadata and what follows its end. Null where it is damaged or not whole. */
export function cleanPng(bytes: Bytes): Bytes | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  const view = viewOf(bytes)
  let at = 8
  while (at + 12 <= bytes.length) {
    const next = at + 12 + view.getUint32(at)
    const type = letters(bytes, at + 4, at + 8)
    if (next > bytes.length || !/^[A-Za-z]{4}$/.test(type) || (at === 8) !== (type === 'IHDR')) return null
    if (/^[A-Z]/.test(type) || looks.has(type)) kept.push(bytes.subarray(at, next))
    if (type === 'IEND') return joinBytes(kept)
    at = next
  }
  return null
}
