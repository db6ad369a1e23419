/**
 * Whether a request that acts by cookie was made by the site itself. Hono's `csrf()` is not enough: it passes
 * cross-site JSON. Where a browser tells neither, the request is refused: every browser that has
 * `SameSite` tells at least one. `Origin: null` is some other origin.
 */
export function isSameOrigin(headers: Headers, url: URL): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = headers.get('origin')
  if (origin !== null) return origin === url.origin
  return site === 'same-origin'
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
export const writes = (method: string): boolean => !safe.has(method)
