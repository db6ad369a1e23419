import { fileURLToPath } from 'node:url'
import { readDocuments } from '../../cli/documents-on-disk.ts'
import type { World } from '../../runtime/engine/world.ts'
import type { App } from '../../schemas/documents.ts'
import { bareWorld } from './engine-pages.ts'

const { documents } = readDocuments([fileURLToPath(new URL('../../examples/aurora', import.meta.url))])

/** The example apps as they are published. */
export const exampleApps: readonly App[] = documents.flatMap((one) => (one.kind === 'app' ? [one.document] : []))

/** All that they are made of, in the looks of one of the example brands. */
export const exampleWorld = (looks = 'aurora'): World => ({
  ...bareWorld(looks === 'aurora' ? 'aurora/brand.json' : `brands/${looks}/brand.json`),
  facts: documents.flatMap((one) => (one.kind === 'fact' ? [one.document] : [])),
  services: documents.flatMap((one) => (one.kind === 'service' ? [one.document] : [])),
  dataBlocks: documents.flatMap((one) => (one.kind === 'data-block' ? [one.document] : [])),
})
