import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redact, secretsIn } from './redact.ts'

const value = 'tok/en+ä "quoted"'
const pattern = secretsIn([{ origin: 'https://a.example', value }])!
const shows = (all: unknown): string => JSON.stringify(redact(all, pattern))

test('a secret goes wherever it stands: in texts, in names, deep inside, among other words', () => {
  const kept = { id: 7, ok: true, none: null, list: ['a', { b: 'tok/en' }] }
  expect(redact(kept, pattern)).toBe(kept)
  expect(redact({ ...kept, echo: [`Bearer ${value}!`], [value]: 1 }, pattern)).toEqual({ ...kept, echo: ['Bearer [redacted]!'], '[redacted]': 1 })
})

test('it goes as part of an address, and of base64 wherever it begins there', () => {
  expect(shows(`https://a.example/?key=${encodeURIComponent(value)}&x=1`)).toBe('"https://a.example/?key=[redacted]&x=1"')
  fc.assert(
    fc.property(fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), fc.boolean(), (before, behind, url) => {
      const bytes = new TextEncoder().encode(before + value + behind)
      const all = Buffer.from(bytes).toString(url ? 'base64url' : 'base64')
      const left = redact(all, pattern).replace('[redacted]', '')
      // Fewer than three letters of either edge are left of it.
      expect(left.length).toBeLessThanOrEqual(all.length - Math.floor((Buffer.byteLength(value) * 4) / 3) + 3)
      expect(redact(all, pattern)).toContain('[redacted]')
    }),
  )
})

test('what is too short to be told from other words is let be', () => expect(secretsIn([{ origin: 'https://a.example', value: 'yes' }])).toBeNull())
