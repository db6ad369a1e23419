import type { App } from '../../schemas/documents.ts'
import type { Message } from '../../schemas/problem.ts'
import { samePath } from './json.ts'
import type { Step } from './step.ts'
import { applySteps } from './transaction.ts'

/** Where a person stands in a document. */
export interface Standing {
  view: string
  selection: string | null
}

export interface Entry {
  label: Message
  steps: readonly Step[]
  inverse: readonly Step[]
  before: Standing
  after: Standing
  merge?: string
}

/** What was done and can be undone, and what was undone and can be done again (next one last). */
export interface History {
  done: readonly Entry[]
  undone: readonly Entry[]
  /** the next entry starts a new undo even if its merge key is the same */
  sealed: boolean
}

/** Beyond this the oldest are forgotten: an hour of steady work. */
const depth = 1000

export const noHistory: History = { done: [], undone: [], sealed: true }

export function record(history: History, entry: Entry): History {
  const last = history.done.at(-1)
  if (last && entry.merge !== undefined && last.merge === entry.merge && !history.sealed)
    return { done: [...history.done.slice(0, -1), join(last, entry)], undone: [], sealed: false }
  return { done: [...history.done, entry].slice(-depth), undone: [], sealed: false }
}

function join(first: Entry, then: Entry): Entry {
  const last = first.steps.at(-1)
  const [only] = then.steps
  // A word typed letter by letter is one `set`, not twenty. (A `set` that removes must keep its own inverse: that knows the key's position.)
  if (
    then.steps.length === 1 &&
    last?.op === 'set' &&
    only?.op === 'set' &&
    last.value !== undefined &&
    only.value !== undefined &&
    samePath(last.path, only.path)
  )
    return { ...first, steps: [...first.steps.slice(0, -1), { ...last, value: only.value }], after: then.after }
  return { ...first, steps: [...first.steps, ...then.steps], inverse: [...then.inverse, ...first.inverse], after: then.after }
}

export const seal = (history: History): History => (history.sealed ? history : { ...history, sealed: true })

export interface Jump {
  app: App
  history: History
  standing: Standing
  label: Message
}

export function undo(app: App, history: History): Jump | null {
  const entry = history.done.at(-1)
  if (!entry) return null
  const applied = applySteps(app, entry.inverse)
  if (!applied.ok) return null
  return {
    app: applied.app,
    history: { done: history.done.slice(0, -1), undone: [...history.undone, entry], sealed: true },
    standing: entry.before,
    label: entry.label,
  }
}

export function redo(app: App, history: History): Jump | null {
  const entry = history.undone.at(-1)
  if (!entry) return null
  const applied = applySteps(app, entry.steps)
  if (!applied.ok) return null
  return {
    app: applied.app,
    history: { done: [...history.done, entry], undone: history.undone.slice(0, -1), sealed: true },
    standing: entry.after,
    label: entry.label,
  }
}

/** Undoes or redoes until `count` entries are done. */
export function jump(app: App, history: History, count: number): Jump | null {
  let at: Jump | null = null
  for (;;) {
    const now: Pick<Jump, 'app' | 'history'> = at ?? { app, history }
    if (now.history.done.length === count) return at
    const next: Jump | null = now.history.done.length > count ? undo(now.app, now.history) : redo(now.app, now.history)
    if (!next) return at
    at = next
  }
}
