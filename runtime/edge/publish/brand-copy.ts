import type { Brand } from '../../../schemas/documents.ts'
import type { Storage } from '../storage/storage.ts'
import { Memo } from './memo.ts'

/** How long an isolate goes by what it has read, ms: an origin that is no longer approved is still called that long. */
const trusted = 5000
const brands = new Memo<Brand | null>(100)

/** A brand, from this isolate's memory, else the copy, else the truth. */
export function findBrand(storage: Storage, id: string, now: number): Promise<Brand | null> {
  return brands.kept(id, now, trusted, async () => {
    const copy = await storage.copies.brand(id)
    if (copy) return copy
    const brand = await storage.documents.read('brand', id, id)
    if (brand) await storage.copies.keepBrand(brand)
    return brand
  })
}

export const forgetBrand = (id: string): void => brands.delete(id)
