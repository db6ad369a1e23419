import type { Brand } from '../../../schemas/documents.ts'
import type { Release } from '../../engine/program.ts'
import { done, fault, type Outcome } from '../http/fault.ts'
import { findBrand } from '../publish/brand-copy.ts'
import { findLive } from '../publish/live-pointer.ts'
import { findRelease } from '../publish/release-cache.ts'
import type { PageRequest } from './page-request.ts'

const slug = /^[a-z][a-z0-9-]{0,62}$/

/** What is live under an address, as it is stored. */
export interface FoundApp {
  brand: Brand
  hash: string
  release: Release
  /** `brand/app` */
  name: string
}

/** Looks it up. Fails with `not-found`, `closed`, `unavailable`. */
export async function findApp(request: PageRequest, brandId: string, appId: string): Promise<Outcome<FoundApp>> {
  if (!slug.test(brandId) || !slug.test(appId)) return fault('not-found')
  const [brand, live] = await Promise.all([findBrand(request, brandId), findLive(request, brandId, appId)])
  if (!brand || !live) return fault('not-found')
  if (live.release === null) return fault('closed')
  const release = await findRelease(request, live.release)
  return release ? done({ brand, hash: live.release, release, name: `${brandId}/${appId}` }) : fault('unavailable')
}
