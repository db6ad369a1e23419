import type { App, BlockNode, View } from '../../schemas/documents.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { keywords } from './cel.ts'
import { findVersion, type World } from './world.ts'

/** The names an expression may use, each with the schema of its value. Nothing else is in scope, ever. */
export interface Scope {
  names: Readonly<Record<string, JsonSchema>>
  /** paths known to be there, from `when` conditions around the place (`order.eta`) */
  sure: ReadonlySet<string>
}

const text: JsonSchema = { type: 'string' }

/** The schema of an ask's answer, or undefined where the ask names a fact that the brand does not have. */
export function askSchema(app: App, world: World, name: string): JsonSchema | undefined {
  const ask = app.asks[name]
  if (!ask) return undefined
  return ask.fact === undefined ? ask.value : world.facts.find((fact) => fact.id === ask.fact)?.value
}

/** The forms of the app: every `form` node with the view it stands in. */
export function formsOf(app: App): { node: BlockNode; view: string }[] {
  const found: { node: BlockNode; view: string }[] = []
  const walk = (nodes: readonly BlockNode[], view: string): void => {
    for (const node of nodes) {
      if (node.type === 'form') found.push({ node, view })
      for (const slot of Object.values(node.slots ?? {})) walk(slot, view)
    }
  }
  for (const [view, { blocks }] of Object.entries(app.views)) walk(blocks, view)
  return found
}

export interface FormCommand {
  service: string
  input?: Record<string, unknown>
  as?: string
  /** refusal code → view */
  refused?: Record<string, string>
}

/** The command a form does, if its props name one in the right shape; a wrong shape is said where props are checked. */
export function formCommand(node: BlockNode): FormCommand | undefined {
  const command = node.props?.command as Partial<Record<keyof FormCommand, unknown>> | null | undefined
  if (typeof command !== 'object' || command === null || typeof command.service !== 'string') return undefined
  const { service, input, as, refused } = command
  return {
    service,
    ...(typeof input === 'object' && input !== null && !Array.isArray(input) ? { input: input as Record<string, unknown> } : {}),
    ...(typeof as === 'string' && /^[a-z][a-zA-Z0-9]{0,39}$/.test(as) && !reservedNames.has(as) ? { as } : {}),
    ...(typeof refused === 'object' && refused !== null ? { refused: refused as Record<string, string> } : {}),
  }
}

/** Scopes made before, per world, by what they depend on: what has been checked in one need not be checked again. */
const scopes = new WeakMap<World, Map<string, Scope>>()

/** What expressions in a view may name. */
export function viewScope(app: App, world: World, viewId: string): Scope {
  const view = app.views[viewId] as View
  const commands = formsOf(app).flatMap(({ node }) => (node.props?.next === viewId ? (formCommand(node) ?? []) : []))
  const key = JSON.stringify([app.asks, view.data, commands.map(({ service, as }) => [service, as]), deedsOf(app)])
  const made = scopes.get(world) ?? new Map<string, Scope>()
  scopes.set(world, made)
  let scope = made.get(key)
  if (!scope) {
    scope = makeScope(app, world, view, commands)
    if (made.size > 50) made.clear()
    made.set(key, scope)
  }
  return scope
}

function makeScope(app: App, world: World, view: View, commands: readonly FormCommand[]): Scope {
  const names: Record<string, JsonSchema> = { ...commonNames(app, world) }
  for (const command of commands) {
    const service = command?.as === undefined ? undefined : findVersion(world.services, command.service)
    if (service && command?.as) names[command.as] = service.output
  }
  for (const [name, { service }] of Object.entries(view.data ?? {}))
    if (!reservedNames.has(name)) names[name] = findVersion(world.services, service)?.output ?? {}
  return { names, sure: new Set() }
}

/** What expressions of a guard, a data or command input may name. */
export function inputScope(app: App, world: World): Scope {
  return { names: commonNames(app, world), sure: new Set() }
}

/** The deeds whose answers are remembered: their names, and the services that answer. */
const deedsOf = (app: App): (readonly [as: string, service: string])[] =>
  formsOf(app).flatMap(({ node }) => {
    const command = formCommand(node)
    return command?.as === undefined ? [] : [[command.as, command.service] as const]
  })

function commonNames(app: App, world: World): Record<string, JsonSchema> {
  const asks = Object.fromEntries(Object.keys(app.asks).map((name) => [name, askSchema(app, world, name) ?? {}]))
  const required = Object.entries(app.asks).filter(([, ask]) => !ask.optional)
  const deeds = deedsOf(app).map(([as, service]) => [as, nullable(findVersion(world.services, service)?.output ?? {})] as const)
  return {
    ...Object.fromEntries(deeds),
    asks: { type: 'object', properties: asks, required: required.map(([name]) => name), additionalProperties: false },
    customer: { type: 'object', properties: {}, additionalProperties: false },
    touchpoint: { type: 'object', properties: { id: text }, additionalProperties: false },
    brand: { type: 'object', properties: { id: text, name: text }, required: ['id', 'name'], additionalProperties: false },
    now: { type: 'string', format: 'date-time' },
  }
}

/** A deed may not have been done yet. */
const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })

/** One object, so that what is made for it is kept and not made (and held) again at every compile. */
const anything: JsonSchema = {}
const itemNames = new WeakMap<Scope['names'], WeakMap<JsonSchema, Scope['names']>>()

/** Inside `each`: over items of this schema, or of any. */
export function itemScope(scope: Scope, item: JsonSchema = anything): Scope {
  const made = itemNames.get(scope.names) ?? new WeakMap<JsonSchema, Scope['names']>()
  itemNames.set(scope.names, made)
  const names = made.get(item) ?? { ...scope.names, item, index: { type: 'number' } }
  made.set(item, names)
  return { names, sure: new Set([...scope.sure].filter((path) => !path.startsWith('item.') && path !== 'item')) }
}

/** Names of the language and of every scope: no datum or answer may take one. */
export const reservedNames: ReadonlySet<string> = new Set([...keywords, 'asks', 'customer', 'touchpoint', 'brand', 'now', 'item', 'index', 'settings'])
