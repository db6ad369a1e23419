import type { Brand } from '../../../schemas/documents.ts'
import { type Reader, ReadThrough } from './read-through.ts'

/** An origin that is no longer approved is called for five seconds more. */
const brands = new ReadThrough<Brand>({
  trustedMs: 5000,
  size: 100,
  copy: ({ copies }, id) => copies.brand(id),
  keep: ({ copies }, id, copy) => copies.keepBrand(id, copy),
  truth: ({ documents }, id) => documents.read('brand', id, id),
})

/** A brand as it is published. Null: there is none. Throws `StoreDown`. */
export const findBrand = (reader: Reader, id: string): Promise<Brand | null> => brands.read(id, reader)

/** After it was published anew. */
export const brandChanged = (reader: Reader, id: string): Promise<void> => brands.changed(id, reader)
