import { expect, test } from 'vitest'
import type { Release } from '../../engine/program.ts'
import { earliestAsking, missingAsks } from './flow.ts'

const form = (view: string, next: string, asks: string[]) => ({ view, next, asks, method: 'post' })
const view = (needs: string[], forms: string[]) => ({ needs, forms, data: {}, shared: false })
const release = {
  start: 'start',
  views: { alone: view([], ['f3']), result: view(['no', 'phone'], []), second: view(['no'], ['f2']), start: view([], ['f1']) },
  forms: { f1: form('start', 'second', ['no']), f2: form('second', 'result', ['phone', 'no']), f3: form('alone', 'result', ['no', 'other']) },
} as unknown as Release

test('what has not been answered is missing', () => {
  expect(missingAsks(release, 'result', { no: 'A' })).toEqual(['phone'])
  expect(missingAsks(release, 'result', { no: 'A', phone: '' })).toEqual([])
})
test('a customer is sent to the earliest view that asks', () => expect(earliestAsking(release, ['no'])).toBe('start'))
test('also where an earlier one has been answered', () => expect(earliestAsking(release, ['phone'])).toBe('second'))
test('a view no form leads to comes last', () => expect(earliestAsking(release, ['other'])).toBe('alone'))
test('what nobody asks leads to the start', () => expect(earliestAsking(release, ['never'])).toBe('start'))
