import { expect, test } from 'vitest'
import { world } from './parcel.fixture.ts'
import { libraryEntries, searchLibrary } from './search-library.ts'

const entries = libraryEntries(world)
const found = (query: string) => searchLibrary(entries, query).map(({ type }) => type)

test('offers data blocks with the system behind them, and every block', () => {
  expect(entries[0]).toMatchObject({ type: 'data:parcel-place@1', system: 'POST' })
  expect(found('')).toContain('heading')
})

test('finds in both languages, by name, keyword, system and the question a service answers', () => {
  for (const query of ['heading', '标题', 'headline']) expect(found(query)[0]).toBe('heading')
  for (const query of ['包裹', 'where is the', 'POST', 'Parcel place']) expect(found(query)).toContain('data:parcel-place@1')
})

test('every word has to occur', () => {
  expect(found('parcel place')).toEqual(['data:parcel-place@1'])
  expect(found('parcel zebra')).toEqual([])
})

test('offers the newest version of a data block once', () => {
  const [first] = world.dataBlocks
  const more = { ...world, dataBlocks: [{ ...first!, version: '2.0.0' }, first!, { ...first!, version: '2.1.0' }] }
  expect(
    libraryEntries(more)
      .filter(({ group }) => group === 'services')
      .map(({ type, dataBlock }) => [type, dataBlock?.version]),
  ).toEqual([['data:parcel-place@2', '2.1.0']])
})

test('offers no data block that shows what is for the brand’s own people', () => {
  const internal = { ...world, services: world.services.map((one) => ({ ...one, audience: 'staff' as const })) }
  expect(libraryEntries(internal).filter(({ group }) => group === 'services')).toEqual([])
})
