import { clientNetwork } from './client-network.ts'

const utf8 = new TextEncoder()

async function hmac(key: Uint8Array, text: string): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey('raw', Uint8Array.from(key), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, utf8.encode(text)))
}

/** The day's key of the key; one is enough, as the day before does not come back. */
let dayKey: { day: string; of: Uint8Array; key: Uint8Array } | undefined

/**
 * What stands for a client's address for a day: nobody who has it can find the address, or tell that two days' marks are one
 * client's. Null where the platform names no address, or there is no key.
 */
export async function clientMark(headers: Headers, key: Uint8Array | undefined, now: number): Promise<string | null> {
  const network = clientNetwork(headers.get('cf-connecting-ip') ?? '')
  if (network === null || !key) return null
  const day = new Date(now).toISOString().slice(0, 10)
  if (dayKey?.day !== day || dayKey.of !== key) dayKey = { day, of: key, key: await hmac(key, `touchlet attempts ${day}`) }
  return [...(await hmac(dayKey.key, network)).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
