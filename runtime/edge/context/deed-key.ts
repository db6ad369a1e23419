import { seal, unseal } from './seal.ts'

/** Shorter than a deed is remembered (storage/deed.object.ts), so that no key is ever used for a second deed. */
const seconds = 24 * 3600

/** The idempotency key for one showing of a command form: a fresh one, unless the deed may be under way with `key` already. */
export function sealDeedKey(form: string, app: string, keys: readonly Uint8Array[], now: number, key: string = crypto.randomUUID()): Promise<string> {
  return seal({ k: key, f: form }, { purpose: 'deed', app }, keys, now, seconds)
}

export async function openDeedKey(text: string, form: string, app: string, keys: readonly Uint8Array[], now: number): Promise<string | null> {
  const claims = await unseal(text, { purpose: 'deed', app }, keys, now)
  return claims && claims.f === form && typeof claims.k === 'string' ? claims.k : null
}
