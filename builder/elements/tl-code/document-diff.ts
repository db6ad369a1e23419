import type { Step } from '../../core/step.ts'

type SetStep = Extract<Step, { op: 'set' }>
type Path = (string | number)[]

/** The `set` steps that make one document into another, as deep as they can stand; key order counts, as it does in a file. */
export function diffSteps(before: unknown, after: unknown, path: Path = []): SetStep[] {
  if (same(before, after)) return []
  if (isObject(before) && isObject(after)) {
    const old = Object.keys(before)
    const now = Object.keys(after)
    const common = now.filter((key) => Object.hasOwn(before, key))
    if (common.join('\n') !== old.filter((key) => Object.hasOwn(after, key)).join('\n')) return [{ op: 'set', path, value: after }]
    const removed = old.filter((key) => !Object.hasOwn(after, key)).map((key): SetStep => ({ op: 'set', path: [...path, key] }))
    const changed = common.flatMap((key) => diffSteps(before[key], after[key], [...path, key]))
    const added = now.flatMap((key, at): SetStep[] => (Object.hasOwn(before, key) ? [] : [{ op: 'set', path: [...path, key], value: after[key], at }]))
    return [...removed, ...changed, ...added]
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) return before.flatMap((one, i) => diffSteps(one, after[i], [...path, i]))
  return [{ op: 'set', path, value: after }]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return JSON.stringify(a) === JSON.stringify(b)
}
