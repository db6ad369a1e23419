import type { PropsTemplate, Release } from '../../engine/program.ts'

/** The inputs of a service, as it is asked in one place, that are made of answers that are not public. */
export function personalInputs({ asks, exprs }: Release, input: PropsTemplate): ReadonlySet<string> {
  const isPersonal = (value: unknown): boolean => asksIn(exprs, value).some((ask) => asks[ask]?.sensitivity !== 'public')
  return new Set(Object.entries(input as Record<string, unknown>).flatMap(([name, value]) => (isPersonal(value) ? [name] : [])))
}

/** The asks that one input is made of. */
function asksIn(exprs: Release['exprs'], value: unknown): string[] {
  const expression = typeof value === 'object' && value !== null && '$' in value ? exprs[value.$ as number] : undefined
  if (!expression || 'query' in expression) return []
  // Anything but one of its names might be any of them.
  if ('path' in expression) return expression.path[0] === 'asks' ? [expression.path[1] ?? ''] : []
  const names = [...expression.cel.matchAll(/\basks\b(?:\.([A-Za-z]\w*))?/g)]
  return names.map(([, name]) => name ?? '')
}
