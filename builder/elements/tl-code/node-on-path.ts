/** The innermost node on a path through the document. */
export function nodeOnPath(app: unknown, path: readonly (string | number)[]): string | null {
  let value = app
  let found: string | null = null
  for (const step of path) {
    if (typeof value !== 'object' || value === null) break
    value = (value as Record<string | number, unknown>)[step]
    if (typeof value === 'object' && value !== null && 'id' in value && 'type' in value && typeof value.id === 'string') found = value.id
  }
  return found
}
