import type { Brand } from '../../../schemas/documents.ts'
import { isLoopback } from '../http/loopback.ts'
import type { Settings } from '../settings.ts'
import { isPublicOrigin } from './public-origin.ts'

/** A system's origin as it is approved, and as it is really called. They differ only in a demo on this machine. */
export interface Origin {
  approved: string
  called: string
}

/** Where a brand's system is. Null where it has none, or one that may not be called. */
export function originOf(brand: Brand, system: string, { localOrigins }: Pick<Settings, 'localOrigins'>): Origin | null {
  const approved = Object.hasOwn(brand.systems ?? {}, system) ? brand.systems?.[system]?.origin : undefined
  if (approved === undefined || !isPublicOrigin(approved)) return null
  const local = localOrigins.get(approved)
  if (local === undefined) return { approved, called: approved }
  return isLocalOrigin(local) ? { approved, called: local } : null
}

function isLocalOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && url.origin === text && isLoopback(url.hostname)
}
