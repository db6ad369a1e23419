export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
/** From a document to a value in it. */
export type Path = readonly (string | number)[]

type Parent = Readonly<Record<string, unknown>> | readonly unknown[]
const isParent = (value: unknown): value is Parent => typeof value === 'object' && value !== null

/** The value at a path; undefined where there is none. Sees own properties only. */
export function read(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) {
    if (!isParent(value) || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

export const samePath = (a: Path, b: Path): boolean => a.length === b.length && a.every((step, i) => step === b[i])

/** The same document with another value at a path; everything beside the path is shared. Null where the path leads nowhere. */
export function replace<T>(root: T, path: Path, change: (value: unknown) => unknown): T | null {
  if (path.length === 0) return change(root) as T
  const [step, ...rest] = path as [string | number, ...(string | number)[]]
  if (!isParent(root) || !Object.hasOwn(root, step)) return null
  const before = (root as Record<string | number, unknown>)[step]
  const after = replace(before, rest, change)
  if (after === null && rest.length > 0) return null
  if (Array.isArray(root)) return root.map((value, i) => (i === Number(step) ? after : value)) as T
  return { ...root, [step]: after }
}

/** An object with a key put at a position among its keys (the first view is the one an app starts with). */
export function withKey(object: Readonly<Record<string, unknown>>, key: string, value: unknown, at?: number): Record<string, unknown> {
  if (Object.hasOwn(object, key) || at === undefined) return { ...object, [key]: value }
  const entries = Object.entries(object)
  entries.splice(at, 0, [key, value])
  return Object.fromEntries(entries)
}

export function withoutKey(object: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> {
  const { [key]: _, ...rest } = object
  return rest
}
