import { done, type Fault, fault } from '../http/fault.ts'
import { findBrand } from '../publish/brand-copy.ts'
import { findLive } from '../publish/live-pointer.ts'
import { findRelease, loadRelease } from '../publish/release-cache.ts'
import type { OpenApp, PageRequest } from './page-request.ts'

const slug = /^[a-z][a-z0-9-]{0,62}$/

/** What is live under an address. Fails with `not-found`, `closed`. */
export async function openApp({ storage, url, now }: PageRequest, brandId: string, appId: string): Promise<{ ok: true; value: OpenApp } | Fault> {
  if (!slug.test(brandId) || !slug.test(appId)) return fault('not-found')
  const [brand, live] = await Promise.all([findBrand(storage, brandId, now), findLive(storage, brandId, appId, now)])
  if (!brand || !live) return fault('not-found')
  if (live.release === null) return fault('closed')
  const release = await findRelease(storage, live.release)
  if (!release) return fault('unavailable')
  // The language comes from the address or is the app's own: never from a header.
  const asked = url.searchParams.get('lang')
  const locale = asked !== null && release.locales.includes(asked) ? asked : (release.locales[0] as string)
  return done({ brand, hash: live.release, release, loaded: loadRelease(release, live.release, locale), locale, name: `${brandId}/${appId}` }) as {
    ok: true
    value: OpenApp
  }
}
