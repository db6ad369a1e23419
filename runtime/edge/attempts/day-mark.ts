const utf8 = new TextEncoder()
const hmac = { name: 'HMAC', hash: 'SHA-256' } as const

const importKey = (key: Uint8Array): Promise<CryptoKey> => crypto.subtle.importKey('raw', Uint8Array.from(key), hmac, false, ['sign'])
const sign = async (key: CryptoKey, text: string): Promise<Uint8Array> => new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(text)))

/** The day's key of the key; one is enough, as the day before does not come back. */
let dayKey: { day: string; of: Uint8Array; key: CryptoKey } | undefined

/** What stands for a text for a day: nobody who has it can find the text, or tell that two days' marks are one text's. 128 bits, in hex. */
export async function dayMark(text: string, key: Uint8Array, now: number): Promise<string> {
  const day = new Date(now).toISOString().slice(0, 10)
  if (dayKey?.day !== day || dayKey.of !== key) dayKey = { day, of: key, key: await importKey(await sign(await importKey(key), `touchlet attempts ${day}`)) }
  return [...(await sign(dayKey.key, text)).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
