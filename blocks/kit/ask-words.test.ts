import { expect, test } from 'vitest'
import { askKind, askWords } from './ask-words.ts'

test.each([
  [
    { label: 'Order number', schema: { type: 'string', pattern: '^[A-Z][0-9]{4}$', examples: ['A1001'] } },
    'Enter your order number',
    'Write it like this: A1001',
  ],
  [{ label: 'VIN', schema: { type: 'string', pattern: '^x$' } }, 'Enter your VIN', 'Check your VIN'],
  [{ label: 'Your name', schema: { type: 'string', maxLength: 60 } }, 'Enter your name', 'Use at most 60 characters'],
  [{ label: 'Last 4 digits', schema: { type: 'string', pattern: '^[0-9]{4}$' } }, 'Enter the last 4 digits', 'Enter the last 4 digits'],
  [
    { label: 'Last 4 digits of your phone', schema: { type: 'string', pattern: '^[0-9]{4}$' } },
    'Enter the last 4 digits of your phone',
    'Enter the last 4 digits of your phone',
  ],
  [
    { label: 'Tracking number', schema: { type: 'string', pattern: '^\\d{8,12}$' } },
    'Enter your tracking number',
    'Enter your tracking number: 8 to 12 digits',
  ],
  [{ label: 'Email', schema: { type: 'string', format: 'email' } }, 'Enter your email', 'Enter an email address like name@example.com'],
  [{ label: 'Guests', schema: { type: 'integer', minimum: 1, maximum: 30 } }, 'Enter a number for “Guests”', 'Enter a whole number from 1 to 30'],
  [{ label: 'How was it?', schema: { type: 'integer', minimum: 1, maximum: 5 } }, 'Answer “How was it?”', 'Enter a whole number from 1 to 5'],
  [{ label: 'Time of day', schema: { enum: ['am', 'pm'] } }, 'Choose your time of day', 'Choose your time of day'],
])('%j', (field, missing, invalid) => {
  expect(askWords(field, 'en')).toEqual({ missing, invalid })
})

test('speaks Chinese', () => {
  expect(askWords({ label: '订单号', schema: { type: 'string' } }, 'zh-CN')).toEqual({ missing: '请填写订单号', invalid: '请检查订单号是否填写正确' })
  expect(askWords({ label: 'VIN', schema: { type: 'string' } }, 'zh-CN')).toEqual({ missing: '请填写 VIN', invalid: '请检查 VIN 是否填写正确' })
  expect(askWords({ label: '手机号后四位', schema: { type: 'string', pattern: '^[0-9]{4}$' } }, 'zh-CN').invalid).toBe('请填写手机号后四位')
  expect(askWords({ label: '评价如何？', schema: { enum: ['a'] } }, 'zh-CN').missing).toBe('请回答“评价如何？”')
})

test.each([
  [{ schema: { type: ['string', 'null'], format: 'date' } }, 'date'],
  [{ schema: { type: 'array', items: { enum: ['a'] } } }, 'many'],
  [{ schema: { type: 'string' }, options: [{ value: 'a', label: 'A' }] }, 'enum'],
  [{ schema: { type: 'string' }, autocomplete: 'tel-national' }, 'phone'],
  [{ schema: {} }, 'text'],
] as const)('%j is asked as %s', (field, kind) => {
  expect(askKind(field)).toBe(kind)
})

test('says no verb twice, and repeats no whole sentence', () => {
  expect(askWords({ label: '请说明情况', schema: { type: 'string' } }, 'zh-CN').missing).toBe('请说明情况')
  const agreed = { type: 'boolean', const: true }
  expect(askWords({ label: 'I agree', schema: agreed }, 'en').missing).toBe('Tick “I agree” to go on')
  expect(askWords({ label: 'Keep my answers and my number until the case is settled.', schema: agreed }, 'en').missing).toBe('Tick this box to go on')
})
