import { expect, test } from 'vitest'
import { type PartLimits, readMultipart } from './multipart.ts'

const limits: PartLimits = { parts: 5, fieldBytes: 100, fileBytes: 1000, totalBytes: 5000 }
const type = 'multipart/form-data; boundary=----b1'

/** In pieces of any size: where a boundary is cut must not matter. */
function stream(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close()
      else controller.enqueue(bytes.slice(at, at + size))
      at += size
    },
  })
}
const read = (text: string, size = 7, more: Partial<PartLimits> = {}) =>
  readMultipart(stream(new TextEncoder().encode(text), size), type, { ...limits, ...more })
const part = (head: string, body: string) => `------b1\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
const end = '------b1--\r\n'

test('what the platform writes is read, in pieces of any size', async () => {
  const form = new FormData()
  form.append('note', '多行\r\n文字 "x"')
  form.append('we "ird"', '')
  form.append('photo', new Blob([new Uint8Array(300).map((_, i) => (i % 3 ? 13 : 10))]), 'a "b".jpg')
  form.append('none', new Blob([]), 'none.txt')
  const written = new Response(form)
  const bytes = new Uint8Array(await written.arrayBuffer())
  for (const size of [1, 2, 3, 17, 64, 10_000]) {
    const parts = await readMultipart(stream(bytes, size), written.headers.get('content-type') as string, limits)
    if (!parts.ok) throw new Error(parts.code)
    expect(parts.value.map(({ name, file, bytes }) => [name, file, bytes.length])).toEqual([
      ['note', null, new TextEncoder().encode('多行\r\n文字 "x"').length],
      ['we "ird"', null, 0],
      ['photo', 'a "b".jpg', 300],
      ['none', 'none.txt', 0],
    ])
    expect(parts.value[2]?.bytes[1]).toBe(13)
  }
})

test('a file that is too long is let go, and what stands around it is kept', async () => {
  const read1 = await read(part('name="a"', '1') + part('name="f"; filename="x"', 'y'.repeat(3000)) + part('name="b"', '2') + end)
  expect(read1.ok && read1.value.map(({ name, bytes, whole }) => [name, bytes.length, whole])).toEqual([
    ['a', 1, true],
    ['f', 0, false],
    ['b', 1, true],
  ])
})

test.each<[string, string, string, Partial<PartLimits>?]>([
  ['too many parts', part('name="a"', '1').repeat(6) + end, 'invalid-request'],
  ['too long a text', part('name="a"', 'x'.repeat(101)) + end, 'too-large'],
  ['texts that are too long together', part('name="a"', 'x'.repeat(60)).repeat(2) + end, 'too-large'],
  ['a body without end', part('name="f"; filename="x"', 'y'.repeat(6000)), 'too-large'],
  ['a body that breaks off', part('name="a"', '1'), 'invalid-request'],
  ['a part without a name', part('filename="x"', '1') + end, 'invalid-request'],
  ['a head without end', `------b1\r\n${'x'.repeat(4500)}`, 'invalid-request'],
  ['no part at all', 'hello', 'invalid-request'],
])('%s is refused', async (_, text, code, more = {}) => expect(await read(text, 97, more)).toEqual({ ok: false, code }))

test('without a boundary there is nothing to read', async () =>
  expect(await readMultipart(stream(new Uint8Array(9), 9), 'multipart/form-data', limits)).toEqual({ ok: false, code: 'invalid-request' }))
