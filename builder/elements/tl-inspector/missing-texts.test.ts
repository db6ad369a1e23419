import { describe, expect, test } from 'vitest'
import type { App } from '../../../schemas/documents.ts'
import { hasWords, missingTexts } from './missing-texts.ts'

const app = (strings: App['strings']): App => ({
  schema: 1,
  id: 'a',
  brand: 'b',
  title: 'Orders',
  job: 'Tell',
  outcome: 'answered',
  locales: ['en', 'zh-CN'],
  asks: {},
  views: {
    start: {
      title: 'Start',
      blocks: [
        { id: 'h1', type: 'heading', props: { text: 'Hello' } },
        { id: 't1', type: 'text', props: { text: '{{ order.total }} %' } },
      ],
    },
  },
  ...(strings ? { strings } : {}),
})

describe('texts that are not translated', () => {
  test('are counted in every language but the first', () => {
    expect(missingTexts(app(undefined), 'en')).toBe(0)
    expect(missingTexts(app(undefined), 'zh-CN')).toBe(3)
    expect(missingTexts(app({ 'zh-CN': { '$app.title': '订单', 'h1.text': '你好' } }), 'zh-CN')).toBe(1)
  })

  test('need words: a field alone or a sign is the same in every language', () => {
    expect(hasWords('{{ order.total }} %')).toBe(false)
    expect(hasWords('Total: {{ order.total }}')).toBe(true)
  })
})
