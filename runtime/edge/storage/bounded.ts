/** What the platform stores on. */
export type Store = 'kv' | 'd1' | 'keys' | 'cache' | 'files'

/** How long a store on a customer's way is waited for, ms. */
export type StoreLimits = Readonly<Record<Store, number>>

/**
 * A copy that is not there at once is looked up elsewhere, so KV and the Cache API get less than a blink. What has no other
 * place is given time: the truth, the keys of deeds (nothing is sent without them), a file of ten megabytes.
 */
export const storeLimits: StoreLimits = { kv: 300, cache: 300, d1: 3000, keys: 3000, files: 10_000 }

/** A store that failed, or did not answer in time. What was asked of it may still be done. */
export class StoreDown extends Error {
  override readonly name = 'StoreDown'
  constructor(
    readonly store: Store,
    /** settles when the store does, if ever */
    readonly late: Promise<unknown>,
    cause?: unknown,
  ) {
    super(`${store} is out of reach`, { cause })
  }
}

/** What a store answers, within `ms`. Throws `StoreDown`. */
export async function within<T>(store: Store, ms: number, ask: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  // A binding that throws at once is a binding that fails.
  const asked = new Promise<T>((resolve) => resolve(ask()))
  try {
    return await Promise.race([
      asked,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new StoreDown(store, asked)), ms)
      }),
    ])
  } catch (error) {
    throw error instanceof StoreDown ? error : new StoreDown(store, asked, error)
  } finally {
    clearTimeout(timer)
    asked.catch(() => {})
  }
}

/** The same methods, those that are named within `ms` each. */
export function bounded<T extends object>(store: Store, ms: number, methods: T, names: readonly (keyof T)[]): T {
  const copy = { ...methods }
  for (const name of names) {
    const method = methods[name] as (...args: unknown[]) => Promise<unknown>
    copy[name] = ((...args: unknown[]) => within(store, ms, () => method(...args))) as T[typeof name]
  }
  return copy
}
