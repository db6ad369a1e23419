import { EncryptJWT, jwtDecrypt } from 'jose'
import { sha256Hex } from '../publish/sha256.ts'

/** What a sealed text is for: one sealed for another app or purpose is none. */
export type Purpose = 'context' | 'deed'

export interface Sealed {
  purpose: Purpose
  /** `brand/app` */
  app: string
}

/** Encrypted, expiring and bound to its purpose: a JWE (RFC 7516), direct encryption with A256GCM. */
export async function seal(
  claims: Record<string, unknown>,
  { purpose, app }: Sealed,
  keys: readonly Uint8Array[],
  now: number,
  seconds: number,
): Promise<string> {
  const key = keys[0]
  if (!key) throw new Error('CONTEXT_KEY is not set')
  return new EncryptJWT(claims)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: await keyId(key) })
    .setAudience(`${purpose}:${app}`)
    .setExpirationTime(Math.floor(now / 1000) + seconds)
    .encrypt(key)
}

/** Null for what is forged, changed, expired, of another app or of another purpose. */
export async function unseal(text: string, { purpose, app }: Sealed, keys: readonly Uint8Array[], now: number): Promise<Record<string, unknown> | null> {
  if (text.length > maxLength) return null
  try {
    const find = async ({ kid }: { kid?: string }): Promise<Uint8Array> => {
      for (const key of keys) if ((await keyId(key)) === kid) return key
      throw new Error('no such key')
    }
    const { payload } = await jwtDecrypt(text, find, {
      audience: `${purpose}:${app}`,
      currentDate: new Date(now),
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['exp'],
    })
    return payload
  } catch {
    return null
  }
}

/** A form body holds it together with what was typed. */
const maxLength = 32 * 1024

const ids = new WeakMap<Uint8Array, string>()

/** Names a key without telling it. */
async function keyId(key: Uint8Array): Promise<string> {
  // The text is kept, not the promise: a promise belongs to the request that made it.
  const id = ids.get(key) ?? (await sha256Hex(`touchlet:${key.join()}`)).slice(0, 8)
  ids.set(key, id)
  return id
}
