/** Most expressions are plain paths, most of them two or three steps: those are walked without a loop. */
export function walkPath(path: readonly string[]): (scope: Record<string, unknown>) => unknown {
  const [a, b, c] = path as [string, string, string]
  if (path.length === 1) return (scope) => scope[a]
  if (path.length === 2) return (scope) => field(scope[a], b)
  if (path.length === 3) return (scope) => field(field(scope[a], b), c)
  return (scope) => path.reduce<unknown>(field, scope)
}

const field = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined)
