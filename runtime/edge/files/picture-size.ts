import type { FileType } from '../../../schemas/file-rules.ts'
import { letters, viewOf } from './bytes.ts'

export interface PictureSize {
  width: number
  height: number
}

/** How large a picture is, in pixels, by its own header. Null where it does not say. */
export function pictureSize(bytes: Uint8Array, type: FileType): PictureSize | null {
  if (bytes.length < 30) return null
  const view = viewOf(bytes)
  switch (type) {
    case 'image/jpeg':
      return jpegSize(bytes)
    case 'image/png':
      return { width: view.getUint32(16), height: view.getUint32(20) }
    case 'image/gif':
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    case 'image/webp':
      return webpSize(bytes)
    default:
      return null
  }
}

/** From its frame header (ITU T.81, B.2.2); turned where its metadata says that it lies on its side. */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes)
  let lying = false
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] as number
    // As `clean-jpeg.ts` writes it.
    if (marker === 0xe1 && letters(bytes, at + 4, at + 10) === 'Exif\0\0') lying = (bytes[at + 29] as number) >= 5
    if (marker < 0xc0 || marker > 0xc2) continue
    const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
    return lying ? { width: height, height: width } : { width, height }
  }
  return null
}

function webpSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes)
  switch (letters(bytes, 12, 16)) {
    case 'VP8X':
      return { width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    default:
      return null
  }
}
