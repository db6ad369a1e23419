import { type Bytes, joinBytes, letters, viewOf } from './bytes.ts'

const picture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

/** A WebP (RFC 9649, 2) without metadata and what follows its end. Null where it is damaged or not whole. */
export function cleanWebp(bytes: Bytes): Bytes | null {
  const end = viewOf(bytes).getUint32(4, true) + 8
  if (end > bytes.length) return null
  const kept: Uint8Array[] = []
  let at = 12
  while (at + 8 <= end) {
    const length = viewOf(bytes).getUint32(at + 4, true)
    const next = at + 8 + length + (length % 2)
    if (next > end) return null
    const type = letters(bytes, at, at + 4)
    const chunk = bytes.slice(at, next)
    // The header says that there is Exif (8) and XMP (4): there is none any more.
    if (type === 'VP8X') chunk[8] = (chunk[8] as number) & ~0x0c
    if (picture.has(type)) kept.push(chunk)
    at = next
  }
  if (at !== end || kept.length === 0) return null
  const all = joinBytes([bytes.subarray(0, 12), ...kept])
  viewOf(all).setUint32(4, all.length - 8, true)
  return all
}
