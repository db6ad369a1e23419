import { blocks } from '../../blocks/generated/registry.ts'
import type { Group } from '../../blocks/kit/block.ts'
import { findVersion, majorRef, type World } from '../../runtime/engine/world.ts'
import type { DataBlock } from '../../schemas/documents.ts'

/** One thing that can be placed. */
export interface Entry {
  /** the node type it becomes */
  type: string
  group: Group | 'services'
  label: Readonly<Record<string, string>>
  hint: Readonly<Record<string, string>>
  /** where its data come from */
  system?: string
  dataBlock?: { id: string; version: string }
  /** everything it can be found by, in all languages, lower case */
  words: string
}

const wordsOf = (...values: unknown[]): string =>
  values
    .flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : [value ?? '']))
    .join(' ')
    .toLowerCase()

/** What the library offers: the newest of every data block, then the blocks. */
export function libraryEntries(world: World): Entry[] {
  const newest = new Map<string, DataBlock>()
  for (const one of world.dataBlocks) {
    const ref = majorRef(one)
    const best = findVersion(world.dataBlocks, ref)
    // An older major stays placeable only in apps that have it.
    const known = newest.get(one.id)
    if (best && (!known || Number(best.version.split('.')[0]) > Number(known.version.split('.')[0]))) newest.set(one.id, best)
  }
  const data = [...newest.values()].flatMap((one): Entry[] => {
    const services = Object.values(one.uses).flatMap((ref) => findVersion(world.services, ref) ?? [])
    // No app may show what is for the brand's own people.
    if (services.some(({ audience }) => audience === 'staff')) return []
    const systems = [...new Set(services.map(({ system }) => system))]
    const entry: Entry = {
      type: `data:${majorRef(one)}`,
      group: 'services',
      label: one.title,
      hint: one.description ?? services[0]?.question ?? {},
      system: systems.join(', '),
      dataBlock: { id: one.id, version: one.version },
      words: [
        wordsOf(one.title, one.description, one.id, systems.join(' ')),
        ...services.map((service) => wordsOf(service.title, service.question, service.id, service.owner, world.brand.systems?.[service.system]?.title)),
      ].join(' '),
    }
    return [entry]
  })
  const plain = Object.values(blocks).map(
    ({ type, group, label, hint, keywords }): Entry => ({
      type,
      group,
      label: { ...label },
      hint: { ...hint },
      words: wordsOf(type, label, hint, [...keywords].join(' ')),
    }),
  )
  return [...data, ...plain]
}

/** The entries in which every word of a query occurs; those whose name begins with it first. */
export function searchLibrary(entries: readonly Entry[], query: string): Entry[] {
  const terms = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (terms.length === 0) return [...entries]
  const rank = ({ label }: Entry) => (Object.values(label).some((name) => name.toLowerCase().startsWith(terms[0]!)) ? 0 : 1)
  return entries.filter(({ words }) => terms.every((term) => words.includes(term))).sort((a, b) => rank(a) - rank(b))
}
