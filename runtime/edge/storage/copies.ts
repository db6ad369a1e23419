import type { KVNamespace } from '@cloudflare/workers-types'
import type { Brand } from '../../../schemas/documents.ts'
import type { LivePointer } from './releases.ts'

/** Seconds a place keeps what it has read: the least KV allows for what may change, long for what is named by its content. */
const soon = 60
const forever = 86_400

/** Copies of D1 near every customer. What is missing here is looked up there: a copy is never the truth. */
export function openCopies(kv: KVNamespace) {
  return {
    release: (hash: string): Promise<string | null> => kv.get(`release:${hash}`, { cacheTtl: forever }),
    keepRelease: (hash: string, body: string): Promise<void> => kv.put(`release:${hash}`, body),
    live: (brand: string, app: string): Promise<LivePointer | null> => kv.get<LivePointer>(`live:${brand}/${app}`, { type: 'json', cacheTtl: soon }),
    /** Also for a closed app (`release: null`): its tombstone. */
    keepLive: (brand: string, app: string, pointer: LivePointer): Promise<void> => kv.put(`live:${brand}/${app}`, JSON.stringify(pointer)),
    brand: (id: string): Promise<Brand | null> => kv.get<Brand>(`brand:${id}`, { type: 'json', cacheTtl: soon }),
    keepBrand: (brand: Brand): Promise<void> => kv.put(`brand:${brand.id}`, JSON.stringify(brand)),
  }
}
