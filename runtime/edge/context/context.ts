import { seal, unseal } from './seal.ts'

/** What a customer has given so far: it travels in the form, sealed, never in a URL and never in a cookie. */
export interface Context {
  /** by ask name */
  asks: Readonly<Record<string, unknown>>
  /** answers of commands, by the name their form gave them */
  done: Readonly<Record<string, unknown>>
  /** answers that came after these under the same idempotency key, and were not sent */
  changed?: Readonly<Record<string, unknown>>
}

export const emptyContext: Context = { asks: {}, done: {} }

/** Seconds: a page waits for its customer; what was sent first is kept as long as its command (`storage/deed.object.ts`). */
const lives = { context: 30 * 60, original: 48 * 3600 } as const

export const isEmptyContext = ({ asks, done }: Context): boolean => Object.keys(asks).length === 0 && Object.keys(done).length === 0

export function sealContext(
  { asks, done, changed }: Context,
  app: string,
  keys: readonly Uint8Array[],
  now: number,
  purpose: keyof typeof lives = 'context',
): Promise<string> {
  const claims = { a: asks, ...(Object.keys(done).length > 0 && { d: done }), ...(changed && { x: changed }) }
  return seal(claims, { purpose, app }, keys, now, lives[purpose])
}

export async function openContext(
  text: string,
  app: string,
  keys: readonly Uint8Array[],
  now: number,
  purpose: keyof typeof lives = 'context',
): Promise<Context | null> {
  const claims = await unseal(text, { purpose, app }, keys, now)
  return claims && { asks: isRecord(claims.a) ? claims.a : {}, done: isRecord(claims.d) ? claims.d : {}, ...(isRecord(claims.x) && { changed: claims.x }) }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
