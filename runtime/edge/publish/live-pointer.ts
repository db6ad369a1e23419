import type { LivePointer } from '../storage/releases.ts'
import { type Reader, ReadThrough } from './read-through.ts'

/** A rollback is seen within a second. Keys: `brand/app`. */
const pointers = new ReadThrough<LivePointer>({
  trustedMs: 1000,
  size: 500,
  copy: ({ copies }, key) => copies.live(key),
  keep: ({ copies }, key, copy) => copies.keepLive(key, copy),
  truth: ({ releases }, key) => {
    const [brand = '', app = ''] = key.split('/')
    return releases.live(brand, app)
  },
})

/** What is live. Null: never published. Throws `StoreDown`. */
export const findLive = (reader: Reader, brand: string, app: string): Promise<LivePointer | null> => pointers.read(`${brand}/${app}`, reader)

/** After a move: of two movers at once, both copy the later one's. */
export const liveMoved = (reader: Reader, brand: string, app: string): Promise<void> => pointers.changed(`${brand}/${app}`, reader)
