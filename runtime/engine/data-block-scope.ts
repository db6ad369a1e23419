import type { BlockNode, DataBlock } from '../../schemas/documents.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import type { Language, Place } from './compile-view.ts'
import type { Scope } from './scope.ts'
import { findVersion } from './world.ts'

interface DataBlockScope {
  scope: Scope
  /** its names for data → the view's */
  inputs: Record<string, string>
  settings: Record<string, unknown>
}

/** What expressions inside a data block may name: the data it uses, under names of its own, and its settings. */
export function dataBlockScope(block: DataBlock, one: BlockNode, place: Place, { app, world, problems }: Language): DataBlockScope {
  const owner = place.inside?.node ?? one.id
  const here = place.inside?.path ?? place.path
  const inputs: Record<string, string> = {}
  const names: Record<string, JsonSchema> = {}
  for (const [local, wanted] of Object.entries(block.uses)) {
    const name = one.from?.[local] ?? local
    const data = app.views[place.view]?.data?.[name]
    const service = data && findVersion(world.services, data.service)
    const meant = findVersion(world.services, wanted)
    if (name === 'item' && Object.hasOwn(place.scope.names, 'item')) names[local] = place.scope.names.item as JsonSchema
    else if (!data) problems.say('missing-from', `${here}.from.${local}`, local, owner)
    else if (!service || !meant || service.id !== meant.id) problems.say('wrong-from', `${here}.from.${local}`, name, owner)
    if (names[local] === undefined) names[local] = meant?.output ?? {}
    inputs[local] = name
  }
  const settings: Record<string, unknown> = {}
  for (const [key, schema] of Object.entries(block.settings?.properties ?? {})) settings[key] = one.props?.[key] ?? schema.default
  const common = Object.fromEntries(['brand', 'now'].map((name) => [name, place.scope.names[name] as JsonSchema]))
  const scope: Scope = { names: { ...common, ...names, settings: { type: 'object', required: Object.keys(settings), ...block.settings } }, sure: new Set() }
  return { scope, inputs, settings }
}
