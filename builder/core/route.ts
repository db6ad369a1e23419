export type Route = { page: 'apps' } | { page: 'new' } | { page: 'editor'; id: string } | { page: 'not-found' }

/** The page a path of the studio stands for. */
export function readRoute(path: string): Route {
  const parts = path.split('/').filter(Boolean)
  if (parts.length === 0) return { page: 'apps' }
  if (parts.length === 1 && parts[0] === 'new') return { page: 'new' }
  if (parts.length === 2 && parts[0] === 'apps' && /^[a-z][a-z0-9-]{0,62}$/.test(parts[1]!)) return { page: 'editor', id: parts[1]! }
  return { page: 'not-found' }
}
