import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeHtml } from '../../blocks/kit/escape.ts'
import { encode, Writer } from './writer.ts'

const read = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
/** Of every kind: plain, escaped, of two, three and four bytes, and halves of pairs. */
const text = fc.string({ unit: fc.oneof(fc.constantFrom('a', '<', '&', '"', "'", 'é', '退', '😀', '\ud83d', '\ude00', '\u0000', '\ufeff'), fc.string()) })

test('text is written as it would be escaped and encoded, whatever it holds and wherever memory ends', () => {
  fc.assert(
    fc.property(fc.array(text), fc.integer({ min: 0, max: 64 }), (texts, size) => {
      const out = new Writer(size)
      for (const one of texts) {
        out.text(one)
        out.put(encode('<b>'))
        out.html(one)
      }
      expect([...out.page()]).toEqual(texts.flatMap((one) => [escapeHtml(one), '<b>', one].flatMap((part) => [...encode(part)])))
    }),
  )
})

test('a page stays as it is while others are written', () => {
  const out = new Writer(16)
  const pages = ['one', 'two, which is longer than all the memory there is', 'three', 'four'].map((page) => {
    out.begin()
    out.text(page)
    return out.page()
  })
  expect(pages.map(read)).toEqual(['one', 'two, which is longer than all the memory there is', 'three', 'four'])
})

test('what a page left unfinished is not on the next one', () => {
  const out = new Writer(16)
  out.text('of somebody else')
  out.begin()
  out.text('mine')
  expect(read(out.page())).toBe('mine')
})

test('a piece has memory of its own, and taking back leaves what stood before', () => {
  const out = new Writer(16)
  out.text('kept')
  const { length } = out
  out.text(' and taken back, over the end of the memory')
  out.cutTo(length)
  const piece = out.piece()
  expect(read(piece)).toBe('kept')
  expect(piece.buffer.byteLength).toBe(4)
  expect(out.length).toBe(0)
})
