import { jwtVerify, SignJWT } from 'jose'
import { isLoopback } from '../http/loopback.ts'

/** Who a session cookie says is signed in; the role is looked up anew each time, so that taking it away works at once. */
export interface Session {
  person: string
  brand: string
}

export const sessionSeconds = 12 * 3600
const audience = 'touchlet-studio'
const attributes = { path: '/', httpOnly: true, sameSite: 'Strict' } as const

/**
 * The session cookie's name and attributes under the address of a request. WebKit takes no `Secure` cookie from
 * `http://localhost`, and a browser takes `__Host-` only with `Secure`: plain http on this machine has a cookie of another name.
 */
export function sessionCookie({ protocol, hostname }: URL) {
  return protocol === 'http:' && isLoopback(hostname)
    ? ({ name: 'local-session', options: { ...attributes, secure: false } } as const)
    : ({ name: '__Host-session', options: { ...attributes, secure: true } } as const)
}

export async function signSession({ person, brand }: Session, key: Uint8Array, now: number): Promise<string> {
  const seconds = Math.floor(now / 1000)
  return new SignJWT({ brand })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(person)
    .setAudience(audience)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + sessionSeconds)
    .sign(key)
}

/** Null for a cookie that is forged, expired or of something else. */
export async function readSession(token: string, key: Uint8Array, now: number): Promise<Session | null> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], audience, currentDate: new Date(now), requiredClaims: ['sub', 'exp'] })
    return typeof payload.brand === 'string' && payload.sub ? { person: payload.sub, brand: payload.brand } : null
  } catch {
    return null
  }
}
