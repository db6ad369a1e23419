import { describe, expect, test } from 'vitest'
import { type FileRules, mostFileBytes } from '../../../schemas/file-rules.ts'
import { gif, jpeg, pdf, png, webp } from '../trial/pictures.ts'
import { cleanFile } from './clean-file.ts'
import { sniffType } from './sniff.ts'

const rules: FileRules = { types: ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf'], maxBytes: mostFileBytes }
const ascii = (text: string) => new TextEncoder().encode(text)
const secret = /GPS|script|trailer|PK/
const cleaned = (bytes: Uint8Array<ArrayBuffer>) => {
  const file = cleanFile(bytes, rules)
  if (!file.ok) throw new Error(file.code)
  return file
}

describe('a picture', () => {
  test.each([
    ['image/jpeg', jpeg({ after: '<script>PK' }), { width: 30, height: 40 }],
    ['image/png', png(), { width: 20, height: 10 }],
    ['image/webp', webp(), { width: 8, height: 5 }],
    ['image/gif', gif(), { width: 6, height: 5 }],
  ])('%s loses what tells of its owner and what hangs behind it, and says how large it is', (type, bytes, size) => {
    expect(new TextDecoder('latin1').decode(bytes)).toMatch(secret)
    const file = cleaned(bytes)
    expect([file.type, file.size]).toEqual([type, size])
    expect(new TextDecoder('latin1').decode(file.bytes)).not.toMatch(secret)
    // What has been cleaned is clean: nothing more goes.
    expect(cleaned(file.bytes).bytes).toEqual(file.bytes)
  })
  test('keeps which way is up', () => {
    expect(cleaned(jpeg({ orientation: 6 })).bytes).toContain(6)
    expect(cleaned(jpeg({ orientation: 1 })).size).toEqual({ width: 40, height: 30 })
    expect(new TextDecoder('latin1').decode(cleaned(jpeg({ orientation: 1 })).bytes)).not.toContain('Exif')
  })
  test.each([
    ['image/jpeg', jpeg()],
    ['image/png', png().slice(0, -10)],
    ['image/webp', webp().slice(0, -7)],
    ['image/gif', gif().slice(0, -8)],
    ['application/pdf', pdf().slice(0, -1)],
  ])('%s cut anywhere is damaged, and never breaks the walk', (_, bytes) => {
    for (let length = 8; length < bytes.length; length++) {
      const cut = cleanFile(bytes.slice(0, length), rules)
      expect(cut.ok, `${length} of ${bytes.length}`).toBe(false)
    }
  })
  test('with any byte changed is cleaned or refused, and never breaks the walk', () => {
    for (const bytes of [jpeg(), png(), webp(), gif()])
      for (let i = 0; i < bytes.length; i++)
        for (const byte of [0, 0xff]) {
          const clean = cleanFile(
            Uint8Array.from(bytes, (one, at) => (at === i ? byte : one)),
            rules,
          )
          expect(clean.ok ? clean.bytes.length <= bytes.length : ['type', 'damaged', 'large'].includes(clean.code)).toBe(true)
        }
  })
  test('that says it is a square mile is refused', () => expect(cleanFile(png(60_000, 60_000), rules)).toEqual({ ok: false, code: 'large' }))
})

test.each([
  ['HTML', ascii('<!doctype html><script>alert(1)</script>')],
  ['SVG', ascii('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a ZIP', ascii('PK\x03\x04')],
  ['a program', ascii('MZ\x90\x00')],
  ['a PDF behind something else', ascii('<html>\n%PDF-1.7\n%%EOF')],
  ['a text that begins like one', ascii('PNG')],
])('%s is of no kind that is taken', (_, bytes) => expect(cleanFile(bytes, rules)).toEqual({ ok: false, code: 'type' }))
test('a PDF that is a page as well is refused', () => expect(cleanFile(pdf('<script>alert(1)</script>'), rules)).toEqual({ ok: false, code: 'damaged' }))
test('nothing is nothing', () => expect(cleanFile(new Uint8Array(), rules)).toEqual({ ok: false, code: 'empty' }))
test('a HEIC is known, and taken only where it is listed', () => {
  const heic = ascii('\0\0\0\x18ftypheic\0\0\0\0')
  expect(sniffType(heic)).toBe('image/heic')
  expect(cleanFile(heic, rules)).toEqual({ ok: false, code: 'type' })
})
