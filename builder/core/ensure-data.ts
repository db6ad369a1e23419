import type { World } from '../../runtime/engine/world.ts'
import { findVersion } from '../../runtime/engine/world.ts'
import type { App, BlockNode, DataBlock, Service } from '../../schemas/documents.ts'
import { askOf } from './block-types.ts'
import { freeName, type NewId } from './new-id.ts'
import type { Step } from './step.ts'
import { walkApp, walkView } from './walk.ts'

/**
 * What a view needs so that a data block can show its services: entries in the view's `data` (those that are there are
 * used), inputs bound to the questions that mean the same fact, questions that are missing, and a field for each in the
 * form that leads here.
 */
export function ensureData(app: App, world: World, view: string, uses: DataBlock['uses'], newId: NewId): { from: Record<string, string>; steps: Step[] } {
  const had = app.views[view]?.data
  const data: Record<string, { service: string; input: Record<string, unknown> }> = { ...had }
  const asks = { ...app.asks }
  const from: Record<string, string> = {}
  for (const [local, ref] of Object.entries(uses)) {
    const there = Object.keys(data).find((name) => sameService(data[name]!.service, ref, world))
    if (there) {
      from[local] = there
      continue
    }
    const name = freeName(local, data)
    const service = findVersion(world.services, ref)
    data[name] = { service: ref, input: service ? bind(service, asks, world) : {} }
    from[local] = name
  }
  const steps: Step[] = []
  for (const name of Object.keys(asks)) if (!Object.hasOwn(app.asks, name)) steps.push({ op: 'set', path: ['asks', name], value: asks[name] })
  if (!had) steps.push({ op: 'set', path: ['views', view, 'data'], value: data })
  else for (const name of Object.keys(data)) if (!Object.hasOwn(had, name)) steps.push({ op: 'set', path: ['views', view, 'data', name], value: data[name] })
  return {
    from,
    steps: [
      ...steps,
      ...fieldsFor(
        app,
        view,
        Object.keys(asks).filter((name) => !Object.hasOwn(app.asks, name)),
        newId,
      ),
    ],
  }
}

const sameService = (a: string, b: string, world: World): boolean =>
  a === b ||
  (a.split('@')[0] === b.split('@')[0] && findVersion(world.services, a) !== undefined && findVersion(world.services, a) === findVersion(world.services, b))

/** A service's input from the questions of the app; adds to `asks` the facts that a required input needs and nobody asks yet. */
function bind(service: Service, asks: Record<string, App['asks'][string]>, world: World): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(service.input.properties ?? {})) {
    const fact = typeof schema['x-fact'] === 'string' ? schema['x-fact'] : undefined
    // A question of the app's own may be the one that is meant; a fact is only where the schema says so.
    const ofName = Object.hasOwn(asks, name) && asks[name]?.fact === undefined ? name : undefined
    const known = (fact === undefined ? undefined : Object.keys(asks).find((ask) => asks[ask]?.fact === fact)) ?? ofName
    if (known !== undefined) {
      input[name] = { $: `asks.${known}` }
      continue
    }
    if (!service.input.required?.includes(name)) continue
    const wanted = freeName(name, asks)
    asks[wanted] =
      fact !== undefined && world.facts.some(({ id }) => id === fact)
        ? { fact }
        : { value: ownValue(schema), label: { ...(typeof schema.title === 'string' ? { en: schema.title } : { en: name }) } }
    input[name] = { $: `asks.${wanted}` }
  }
  return input
}

const ownValue = (schema: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => !key.startsWith('x-') && key !== 'title' && key !== 'description'))

/** Fields for new questions, in the first form that leads to this view and does not stand in it. */
function fieldsFor(app: App, view: string, names: readonly string[], newId: NewId): Step[] {
  const form = names.length === 0 ? undefined : formTo(app, view)
  if (!form) return []
  const there = form.node.slots?.fields ?? []
  const asked = new Set([...walkApp(app)].map(askOf))
  return names
    .filter((name) => !asked.has(name))
    .map((name, i) => ({
      op: 'insert',
      place: { view: form.view, parent: form.node.id, slot: 'fields', index: there.length + i },
      node: { id: newId('ask'), type: 'ask', props: { ask: name } },
    }))
}

function formTo(app: App, view: string): { view: string; node: BlockNode } | undefined {
  for (const other of Object.keys(app.views)) {
    if (other === view) continue
    for (const node of walkView(app, other)) if (node.type === 'form' && node.props?.next === view) return { view: other, node }
  }
  return undefined
}
