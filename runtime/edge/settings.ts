import type { Env } from './env.ts'

/** A secret's value, the only origin it is ever sent to, and the only brand whose services may send it. */
export interface BoundSecret {
  origin: string
  value: string
  /** absent where all brands here are one company's */
  brand?: string
}

/** The Worker's settings, read once. */
export interface Settings {
  studioHost: string
  appsHost: string
  /** people may sign in by choosing who they are, on loopback */
  demo: boolean
  sessionKey: Uint8Array | null
  /** the header in which what stands before the Worker writes the client's address, in place of whatever the client wrote there; null for none */
  clientAddressHeader: string | null
  /** the present key, then the one before it */
  contextKeys: readonly Uint8Array[]
  cliToken: string | null
  /** by name; brands use the same service documents, so a name may be bound once per brand */
  secrets: ReadonlyMap<string, readonly BoundSecret[]>
  /** approved origin → loopback origin; empty unless `demo` */
  localOrigins: ReadonlyMap<string, string>
}

const known = new WeakMap<Env, Settings>()

export function readSettings(env: Env): Settings {
  let settings = known.get(env)
  if (!settings) {
    const demo = env.DEMO_SIGN_IN === 'loopback'
    settings = {
      studioHost: env.STUDIO_HOST || 'localhost',
      appsHost: env.APPS_HOST || '127.0.0.1',
      demo,
      sessionKey: readKey(env.SESSION_KEY),
      clientAddressHeader: readHeaderName(env.CLIENT_ADDRESS_HEADER),
      contextKeys: [readKey(env.CONTEXT_KEY), readKey(env.CONTEXT_KEY_BEFORE)].filter((key) => key !== null),
      // A token that can be guessed is none.
      cliToken: env.CLI_TOKEN && env.CLI_TOKEN.length >= 24 ? env.CLI_TOKEN : null,
      secrets: new Map(Object.entries(readObject(env.SERVICE_SECRETS)).map(([name, bound]) => [name, [bound].flat().filter(isBoundSecret)])),
      localOrigins: new Map(
        demo ? Object.entries(readObject(env.LOCAL_ORIGINS)).filter((entry): entry is [string, string] => typeof entry[1] === 'string') : [],
      ),
    }
    known.set(env, settings)
  }
  return settings
}

function readKey(text: string | undefined): Uint8Array | null {
  if (!text || !/^[\w-]{43}$/.test(text)) return null
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
}

/** A field name (RFC 9110, 5.1) in lower case. */
const readHeaderName = (text = ''): string | null => (/^[\w-]{1,60}$/.test(text) ? text.toLowerCase() : null)

function readObject(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text || '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function isBoundSecret(value: unknown): value is BoundSecret {
  return (
    typeof value === 'object' &&
    value !== null &&
    'origin' in value &&
    'value' in value &&
    typeof value.origin === 'string' &&
    typeof value.value === 'string' &&
    (!('brand' in value) || typeof value.brand === 'string')
  )
}
