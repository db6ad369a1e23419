import type { Brand, DataBlock, Fact, Service } from '../../../schemas/documents.ts'
import type { World } from '../../engine/world.ts'
import type { Storage } from '../storage/storage.ts'

/** Everything a brand has published, at every version. Null where there is no such brand. */
export async function readWorld(storage: Storage, brandId: string): Promise<World | null> {
  let brand: Brand | null = null
  const facts: Fact[] = []
  const services: Service[] = []
  const dataBlocks: DataBlock[] = []
  for (const { kind, body } of await storage.documents.all(brandId)) {
    const document: unknown = JSON.parse(body)
    if (kind === 'brand') brand = document as Brand
    else if (kind === 'fact') facts.push(document as Fact)
    else if (kind === 'service') services.push(document as Service)
    else dataBlocks.push(document as DataBlock)
  }
  return brand && { brand, facts, services, dataBlocks }
}

/** The world without what a composer has no need to see: the headers services send. */
export function withoutHeaders(world: World): World {
  const services = world.services.map((service): Service => {
    const { headers: _, ...http } = service.http
    return { ...service, http }
  })
  return { ...world, services }
}

/** Samples name a system by its approved origin. On this machine its stand-in is what answers: pictures in the canvas come from there. */
export function withLocalSamples(world: World, localOrigins: ReadonlyMap<string, string>): World {
  if (localOrigins.size === 0) return world
  const services = world.services.map((service): Service => {
    let samples = JSON.stringify(service.samples)
    for (const [approved, local] of localOrigins) samples = samples.replaceAll(`"${approved}/`, `"${local}/`)
    return { ...service, samples: JSON.parse(samples) as Service['samples'] }
  })
  return { ...world, services }
}
