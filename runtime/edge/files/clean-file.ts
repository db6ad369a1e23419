import { type FileRules, type FileType, fileTypes } from '../../../schemas/file-rules.ts'
import type { Bytes } from './bytes.ts'
import { checkPdf } from './check-pdf.ts'
import { cleanGif } from './clean-gif.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPng } from './clean-png.ts'
import { cleanWebp } from './clean-webp.ts'
import { type PictureSize, pictureSize } from './picture-size.ts'
import { sniffType } from './sniff.ts'

/** More than this takes a phone or a backend down when it is unpacked: a few kilobytes can say that they are a square mile. */
const mostPixels = 100_000_000

const cleaners: Readonly<Record<FileType, (bytes: Bytes) => Bytes | null>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'image/gif': cleanGif,
  'image/heic': (bytes) => bytes,
  'application/pdf': checkPdf,
}

export type FileWrong = 'empty' | 'large' | 'type' | 'damaged'

export type CleanFile = { ok: true; type: FileType; extension: string; bytes: Bytes; size: PictureSize | null } | { ok: false; code: FileWrong }

/** A file that someone sent, held against what is wanted: known by its bytes, whole, and without what it should not carry. */
export function cleanFile(bytes: Bytes, { types, maxBytes }: FileRules): CleanFile {
  if (bytes.length === 0) return { ok: false, code: 'empty' }
  if (bytes.length > maxBytes) return { ok: false, code: 'large' }
  const type = sniffType(bytes)
  if (!type || !types.includes(type)) return { ok: false, code: 'type' }
  const clean = cleaners[type](bytes)
  if (!clean) return { ok: false, code: 'damaged' }
  const size = pictureSize(clean, type)
  if (size && (size.width === 0 || size.height === 0)) return { ok: false, code: 'damaged' }
  if (size && size.width * size.height > mostPixels) return { ok: false, code: 'large' }
  return { ok: true, type, extension: fileTypes[type].extension, bytes: clean, size }
}
