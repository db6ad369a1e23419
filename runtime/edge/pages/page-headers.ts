import type { Brand } from '../../../schemas/documents.ts'
import { isLoopback } from '../http/loopback.ts'
import { Memo } from '../publish/memo.ts'
import { sha256Base64 } from '../publish/sha256.ts'
import type { Settings } from '../settings.ts'

/** The methods an app's addresses know. */
export const allow = 'GET, HEAD, POST, OPTIONS'

/** What of a page its security headers depend on. */
export interface Inline {
  css: string
  /** its text where it stands in the page, else its address; null for none */
  script: { text: string } | { at: string } | null
  embedders: readonly string[]
}

const policies = new Memo<string>(200)

/** Content-Security-Policy by hash or exact address (CSP 3): a page runs and wears what its release holds, and nothing else. `release` names what the rest depends on. */
export async function contentPolicy(release: string, { css, script, embedders }: Inline, { localOrigins }: Settings): Promise<string> {
  const key = `${release} ${script && 'at' in script ? script.at : ''} ${embedders.join(' ')}`
  const known = policies.get(key, 0)
  if (known) return known
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${await sha256Base64(css)}'`,
    `script-src ${script === null ? "'none'" : 'at' in script ? script.at : `'sha256-${await sha256Base64(script.text)}'`}`,
    // Pictures and films come from where the brand keeps them; in a demo that is this machine.
    ["img-src 'self' https: data:", ...new Set(localOrigins.values())].join(' '),
    ["media-src 'self' https:", ...new Set(localOrigins.values())].join(' '),
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ["frame-ancestors 'self'", ...embedders].join(' '),
  ].join('; ')
  policies.set(key, policy)
  return policy
}

/** Headers of everything the apps' host answers. The camera is for reading a code (`blocks/serial`), where the customer lets it. */
export function commonHeaders(url: URL): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(self), microphone=(), payment=(), usb=(), geolocation=(self)',
    ...(isLoopback(url.hostname) ? {} : { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  }
}

/**
 * For the inline embed, which fetches the very page from the host's own origin: approved embedders only, never with
 * credentials. `Vary: Origin` stands also where the origin is not approved, as a cache could otherwise mix the two.
 */
export function embedHeaders(origin: string | null, { embedders = [] }: Pick<Brand, 'embedders'>): Record<string, string> {
  const allowed = origin !== null && embedders.includes(origin)
  return { vary: 'Origin', ...(allowed && { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'ETag' }) }
}
