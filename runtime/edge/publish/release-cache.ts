import { type Loaded, load } from '../../engine/load.ts'
import type { Release } from '../../engine/program.ts'
import type { Storage } from '../storage/storage.ts'
import { Memo } from './memo.ts'

// A release is some 50–200 KB of JSON and about as much again prepared.
const releases = new Memo<Release>(60)
const loadeds = new Memo<Loaded>(80)

/** A release by the hash of its content: it can be kept for as long as there is room. Null where there is none. */
export async function findRelease(storage: Storage, hash: string): Promise<Release | null> {
  const known = releases.get(hash, 0)
  if (known) return known
  let body = await storage.copies.release(hash)
  if (body === null) {
    body = await storage.releases.body(hash)
    if (body !== null) await storage.copies.keepRelease(hash, body)
  }
  if (body === null) return null
  const release = JSON.parse(body) as Release
  releases.set(hash, release)
  return release
}

/** One language of a release, ready to render. */
export function loadRelease(release: Release, hash: string, locale: string): Loaded {
  const key = `${hash}/${locale}`
  let loaded = loadeds.get(key, 0)
  if (!loaded) {
    loaded = load(release, locale)
    loadeds.set(key, loaded)
  }
  return loaded
}
