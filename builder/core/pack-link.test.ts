import { expect, test } from 'vitest'
import { packLink } from './pack-link.ts'

const brand = { digitalLink: { app: 'pack-story', ask: 'code' } }
const live = { release: 'r1' }

test.each([
  ['a brand without codes', {}, [], null],
  ['an app that is live', brand, [{ id: 'pack-story', live }], null],
  ['an app that is not live', brand, [{ id: 'pack-story', live: null }], 'not live'],
  ['a name that no app has', brand, [{ id: 'packs-story', live }], 'no such app'],
])('%s', (_, of, apps, words) => {
  const said = packLink(of, apps)
  if (words === null) expect(said).toBeNull()
  else {
    expect(said?.en).toContain(words)
    expect(said?.['zh-CN']).toContain('“pack-story”')
  }
})
