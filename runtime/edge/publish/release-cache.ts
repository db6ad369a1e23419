import type { Release } from '../../engine/program.ts'
import type { Platform } from '../platform.ts'
import { Memo } from './memo.ts'

// A release is some 50–200 KB of JSON and about as much again prepared.
const releases = new Memo<Release>(60)

/** A release by the hash of its content: it can be kept for as long as there is room. Null where there is none. Throws `StoreDown`. */
export async function findRelease({ storage, later }: Pick<Platform, 'storage' | 'later'>, hash: string): Promise<Release | null> {
  const known = releases.get(hash, 0)
  if (known) return known
  let body = await storage.copies.release(hash).catch(() => null)
  if (body === null) {
    body = await storage.releases.body(hash)
    if (body !== null) later(storage.copies.keepRelease(hash, body))
  }
  if (body === null) return null
  const release = JSON.parse(body) as Release
  releases.set(hash, release)
  return release
}
