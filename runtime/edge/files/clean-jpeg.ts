import { type Bytes, joinBytes, letters, viewOf } from './bytes.ts'

/**
 * A JPEG (ITU T.81, B.1) without what tells of its owner: a photo's metadata says where a person lives. Kept are the picture, its
 * colours and which way is up; all other application data, comments and what follows the picture's end are left out. Null where
 * it is damaged or not whole.
 */
export function cleanJpeg(bytes: Bytes): Bytes | null {
  const kept: Uint8Array[] = []
  let turned = 1
  let at = 2
  let frame = false
  let scan = false
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) return frame && scan ? joinBytes([start, turned === 1 ? none : orientation(turned), ...kept, end]) : null
    const length = at + 4 <= bytes.length ? viewOf(bytes).getUint16(at + 2) : 0
    const next = at + 2 + length
    if (length < 2 || next > bytes.length) return null
    const segment = bytes.subarray(at, next)
    if (marker === 0xe1) turned = orientationIn(segment) ?? turned
    if (isPicture(marker, segment)) kept.push(segment)
    frame ||= marker >= 0xc0 && marker <= 0xc2
    at = next
    if (marker !== 0xda) continue
    scan = true
    at = endOfScan(bytes, next)
    kept.push(bytes.subarray(next, at))
  }
  return null
}

const none = new Uint8Array()
const start = Uint8Array.of(0xff, 0xd8)
const end = Uint8Array.of(0xff, 0xd9)

function isPicture(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xe0) return letters(segment, 4, 8) === 'JFIF'
  if (marker === 0xe2) return letters(segment, 4, 15) === 'ICC_PROFILE'
  if (marker === 0xee) return letters(segment, 4, 9) === 'Adobe'
  return marker < 0xe0
}

/** Where the next marker stands: in a scan, 0xff is followed by 0 or by a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** Exif 2.32, 4.6.4: tag 0x0112 of the first directory. */
function orientationIn(segment: Uint8Array): number | null {
  if (letters(segment, 4, 10) !== 'Exif\0\0' || segment.length < 20) return null
  const tiff = viewOf(segment.subarray(10))
  const little = letters(segment, 10, 12) === 'II'
  const directory = tiff.getUint32(4, little)
  if (directory + 2 > tiff.byteLength) return null
  const count = tiff.getUint16(directory, little)
  for (let i = 0, at = directory + 2; i < count && at + 12 <= tiff.byteLength; i++, at += 12) {
    const value = tiff.getUint16(at + 8, little)
    if (tiff.getUint16(at, little) === 0x0112) return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** Metadata that holds this one tag. */
const orientation = (value: number): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xe1,
    0,
    34,
    ...[...'Exif\0\0MM\0*'].map((c) => c.charCodeAt(0)),
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    value,
    0,
    0,
    0,
    0,
    0,
    0,
  ])
