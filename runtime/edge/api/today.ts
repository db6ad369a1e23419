import { dayIn } from '../../../schemas/day-bounds.ts'
import type { Storage } from '../storage/storage.ts'

/** Today where the brand is. */
export async function today(storage: Storage, brand: string): Promise<string> {
  const document = await storage.documents.read('brand', brand, brand)
  return dayIn(document?.timeZone ?? 'UTC', Date.now())
}
