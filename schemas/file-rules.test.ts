import { describe, expect, test } from 'vitest'
import { readFileAnswer, sizeText, writeFileAnswer } from './file-answer.ts'
import { areFileRules, fileRules, mostFileBytes } from './file-rules.ts'

describe('what a question for a file takes', () => {
  test('is a photo of at most 10 MB where its schema does not say', () =>
    expect(fileRules({ type: 'string', format: 'file' })).toEqual({ types: ['image/jpeg', 'image/png', 'image/webp'], maxBytes: mostFileBytes }))
  test('is never more than that, and never a kind that runs', () =>
    expect(fileRules({ 'x-types': ['image/svg+xml', 'application/pdf'], 'x-maxBytes': 1e12 })).toEqual({ types: ['application/pdf'], maxBytes: mostFileBytes }))
  test.each([
    [{ type: 'string', format: 'file', 'x-types': ['image/png'], 'x-maxBytes': 2_000_000 }, true],
    [{ type: 'string', format: 'file', 'x-types': ['text/html'] }, false],
    [{ type: 'string', format: 'file', 'x-types': [] }, false],
    [{ type: 'string', format: 'file', 'x-maxBytes': 1e9 }, false],
    [{ type: 'object', format: 'file' }, false],
  ])('%j is written well: %s', (schema, well) => expect(areFileRules(schema)).toBe(well))
})

describe('the answer', () => {
  const answer = { key: '20261127-AAAAAAAAAAAAAAAAAAAAAA.jpg', bytes: 1_234_567, name: '小票 / 1.jpg' }
  test('is read as it was written, whatever the file is called', () => expect(readFileAnswer(writeFileAnswer(answer))).toEqual(answer))
  test.each(['', 'x', '../secret/1/a', `${answer.key}/x/a`, `${answer.key}/1/`, 7])('%j is none', (text) => expect(readFileAnswer(text)).toBeNull())
  test.each([
    [10, '1 KB'],
    [52_000, '51 KB'],
    [1_234_567, '1.2 MB'],
  ])('%i bytes read %s', (bytes, text) => expect(sizeText(bytes)).toBe(text))
})
