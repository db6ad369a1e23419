import { type Context, openContext, sealContext } from './context.ts'

const hmac = { name: 'HMAC', hash: 'SHA-256' } as const

/** What was sent first under an idempotency key, sealed with that key, which only its customer's page holds: what is stored tells nobody. */
export async function sealOriginal(context: Context, key: string, app: string, keys: readonly Uint8Array[], now: number): Promise<string> {
  return sealContext(context, app, await keysOf(key, keys), now, 'original')
}

export async function openOriginal(text: string, key: string, app: string, keys: readonly Uint8Array[], now: number): Promise<Context | null> {
  return openContext(text, app, await keysOf(key, keys), now, 'original')
}

const keysOf = (key: string, keys: readonly Uint8Array[]): Promise<Uint8Array[]> =>
  Promise.all(
    keys.map(async (one) => {
      const by = await crypto.subtle.importKey('raw', Uint8Array.from(one), hmac, false, ['sign'])
      return new Uint8Array(await crypto.subtle.sign(hmac, by, new TextEncoder().encode(`touchlet original ${key}`)))
    }),
  )
