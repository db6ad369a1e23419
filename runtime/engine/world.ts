import type { Brand, DataBlock, Fact, Service } from '../../schemas/documents.ts'

/** What an app is compiled against: everything a brand has published, at every version. */
export interface World {
  brand: Brand
  facts: readonly Fact[]
  services: readonly Service[]
  dataBlocks: readonly DataBlock[]
}

interface Versioned {
  id: string
  version: string
}

/** The newest of `id@major`, or the one that `id@1.2.3` names. Undefined where there is none. */
export function findVersion<T extends Versioned>(all: readonly T[], ref: string): T | undefined {
  const [id, wanted = ''] = ref.split('@')
  let best: T | undefined
  for (const one of all) {
    if (one.id !== id) continue
    if (wanted.includes('.') ? one.version === wanted : one.version.split('.')[0] === wanted) {
      if (!best || compareVersions(one.version, best.version) > 0) best = one
    }
  }
  return best
}

export function compareVersions(a: string, b: string): number {
  const x = a.split('.').map(Number)
  const y = b.split('.').map(Number)
  for (let i = 0; i < 3; i++) if (x[i] !== y[i]) return (x[i] ?? 0) - (y[i] ?? 0)
  return 0
}

/** `id@major` of a version. */
export const majorRef = ({ id, version }: Versioned): string => `${id}@${version.split('.')[0]}`
