import type { KVNamespace } from '@cloudflare/workers-types'
import type { Brand } from '../../../schemas/documents.ts'
import type { LivePointer } from './releases.ts'

/** Seconds a place keeps what it has read: the least KV allows for what may change, long for what is named by its content. */
const soon = 60
const forever = 86_400

/** A copy, and when it was last known to be the truth, epoch ms. */
export interface Copy<T> {
  value: T
  confirmedAt: number
}

/** Copies of D1 near every customer. What is missing here is looked up there: a copy is never the truth. */
export function openCopies(kv: KVNamespace) {
  const read = async <T>(name: string): Promise<Copy<T> | null> => {
    const copy = await kv.get<Copy<T>>(name, { type: 'json', cacheTtl: soon })
    // One that was written before copies said when they were confirmed is as good as none.
    return copy?.confirmedAt === undefined ? null : copy
  }
  return {
    release: (hash: string): Promise<string | null> => kv.get(`release:${hash}`, { cacheTtl: forever }),
    keepRelease: async (hash: string, body: string): Promise<void> => kv.put(`release:${hash}`, body),
    /** `app`: `brand/app`. Also of a closed app (`release: null`): its tombstone. */
    live: (app: string) => read<LivePointer>(`live:${app}`),
    keepLive: async (app: string, copy: Copy<LivePointer>): Promise<void> => kv.put(`live:${app}`, JSON.stringify(copy)),
    brand: (id: string) => read<Brand>(`brand:${id}`),
    keepBrand: async (id: string, copy: Copy<Brand>): Promise<void> => kv.put(`brand:${id}`, JSON.stringify(copy)),
  }
}
