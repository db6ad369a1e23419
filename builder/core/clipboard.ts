import type { App, Ask, BlockNode, View } from '../../schemas/documents.ts'
import { askOf } from './block-types.ts'
import { dataNamesIn } from './data-names.ts'
import type { NewId } from './new-id.ts'
import type { Step } from './step.ts'
import { addStrings, renameStrings, type Strings, stringsOf } from './strings.ts'
import { mapTree, walk } from './walk.ts'

/** Nodes outside a document, with what they need to live in another: translations, questions, data. */
export interface Clip {
  touchlet: 'nodes'
  /** the language the texts in the nodes are written in */
  locale: string
  nodes: readonly BlockNode[]
  strings: Strings
  asks: Readonly<Record<string, Ask>>
  data: Readonly<NonNullable<View['data']>>
}

export function clip(app: App, view: string, nodes: readonly BlockNode[]): Clip {
  const all = nodes.flatMap((node) => [...walk(node)])
  const data = app.views[view]?.data ?? {}
  const asks = all.map(askOf).filter((name) => name !== undefined)
  return {
    touchlet: 'nodes',
    locale: app.locales[0] ?? 'en',
    nodes,
    strings: stringsOf(app, new Set(all.map(({ id }) => id))),
    asks: Object.fromEntries(asks.flatMap((name) => (app.asks[name] ? [[name, app.asks[name]]] : []))),
    data: Object.fromEntries(dataNamesIn(nodes, Object.keys(data)).map((name) => [name, data[name]!])),
  }
}

export const writeClip = (clip: Clip): string => JSON.stringify(clip)

/** The clip in a text from the system's clipboard; null where it is anything else. */
export function readClip(text: string): Clip | null {
  if (text.length > 262_144 || !text.startsWith('{"touchlet":"nodes"')) return null
  try {
    const value = JSON.parse(text) as Partial<Clip>
    const whole =
      isRecord(value.strings) &&
      isRecord(value.asks) &&
      isRecord(value.data) &&
      typeof value.locale === 'string' &&
      Array.isArray(value.nodes) &&
      value.nodes.every((node) => isNode(node, 0))
    return whole ? (value as Clip) : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isNode = (value: unknown, depth: number): boolean =>
  depth < 40 &&
  isRecord(value) &&
  typeof value.id === 'string' &&
  typeof value.type === 'string' &&
  (value.slots === undefined ||
    (isRecord(value.slots) && Object.values(value.slots).every((nodes) => Array.isArray(nodes) && nodes.every((node) => isNode(node, depth + 1)))))

/** Copies under new ids, and the translations that go with them. */
export function renew(nodes: readonly BlockNode[], strings: Strings, newId: NewId): { nodes: BlockNode[]; strings: Strings } {
  const ids = new Map<string, string>()
  for (const node of nodes) for (const { id, type } of walk(node)) ids.set(id, newId(type))
  return { nodes: nodes.map((node) => mapTree(node, (one) => ({ ...one, id: ids.get(one.id)! }))), strings: renameStrings(strings, ids) }
}

/** What a clip brings along beside its nodes, where a view of this app lacks it. `strings` are those of the renewed nodes. */
export function bring(app: App, view: string, { asks, data }: Pick<Clip, 'asks' | 'data'>, strings: Strings): Step[] {
  const steps: Step[] = []
  for (const [name, ask] of Object.entries(asks)) if (!Object.hasOwn(app.asks, name)) steps.push({ op: 'set', path: ['asks', name], value: ask })
  return [...steps, ...bringData(app, view, data), ...addStrings(app, strings)]
}

export function bringData(app: App, view: string, data: Clip['data']): Step[] {
  const there = app.views[view]?.data
  const missing = Object.entries(data).filter(([name]) => !there || !Object.hasOwn(there, name))
  if (missing.length === 0) return []
  if (!there) return [{ op: 'set', path: ['views', view, 'data'], value: Object.fromEntries(missing) }]
  return missing.map(([name, entry]) => ({ op: 'set', path: ['views', view, 'data', name], value: entry }))
}
