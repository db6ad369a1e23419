import { errorName, log } from '../http/log.ts'
import type { Platform } from '../platform.ts'
import { StoreDown, within } from '../storage/bounded.ts'
import type { Copy } from '../storage/copies.ts'
import { Memo } from './memo.ts'

/** So long a copy is believed, ms; from then on the truth is asked behind the answer. */
export const believedMs = 60_000
/** A copy that was confirmed longer ago than this is not answered with while the truth can be asked, ms. */
export const confirmedWithinMs = 5 * 60_000

/** Where a kind of thing is kept. */
export interface Places<T> {
  /** how long an isolate goes by what it has read, ms */
  trustedMs: number
  /** how many an isolate remembers */
  size: number
  copy(storage: Platform['storage'], key: string): Promise<Copy<T> | null>
  keep(storage: Platform['storage'], key: string, copy: Copy<T>): Promise<void>
  truth(storage: Platform['storage'], key: string): Promise<T | null>
}

/** Whoever reads: where from, when, and what keeps the isolate alive for what goes on behind the answer. */
export interface Reader extends Pick<Platform, 'storage' | 'later'> {
  /** epoch ms */
  now: number
}

interface Near<T> {
  value: T | null
  readAt: number
}

/**
 * Reads from this isolate's memory, else the copy, else the truth. A copy may be wrong (it was not written, or its writer
 * died before), so it says when it was last confirmed: what is served is never older than `confirmedWithinMs` and the
 * minute that KV itself keeps what it has read, as long as the truth answers. Where it does not, a copy however old is
 * better than no page; where the copy does not, so is this isolate's memory.
 */
export class ReadThrough<T> {
  readonly #near: Memo<Near<T>>
  /** counts what was forgotten: what was being read meanwhile may be from before */
  #forgotten = 0

  constructor(private readonly places: Places<T>) {
    this.#near = new Memo(places.size)
  }

  /** Null: there is none. Throws `StoreDown` where nothing that could tell is in reach. */
  async read(key: string, reader: Reader): Promise<T | null> {
    const { storage, later, now } = reader
    const near = this.#near.get(key, 0)
    if (near && now - near.readAt < this.places.trustedMs) return near.value
    const before = this.#forgotten
    const remember = (value: T | null): T | null => {
      if (before === this.#forgotten) this.#near.set(key, { value, readAt: now })
      return value
    }
    const copy = await this.places.copy(storage, key).catch((error) => down(error))
    if (copy instanceof StoreDown && near) {
      later(this.confirm(key, reader))
      return remember(near.value)
    }
    if (copy !== null && !(copy instanceof StoreDown)) {
      const age = now - copy.confirmedAt
      if (age < believedMs) return remember(copy.value)
      if (age < confirmedWithinMs) {
        later(this.confirm(key, reader, copy))
        return remember(copy.value)
      }
    }
    try {
      return remember(await this.confirm(key, reader, copy instanceof StoreDown ? null : copy))
    } catch (error) {
      if (copy !== null && !(copy instanceof StoreDown)) return remember(copy.value)
      if (near) return remember(near.value)
      throw error
    }
  }

  /** Asks the truth and copies it behind the answer. `copy`: what the copy says, where it has been read. */
  async confirm(key: string, { storage, later, now }: Reader, copy: Copy<T> | null = null): Promise<T | null> {
    const value = await this.places.truth(storage, key)
    if (value === null) return null
    if (copy !== null && JSON.stringify(copy.value) !== JSON.stringify(value)) this.forget(key)
    later(this.places.keep(storage, key, { value, confirmedAt: now }).catch((error) => notKept(key, error)))
    return value
  }

  /**
   * After the truth was changed: copies it before anybody is told, and this isolate forgets what it knew. A copy that cannot
   * be written is written once more behind the answer (KV takes one write a second for a key), and else confirmed by who reads it.
   */
  async changed(key: string, { storage, later, now }: Reader): Promise<void> {
    const copyNow = async (): Promise<void> => {
      const value = await this.places.truth(storage, key)
      if (value !== null) await within('kv', putMs, () => this.places.keep(storage, key, { value, confirmedAt: now }))
    }
    this.forget(key)
    await copyNow().catch((error) => {
      notKept(key, error)
      later(new Promise((resolve) => setTimeout(resolve, againMs)).then(copyNow))
    })
    this.forget(key)
  }

  /** Whoever changed it in this isolate sees it at once. */
  forget(key: string): void {
    this.#near.delete(key)
    this.#forgotten++
  }
}

/** A publisher waits so long for a copy, ms. */
const putMs = 5000
const againMs = 1500

const notKept = (key: string, error: unknown): void => log('copy-not-kept', { key, name: errorName(error) })

/** A store that fails is told once for each try, and is a value from then on. */
function down(error: unknown): StoreDown {
  if (!(error instanceof StoreDown)) throw error
  log('store-down', { store: error.store, name: errorName(error.cause ?? error) })
  return error
}
