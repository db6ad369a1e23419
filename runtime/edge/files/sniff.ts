import type { FileType } from '../../../schemas/file-rules.ts'

const heic = new Set(['heic', 'heix', 'heim', 'heis', 'mif1'])

/** What a file is, by its own first bytes: its name and the type its sender declares say nothing. Null for what is not known here. */
export function sniffType(bytes: Uint8Array): FileType | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image/webp'
  if (/^GIF8[79]a/.test(start)) return 'image/gif'
  if (start.slice(4, 8) === 'ftyp' && heic.has(start.slice(8, 12))) return 'image/heic'
  // Readers look for it in the first kilobyte, which is room for something else before it.
  if (/^%PDF-[12]\.\d/.test(start)) return 'application/pdf'
  return null
}
