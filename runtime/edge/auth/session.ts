import { jwtVerify, SignJWT } from 'jose'

/** Who a session cookie says is signed in; the role is looked up anew each time, so that taking it away works at once. */
export interface Session {
  person: string
  brand: string
}

export const sessionCookie = '__Host-session'
export const sessionSeconds = 12 * 3600
const audience = 'touchlet-studio'

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
