/** Small files of the tests' own: whole by their format, with secrets where owners do not see them. */
const text = (letters: string): number[] => [...letters].map((c) => c.charCodeAt(0))
const u16 = (n: number): number[] => [n >> 8, n & 255]
const u32 = (n: number): number[] => [...u16(n >>> 16), ...u16(n & 0xffff)]
const segment = (marker: number, ...data: number[]): number[] => [0xff, marker, ...u16(data.length + 2), ...data]
const bytes = (...parts: (number | number[])[]): Uint8Array<ArrayBuffer> => Uint8Array.from(parts.flat())

/** Exif with an orientation and the place where it was taken. */
const exif = (orientation: number): number[] =>
  segment(0xe1, ...text('Exif\0\0II*\0'), 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0, ...text('GPS-AT-HOME'))

export const jpeg = ({ width = 40, height = 30, orientation = 6, after = '' } = {}): Uint8Array<ArrayBuffer> =>
  bytes(
    [0xff, 0xd8],
    segment(0xe0, ...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0),
    exif(orientation),
    segment(0xe2, ...text('MPF\0GPS-AGAIN')),
    segment(0xfe, ...text('<script>alert(1)</script>')),
    segment(0xdb, 0, ...Array<number>(64).fill(1)),
    segment(0xc0, 8, ...u16(height), ...u16(width), 1, 1, 0x11, 0),
    segment(0xda, 1, 1, 0, 0, 63, 0),
    [1, 2, 0xff, 0, 3, 0xff, 0xd3, 4],
    [0xff, 0xd9],
    text(after),
  )

const chunk = (type: string, ...data: number[]): number[] => [...u32(data.length), ...text(type), ...data, 0, 0, 0, 0]
export const png = (width = 20, height = 10): Uint8Array<ArrayBuffer> =>
  bytes(
    text('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', ...u32(width), ...u32(height), 8, 2, 0, 0, 0),
    chunk('eXIf', ...text('GPS-AT-HOME')),
    chunk('tEXt', ...text('Comment\0GPS-AGAIN')),
    chunk('IDAT', 1, 2, 3),
    chunk('IEND'),
    text('<script>PK'),
  )

const riff = (type: string, ...data: number[]): number[] => [...text(type), ...u32(data.length).reverse(), ...data, ...(data.length % 2 ? [0] : [])]
export function webp(): Uint8Array<ArrayBuffer> {
  const chunks = [...riff('VP8X', 0x0c, 0, 0, 0, 7, 0, 0, 4, 0, 0), ...riff('VP8 ', 1, 2, 3), ...riff('EXIF', ...text('GPS-AT-HOME')), ...riff('XMP ', 1)]
  return bytes(text('RIFF'), u32(chunks.length + 4).reverse(), text('WEBP'), chunks, text('trailer'))
}

export const gif = (): Uint8Array<ArrayBuffer> =>
  bytes(
    text('GIF89a'),
    [6, 0, 5, 0, 0, 0, 0],
    [0x21, 0xfe, 11, ...text('GPS-AT-HOME'), 0],
    [0x21, 0xf9, 4, 0, 0, 0, 0, 0],
    [0x2c, 0, 0, 0, 0, 6, 0, 5, 0, 0, 2, 2, 1, 2, 0],
    [0x3b],
    text('<script>'),
  )

export const pdf = (inside = '1 0 obj'): Uint8Array<ArrayBuffer> => bytes(text(`%PDF-1.7\n${inside}\n%%EOF\n`))
