import { expect, test } from 'vitest'
import { compareShots } from './pixels.ts'
import { type Picture, readPng, writePng } from './png.ts'

const picture = (width: number, height: number, change?: (data: Uint8Array) => void): Picture => {
  const data = Uint8Array.from({ length: width * height * 4 }, (_, i) => 20 + ((i * 37) % 200))
  change?.(data)
  return { width, height, data }
}

test('a picture survives being written and read', () => {
  expect(readPng(writePng(picture(7, 5)))).toEqual(picture(7, 5))
})

test('equal pictures do not differ', () => {
  const shot = writePng(picture(7, 5))
  expect(compareShots(shot, shot)).toMatchObject({ max: 0, pixels: 0 })
})

test('the largest difference in any channel is found', () => {
  const changed = picture(7, 5, (data) => {
    data[13] = data[13]! + 9
    data[90] = data[90]! - 4
  })
  expect(compareShots(writePng(picture(7, 5)), writePng(changed))).toMatchObject({ max: 9, pixels: 2 })
})

test('another size is another picture', () => {
  expect(compareShots(writePng(picture(7, 5)), writePng(picture(7, 6))).max).toBe(255)
})

test('what is no PNG is refused', () => {
  expect(() => readPng(Buffer.from('GIF89a'))).toThrow('not a PNG')
})
