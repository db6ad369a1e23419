import type { LivePointer } from '../storage/releases.ts'
import type { Storage } from '../storage/storage.ts'
import { Memo } from './memo.ts'

/** How long an isolate goes by what it has read, ms: a rollback is seen within it. */
const trusted = 1000
const pointers = new Memo<LivePointer | null>(500)

/** What is live, from this isolate's memory, else the copy, else the truth. Null: never published. */
export async function findLive(storage: Storage, brand: string, app: string, now: number): Promise<LivePointer | null> {
  const key = `${brand}/${app}`
  const known = pointers.get(key, now)
  if (known !== undefined) return known
  let pointer = await storage.copies.live(brand, app)
  if (!pointer) {
    pointer = await storage.releases.live(brand, app)
    if (pointer) await storage.copies.keepLive(brand, app, pointer)
  }
  pointers.set(key, pointer, now + trusted)
  return pointer
}

/** Copies the pointer as it stands now: of two movers at once, both copy the later one's. */
export async function keepLiveCopy(storage: Storage, brand: string, app: string): Promise<void> {
  const pointer = await storage.releases.live(brand, app)
  if (pointer) await storage.copies.keepLive(brand, app, pointer)
}

/** Whoever moved the pointer in this isolate sees it at once. */
export const forgetLive = (brand: string, app: string): void => pointers.delete(`${brand}/${app}`)
