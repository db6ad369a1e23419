import { expect, test } from 'vitest'
import { celRun } from './cel-run.ts'

const body = {
  items: [{ n: 1 }, { n: 2 }],
  at: 1_700_000_000,
  ms: 1_700_000_000_123,
  iso: '2024-01-02T03:04:05Z',
  id: 12_345_678_901_234_567_890n,
}
const run = (cel: string) => celRun(cel)?.({ status: 200, body })

test.each<[string, unknown]>([
  ['{"n": 1}', { n: 1 }],
  ['{"count": size(body.items), "in": {"first": [1, {"second": 2}]}}', { count: 2, in: { first: [1, { second: 2 }] } }],
  ['[[1, 2], [size(body.items)]]', [[1, 2], [2]]],
  ['body.items.map(item, {"n": item.n, "all": size(body.items), "at": timestamp(body.iso)})', [1, 2].map((n) => ({ n, all: 2, at: body.iso }))],
  ['{"n": 1u}', { n: 1 }],
  ['{"for": duration("90s"), "half": duration("1500ms"), "back": duration("-1.5s")}', { for: '90s', half: '1.5s', back: '-1.5s' }],
])('%s is JSON at any depth', (cel, value) => {
  expect(run(cel)).toEqual(value)
})

test.each([
  ['timestamp(body.iso)', body.iso],
  ['string(timestamp(body.iso))', body.iso],
  ['timestamp(body.at)', '2023-11-14T22:13:20Z'],
  ['string(timestamp(body.at))', '2023-11-14T22:13:20Z'],
  ['timestamp(body.ms / 1000)', '2023-11-14T22:13:20.123Z'],
  ['timestamp(int(body.at))', '2023-11-14T22:13:20Z'],
  ['string(timestamp(body.iso) - timestamp(body.at))', '4164645s'],
  ['date(timestamp(body.at))', 'Nov\u00a014,\u00a02023'],
])('%s is a time: %s', (cel, text) => {
  expect(String(run(cel)).replaceAll(' ', '\u00a0')).toBe(text.replaceAll(' ', '\u00a0'))
})

test('what cannot be a value of JSON gives none', () => {
  for (const cel of ['b"abc"', '{"a": [b"abc"]}', 'timestamp(body.at * 1000000000.0)', 'timestamp(0.0 / 0.0)']) expect(run(cel)).toBeUndefined()
})

test('a number beyond 2⁵³ keeps its digits as text, and in a format', () => {
  expect(run('string(body.id)')).toBe('12345678901234567890')
  expect(run('number(body.id)')).toBe('12,345,678,901,234,567,890')
  expect(run('{"id": body.id, "in": [body.id]}')).toEqual({ id: body.id, in: [body.id] })
})

test('one list named again and again is not looked through to the end', () => {
  const many = Array.from({ length: 1000 }, () => ({ n: 1 }))
  expect(celRun('body.map(one, {"all": body})')?.({ status: 200, body: many })).toHaveLength(1000)
})
