import { seal, unseal } from './seal.ts'

/** Shorter than a deed is remembered (storage/deed.object.ts), so that no key is ever used for a second deed. */
const seconds = 24 * 3600

/** A fresh idempotency key for one showing of a command form. */
export function sealDeedKey(form: string, app: string, keys: readonly Uint8Array[], now: number): Promise<string> {
  return seal({ k: crypto.randomUUID(), f: form }, { purpose: 'deed', app }, keys, now, seconds)
}

export async function openDeedKey(text: string, form: string, app: string, keys: readonly Uint8Array[], now: number): Promise<string | null> {
  const claims = await unseal(text, { purpose: 'deed', app }, keys, now)
  return claims && claims.f === form && typeof claims.k === 'string' ? claims.k : null
}
