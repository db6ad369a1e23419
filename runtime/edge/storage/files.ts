import type { R2Bucket } from '@cloudflare/workers-types'
import type { Bytes } from '../files/bytes.ts'

/** How long a customer's file is kept: longer than an answer can be on its way, and than an address given out for it is good. */
const keptDays = 2
const dayMs = 24 * 3600 * 1000

export interface StoredFile {
  type: string
  bytes: Bytes
  /** what its owner calls it */
  name: string
}

/** Customers' files, which go by themselves, and the brand's pictures, which stay. Only what holds a key gets one. */
export function openFiles(bucket: R2Bucket) {
  return {
    /** A key begins with the day on which its file goes; the rest cannot be guessed. */
    newKey: (extension: string, now: number): string => `${dayName(now + (keptDays + 1) * dayMs)}-${randomName()}.${extension}`,

    async add(brand: string, key: string, { type, bytes, name }: StoredFile): Promise<void> {
      await bucket.put(`files/${key}`, bytes, { httpMetadata: { contentType: type }, customMetadata: { brand, name: encodeURIComponent(name) } })
    },

    /** Null where there is none, where it is another brand's, and where its day has come, swept or not. */
    async read(brand: string, key: string, now: number): Promise<StoredFile | null> {
      if (key.slice(0, 8) <= dayName(now)) return null
      const found = await bucket.get(`files/${key}`)
      if (!found || found.customMetadata?.brand !== brand) return null
      return {
        type: found.httpMetadata?.contentType ?? 'application/octet-stream',
        bytes: new Uint8Array(await found.arrayBuffer()),
        name: decodeURIComponent(found.customMetadata.name ?? ''),
      }
    },

    /** Deletes the files whose day has come. Keys are listed in order of their days, so only those are looked at. */
    async sweep(now: number): Promise<number> {
      const today = dayName(now)
      for (let swept = 0; ; ) {
        const { objects } = await bucket.list({ prefix: 'files/', limit: 500 })
        const over = objects.map(({ key }) => key).filter((key) => key.slice(6, 14) <= today)
        if (over.length > 0) await bucket.delete(over)
        swept += over.length
        if (over.length === 0 || over.length < objects.length) return swept
      }
    },

    async addPicture(brand: string, name: string, type: string, bytes: Bytes): Promise<void> {
      await bucket.put(`pictures/${brand}/${name}`, bytes, { httpMetadata: { contentType: type } })
    },

    async readPicture(brand: string, name: string): Promise<{ type: string; body: ReadableStream } | null> {
      const found = await bucket.get(`pictures/${brand}/${name}`)
      return found && { type: found.httpMetadata?.contentType ?? 'application/octet-stream', body: found.body as unknown as ReadableStream }
    },
  }
}

/** `20261127`, so that names sort by day. */
const dayName = (time: number): string => new Date(time).toISOString().slice(0, 10).replaceAll('-', '')

/** 128 bits, as base64url. */
const randomName = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
