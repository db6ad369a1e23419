import { readFileAnswer } from '../../../schemas/file-answer.ts'
import { isFileSchema } from '../../../schemas/file-rules.ts'
import type { Release } from '../../engine/program.ts'
import { seal, unseal } from '../context/seal.ts'

/** Long enough for a backend to fetch it from a queue of its own; it is given a fresh one with every call. */
const seconds = 3600

/** Whose link it is stands inside: the address tells nothing. */
const bound = { purpose: 'file', app: '' } as const

/** What a backend may fetch, for a while: the file behind the sealed name. */
export const sealFileLink = (brand: string, key: string, keys: readonly Uint8Array[], now: number): Promise<string> =>
  seal({ b: brand, k: key }, bound, keys, now, seconds)

export async function openFileLink(token: string, keys: readonly Uint8Array[], now: number): Promise<{ brand: string; key: string } | null> {
  const claims = await unseal(token, bound, keys, now)
  return claims && typeof claims.b === 'string' && typeof claims.k === 'string' ? { brand: claims.b, key: claims.k } : null
}

/** The answers as a service gets them: an address in place of a file. */
export async function withFileLinks(
  asks: Readonly<Record<string, unknown>>,
  { brand, asks: metas }: Release,
  origin: string,
  keys: readonly Uint8Array[],
  now: number,
): Promise<Readonly<Record<string, unknown>>> {
  const given: Record<string, unknown> = { ...asks }
  for (const [name, value] of Object.entries(asks)) {
    const file = metas[name] && isFileSchema(metas[name].schema) ? readFileAnswer(value) : null
    if (file) given[name] = `${origin}/files/${await sealFileLink(brand, file.key, keys, now)}`
  }
  return given
}
