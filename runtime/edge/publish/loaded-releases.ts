import { type Loaded, load } from '../../engine/load.ts'
import type { Release } from '../../engine/program.ts'
import { Memo } from './memo.ts'

const loadeds = new Memo<Loaded>(80)

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
