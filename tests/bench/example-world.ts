import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from '../../runtime/engine/world.ts'
import type { App } from '../../schemas/documents.ts'

const read = (...path: string[]) => JSON.parse(readFileSync(join('examples/aurora', ...path), 'utf8'))
const readAll = (folder: string) => readdirSync(join('examples/aurora', folder)).map((file) => read(folder, file))

/** The example brand as it lies on disk. Run from the repository's root. */
export const exampleWorld = (): World => ({
  brand: read('brand.json'),
  facts: readAll('facts'),
  services: readAll('services'),
  dataBlocks: readAll('data-blocks'),
})
export const exampleApps = (): App[] => readAll('apps')
