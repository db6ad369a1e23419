import { EncryptJWT, jwtDecrypt } from 'jose'
import { sha256Hex } from '../publish/sha256.ts'

/** What a sealed text is for: one sealed for another app or purpose is none. */
export type Purpose = 'context' | 'deed' | 'upload' | 'file' | 'original'

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
  if (!keys[0]) throw new Error('CONTEXT_KEY is not set')
  const { key, id } = await useKey(keys[0])
  return new EncryptJWT(claims)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: id })
    .setAudience(`${purpose}:${app}`)
    .setExpirationTime(Math.floor(now / 1000) + seconds)
    .encrypt(key)
}

/** Null for what is forged, changed, expired, of another app or of another purpose. */
export async function unseal(text: string, { purpose, app }: Sealed, keys: readonly Uint8Array[], now: number): Promise<Record<string, unknown> | null> {
  if (text.length > maxLength) return null
  try {
    const find = async ({ kid }: { kid?: string }): Promise<CryptoKey> => {
      for (const one of keys) {
        const { key, id } = await useKey(one)
        if (id === kid) return key
      }
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

interface Key {
  key: CryptoKey
  /** names it without telling it */
  id: string
}

const known = new WeakMap<Uint8Array, Key>()

/** Imports a key once and not with every sealing. */
async function useKey(raw: Uint8Array): Promise<Key> {
  // What is kept is the key, not the promise of it: a promise belongs to the request that made it.
  const key = known.get(raw) ?? {
    key: await crypto.subtle.importKey('raw', Uint8Array.from(raw), 'AES-GCM', false, ['encrypt', 'decrypt']),
    id: (await sha256Hex(`touchlet:${raw.join()}`)).slice(0, 8),
  }
  known.set(raw, key)
  return key
}
