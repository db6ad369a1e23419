import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { App } from '../../../schemas/documents.ts'
import { applySteps } from '../../core/transaction.ts'
import { diffSteps } from './document-diff.ts'

// Keys that look like numbers are put first by JavaScript itself, whatever the text says.
const key = fc.stringMatching(/^[a-z][a-z.]{0,2}$/)
const value = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.constantFrom(null, true, 0, 1, '', 'x'), fc.array(tie('value'), { maxLength: 3 }), tie('object')),
  object: fc.uniqueArray(fc.tuple(key, tie('value')), { maxLength: 4, selector: ([k]) => k }).map((entries) => Object.fromEntries(entries)),
}))

describe('the difference of two documents', () => {
  test('as steps makes one into the other, key order and all, and back again', () => {
    fc.assert(
      fc.property(value.object, value.object, (before, after) => {
        const app = before as unknown as App
        const applied = applySteps(app, diffSteps(before, after))
        expect(applied.ok).toBe(true)
        if (!applied.ok) return
        expect(JSON.stringify(applied.app)).toBe(JSON.stringify(after))
        const back = applySteps(applied.app, applied.inverse)
        expect(back.ok && JSON.stringify(back.app)).toBe(JSON.stringify(before))
      }),
    )
  })

  test('is as small as it can be, so that undo names one place', () => {
    const before = { views: { a: { blocks: [{ id: 'n1', props: { text: 'x' } }] } } }
    const after = { views: { a: { blocks: [{ id: 'n1', props: { text: 'y' } }] } } }
    expect(diffSteps(before, after)).toEqual([{ op: 'set', path: ['views', 'a', 'blocks', 0, 'props', 'text'], value: 'y' }])
    expect(diffSteps(after, after)).toEqual([])
  })
})
