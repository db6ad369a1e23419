import { seal, unseal } from './seal.ts'

/** How long an uploaded file waits for its form; less than it is kept. */
const seconds = 12 * 3600

/** An answer that was given before its form: the page's script holds it until the form is sent. It is of one question of one app. */
export const sealUpload = (ask: string, answer: string, app: string, keys: readonly Uint8Array[], now: number): Promise<string> =>
  seal({ q: ask, f: answer }, { purpose: 'upload', app }, keys, now, seconds)

export async function openUpload(text: string, ask: string, app: string, keys: readonly Uint8Array[], now: number): Promise<string | null> {
  const claims = await unseal(text, { purpose: 'upload', app }, keys, now)
  return claims && claims.q === ask && typeof claims.f === 'string' ? claims.f : null
}
