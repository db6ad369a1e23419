import { expect, test } from 'vitest'
import { readError } from './api-error.ts'

test('takes the words of the answer', () => {
  const error = readError(422, {
    error: {
      code: 'invalid-app',
      message: { en: 'No title', 'zh-CN': '缺少标题' },
      problems: [{ code: 'required', severity: 'error', path: 'title', message: { en: 'x', 'zh-CN': 'x' } }],
    },
  })
  expect(error).toMatchObject({ code: 'invalid', message: { en: 'No title' }, problems: [{ path: 'title' }] })
})

test('brings what the server has where ours is stale, wherever the answer puts it', () => {
  expect(readError(409, { error: {}, current: { revision: 4 } }).current).toEqual({ revision: 4 })
  expect(readError(409, { error: { current: { revision: 4 } } }).current).toEqual({ revision: 4 })
})

test.each([
  [401, 'signed-out'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [413, 'too-large'],
  [429, 'busy'],
  [500, 'server'],
  [503, 'server'],
  [400, 'invalid'],
])('has words of its own for a bare %i', (status, code) => {
  for (const body of [undefined, null, 'nginx', [], { error: 'x' }]) {
    const error = readError(status, body)
    expect(error.code).toBe(code)
    expect(error.message.en.length).toBeGreaterThan(0)
    expect(error.message['zh-CN'].length).toBeGreaterThan(0)
  }
})
