import { seal, unseal } from './seal.ts'

/** What a customer has given so far: it travels in the form, sealed, never in a URL and never in a cookie. */
export interface Context {
  /** by ask name */
  asks: Readonly<Record<string, unknown>>
  /** answers of commands, by the name their form gave them */
  done: Readonly<Record<string, unknown>>
}

export const emptyContext: Context = { asks: {}, done: {} }
const seconds = 30 * 60

export const isEmptyContext = ({ asks, done }: Context): boolean => Object.keys(asks).length === 0 && Object.keys(done).length === 0

export function sealContext({ asks, done }: Context, app: string, keys: readonly Uint8Array[], now: number): Promise<string> {
  return seal({ a: asks, ...(Object.keys(done).length > 0 && { d: done }) }, { purpose: 'context', app }, keys, now, seconds)
}

export async function openContext(text: string, app: string, keys: readonly Uint8Array[], now: number): Promise<Context | null> {
  const claims = await unseal(text, { purpose: 'context', app }, keys, now)
  return claims && { asks: isRecord(claims.a) ? claims.a : {}, done: isRecord(claims.d) ? claims.d : {} }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
