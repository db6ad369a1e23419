import { type Picture, readPng, writePng } from './png.ts'

export interface Difference {
  /** the largest difference in any channel of any pixel, 0–255; 255 where the sizes differ */
  max: number
  /** pixels that differ at all */
  pixels: number
  /** in words, for the message of a failing test */
  text: string
  /** the pixels that differ in red on white */
  picture: Buffer | null
}

/** Compares two screenshots pixel by pixel. */
export function compareShots(a: Buffer, b: Buffer): Difference {
  return comparePictures(readPng(a), readPng(b))
}

export function comparePictures(a: Picture, b: Picture): Difference {
  if (a.width !== b.width || a.height !== b.height) {
    return { max: 255, pixels: Number.POSITIVE_INFINITY, text: `${a.width}×${a.height} beside ${b.width}×${b.height}`, picture: null }
  }
  const marks = new Uint8Array(a.data.length).fill(255)
  let max = 0
  let pixels = 0
  let first = ''
  for (let at = 0; at < a.data.length; at += 4) {
    let most = 0
    for (let c = 0; c < 4; c++) most = Math.max(most, Math.abs(a.data[at + c]! - b.data[at + c]!))
    if (!most) continue
    pixels++
    max = Math.max(max, most)
    if (most > 2) {
      first ||= `first at ${(at / 4) % a.width},${Math.floor(at / 4 / a.width)}`
      marks[at + 1] = marks[at + 2] = 0
    }
  }
  return { max, pixels, text: `${pixels} pixels differ, by up to ${max} of 255 ${first}`, picture: pixels ? writePng({ ...a, data: marks }) : null }
}
