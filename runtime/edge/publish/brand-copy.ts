import type { Brand } from '../../../schemas/documents.ts'
import type { Storage } from '../storage/storage.ts'
import { Memo } from './memo.ts'

/** How long an isolate goes by what it has read, ms: an origin that is no longer approved is still called that long. */
const trusted = 5000
const brands = new Memo<Brand | null>(100)

/** A brand, from this isolate's memory, else the copy, else the truth. */
export async function findBrand(storage: Storage, id: string, now: number): Promise<Brand | null> {
  const known = brands.get(id, now)
  if (known !== undefined) return known
  let brand = await storage.copies.brand(id)
  if (!brand) {
    brand = await storage.documents.read('brand', id, id)
    if (brand) await storage.copies.keepBrand(brand)
  }
  brands.set(id, brand, now + trusted)
  return brand
}

export const forgetBrand = (id: string): void => brands.delete(id)
