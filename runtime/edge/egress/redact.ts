import type { BoundSecret } from '../settings.ts'

/** What stands where a secret stood. */
const instead = '[redacted]'
/** A shorter one would be found in innocent texts. */
const shortest = 6

const known = new WeakMap<readonly BoundSecret[], RegExp | null>()

/** Finds these secrets in a text, as they are, percent-encoded, and in base64 wherever they begin in it; null where there are none. */
export function secretsIn(secrets: readonly BoundSecret[]): RegExp | null {
  let pattern = known.get(secrets)
  if (pattern === undefined) {
    const forms = secrets.filter(({ value }) => value.length >= shortest).flatMap(({ value }) => [value, encodeURIComponent(value), ...base64Forms(value)])
    // The longest first: one may be a part of another.
    const sources = [...new Set(forms)].sort((a, b) => b.length - a.length).map((form) => form.replace(/[$()*+.?[\\\]^{|}/-]/g, '\\$&'))
    pattern = sources.length === 0 ? null : new RegExp(sources.join('|'), 'g')
    known.set(secrets, pattern)
  }
  return pattern
}

/** The same value without what `pattern` finds in its texts and names; itself where there is nothing. */
export function redact<T>(value: T, pattern: RegExp): T {
  if (typeof value === 'string') return (value.search(pattern) < 0 ? value : value.replace(pattern, instead)) as T
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((one) => redact(one, pattern))
    return (items.some((one, i) => one !== value[i]) ? items : value) as T
  }
  const before = Object.entries(value)
  const after = before.map(([name, one]) => [redact(name, pattern), redact(one, pattern)] as const)
  return (after.some(([name, one], i) => name !== before[i]![0] || one !== before[i]![1]) ? Object.fromEntries(after) : value) as T
}

/**
 * The letters that a text gives in base64, whatever stands before and behind it: three bytes are four letters, so there are three
 * ways to begin, and the letters at its edges belong to its neighbours too.
 */
function base64Forms(text: string): string[] {
  const bytes = new TextEncoder().encode(text)
  return [0, 1, 2].flatMap((offset) => {
    const all = btoa(String.fromCharCode(...new Uint8Array(offset), ...bytes))
    const form = all.slice(Math.ceil((offset * 4) / 3), Math.floor(((offset + bytes.length) * 4) / 3))
    return form.length < shortest ? [] : [form, form.replaceAll('+', '-').replaceAll('/', '_')]
  })
}
