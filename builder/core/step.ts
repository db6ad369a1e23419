import type { App, BlockNode } from '../../schemas/documents.ts'
import { type Path, read, replace, withKey, withoutKey } from './json.ts'
import { locate, type Place, placeOf, siblingsAt } from './locate.ts'
import { walk } from './walk.ts'

/**
 * One change of a document: plain JSON, and invertible by the document it was applied to.
 * `prune` takes away the slot (or all of `slots`) that an insertion had to make, so that undoing leaves no trace.
 * A `set` without value removes the key; `at` is the position among the keys that it is put back to.
 */
export type Step =
  | { op: 'insert'; place: Place; node: BlockNode }
  | { op: 'remove'; node: string; prune?: Prune }
  | { op: 'move'; node: string; to: Place; prune?: Prune }
  | { op: 'set'; path: Path; value?: unknown; at?: number }
type Prune = 'slot' | 'slots'

export type StepError = 'no-place' | 'no-node' | 'bad-index' | 'bad-path' | 'into-itself' | 'id-taken'
export type Applied = { ok: true; app: App; inverse: Step } | { ok: false; code: StepError }

const refuse = (code: StepError): Applied => ({ ok: false, code })

export function applyStep(app: App, step: Step): Applied {
  switch (step.op) {
    case 'insert':
      return insert(app, step.place, step.node)
    case 'remove':
      return remove(app, step.node, step.prune)
    case 'move':
      return move(app, step.node, step.to, step.prune)
    case 'set':
      return set(app, step)
  }
}

function insert(app: App, place: Place, node: BlockNode): Applied {
  for (const { id } of walk(node)) if (locate(app, id)) return refuse('id-taken')
  const made = put(app, place, node)
  return typeof made === 'string' ? refuse(made) : { ok: true, app: made.app, inverse: { op: 'remove', node: node.id, ...made.prune } }
}

function remove(app: App, id: string, prune?: Prune): Applied {
  const found = locate(app, id)
  if (!found) return refuse('no-node')
  return { ok: true, app: take(app, found.path, prune), inverse: { op: 'insert', place: placeOf(found), node: found.node } }
}

function move(app: App, id: string, to: Place, prune?: Prune): Applied {
  const found = locate(app, id)
  if (!found) return refuse('no-node')
  for (const inner of walk(found.node)) if (inner.id === to.parent) return refuse('into-itself')
  const made = put(take(app, found.path, prune), to, found.node)
  return typeof made === 'string' ? refuse(made) : { ok: true, app: made.app, inverse: { op: 'move', node: id, to: placeOf(found), ...made.prune } }
}

function put(app: App, place: Place, node: BlockNode): { app: App; prune: { prune?: Prune } } | StepError {
  const there = siblingsAt(app, place)
  if (!there) return 'no-place'
  if (!Number.isInteger(place.index) || place.index < 0 || place.index > there.siblings.length) return 'bad-index'
  const nodes = [...there.siblings.slice(0, place.index), node, ...there.siblings.slice(place.index)]
  if (read(app, there.path)) return { app: replace(app, there.path, () => nodes) as App, prune: {} }
  const parent = replace(app, there.path.slice(0, -2), (value) => ({
    ...(value as BlockNode),
    slots: { ...(value as BlockNode).slots, [place.slot]: nodes },
  })) as App
  return { app: parent, prune: { prune: read(app, there.path.slice(0, -1)) ? 'slot' : 'slots' } }
}

function take(app: App, path: Path, prune?: Prune): App {
  if (prune) {
    const key = path[path.length - (prune === 'slot' ? 2 : 3)] as string
    return replace(app, path.slice(0, prune === 'slot' ? -2 : -3), (value) => withoutKey(value as Record<string, unknown>, key)) as App
  }
  const index = path[path.length - 1]
  return replace(app, path.slice(0, -1), (nodes) => (nodes as BlockNode[]).filter((_, i) => i !== index)) as App
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

function set(app: App, { path, value, at }: Extract<Step, { op: 'set' }>): Applied {
  if (path.some((key) => forbidden.has(String(key)))) return refuse('bad-path')
  const key = path[path.length - 1]
  if (key === undefined) return value === undefined ? refuse('bad-path') : { ok: true, app: value as App, inverse: { op: 'set', path, value: app } }
  const parent = read(app, path.slice(0, -1))
  if (typeof parent !== 'object' || parent === null) return refuse('bad-path')
  if (Array.isArray(parent)) {
    if (value === undefined || typeof key !== 'number' || !Object.hasOwn(parent, key)) return refuse('bad-path')
    return { ok: true, app: replace(app, path, () => value) as App, inverse: { op: 'set', path, value: parent[key] } }
  }
  const object = parent as Record<string, unknown>
  const had = Object.hasOwn(object, key)
  if (value === undefined && !had) return { ok: true, app, inverse: { op: 'set', path } }
  const inverse: Step = had
    ? { op: 'set', path, value: object[key], ...(value === undefined ? { at: Object.keys(object).indexOf(String(key)) } : {}) }
    : { op: 'set', path }
  const change = () => (value === undefined ? withoutKey(object, String(key)) : withKey(object, String(key), value, at))
  return { ok: true, app: replace(app, path.slice(0, -1), change) as App, inverse }
}
