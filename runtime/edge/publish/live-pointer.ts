import type { LivePointer } from '../storage/releases.ts'
import type { Storage } from '../storage/storage.ts'
import { Memo } from './memo.ts'

/** How long an isolate goes by what it has read, ms: a rollback is seen within it. */
const trusted = 1000
const pointers = new Memo<LivePointer | null>(500)

/** What is live, from this isolate's memory, else the copy, else the truth. Null: never published. */
export function findLive(storage: Storage, brand: string, app: string, now: number): Promise<LivePointer | null> {
  return pointers.kept(`${brand}/${app}`, now, trusted, async () => {
    const copy = await storage.copies.live(brand, app)
    if (copy) return copy
    const pointer = await storage.releases.live(brand, app)
    if (pointer) await storage.copies.keepLive(brand, app, pointer)
    return pointer
  })
}

/** Copies the pointer as it stands now: of two movers at once, both copy the later one's. */
export async function keepLiveCopy(storage: Storage, brand: string, app: string): Promise<void> {
  const pointer = await storage.releases.live(brand, app)
  if (pointer) await storage.copies.keepLive(brand, app, pointer)
}

/** Whoever moved the pointer in this isolate sees it at once. */
export const forgetLive = (brand: string, app: string): void => pointers.delete(`${brand}/${app}`)
