import { expect, test } from 'vitest'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { isAnswer, readAnswer } from './check-answer.ts'
import { partsOf, postedTexts } from './posted-texts.ts'

const posted = (schema: JsonSchema, fields: Record<string, string>) => postedTexts('x', schema, (name) => (name in fields ? [fields[name] as string] : []))
const clock = { timeZone: 'Asia/Shanghai', now: Date.UTC(2026, 10, 25, 12) }
const date = { type: 'string', format: 'date' }
const phone = { type: 'string', format: 'phone' }
const signature = { type: 'string', format: 'signature' }

test('a day in three parts is one', () => {
  expect(posted(date, { 'x-year': '１９９０', 'x-month': '2', 'x-day': '5' })).toEqual(['1990-02-05'])
  expect(posted(date, { 'x-year': '', 'x-month': '', 'x-day': '' })).toEqual([])
  expect(posted(date, { x: '2026-01-01', 'x-day': '5' })).toEqual(['2026-01-01'])
})
test('half a day is kept as it was typed, and is none', () => {
  const [text] = posted(date, { 'x-year': '', 'x-month': '13', 'x-day': '5' })
  expect(isAnswer(readAnswer([text!], date, clock), date, clock)).toBe(false)
  expect(partsOf(date, text!)).toEqual({ year: '', month: '13', day: '5' })
})
test('a phone number has its country’s code, unless it brings one', () => {
  expect(posted(phone, { 'x-code': '86', x: '138 0013 8000' })).toEqual(['+86 138 0013 8000'])
  expect(posted(phone, { 'x-code': '86', x: '+44 20 7946 0958' })).toEqual(['+44 20 7946 0958'])
  expect(posted(phone, { 'x-code': '86', x: '' })).toEqual([''])
  expect(partsOf(phone, '+852 2345 6789')).toEqual({ code: '852', number: '2345 6789' })
})
test('a drawing counts before a name, and only what is one', () => {
  expect(posted(signature, { 'x-drawn': 'svg:M1 2l3 4', x: 'Li Na' })).toEqual(['svg:M1 2l3 4'])
  expect(posted(signature, { 'x-drawn': '"><svg onload=1>', x: 'Li Na' })).toEqual(['Li Na'])
  for (const bad of ['svg:', 'svg:M1 2', 'svg:M1 2l3 4"/><script>', '…', `svg:M1 2${'l1 1'.repeat(2000)}`]) expect(isAnswer(bad, signature, clock)).toBe(false)
  for (const good of ['svg:M1 2l3 -4l0 1M100 20l5 5', '李娜', 'Li Na']) expect(isAnswer(good, signature, clock)).toBe(true)
})
