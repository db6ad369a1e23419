import { escapeHtml } from './escape.ts'
import type { Bound, Items } from './hole.ts'
import { Hole, Repeat } from './hole.ts'
import type { Op } from './ops.ts'
import type { Place } from './place.ts'
import { checkOps, placesOf } from './place.ts'
import { safeUrl } from './url.ts'

/** HTML that is safe to place: literal text and operations. Only this file and `markdown.ts` make it from text. */
export class Html {
  constructor(readonly ops: readonly Op[]) {}
}

/** A URL that has passed the gate, or a hole that will; the only value that may stand in a URL attribute. */
export class SafeUrl {
  constructor(readonly op: Op) {}
}

export type Value = string | number | Hole | Html | SafeUrl | readonly Value[] | null | undefined | false

/**
 * HTML from a template literal. Strings are escaped, holes stay open, `Html` is placed as it is. It throws (a block
 * author's mistake, caught by the contract test) where a value may not stand: see `place.ts`.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  const ops: Op[] = []
  const places = placesOf(strings)
  for (let i = 0; i < strings.length; i++) {
    add(ops, strings[i] as string)
    if (i === values.length) break
    checkPlace(places[i] as Place, values[i])
    place(ops, values[i])
  }
  return new Html(ops)
}

function checkPlace(at: Place, value: Value): void {
  if (value === null || value === undefined || value === false || at.kind === 'text') return
  if (Array.isArray(value)) for (const one of value) checkPlace(at, one)
  else if (value instanceof Html) checkOps(at, value.ops)
  else if (at.kind === 'tag') throw new Error('html: between attributes only html`…` may stand')
  else if (at.url !== value instanceof SafeUrl) throw new Error(`html: ${at.name} takes ${at.url ? 'url(…)' : 'text, not url(…)'}`)
}

function place(ops: Op[], value: Value): void {
  if (value === null || value === undefined || value === false) return
  if (typeof value === 'string') add(ops, escapeHtml(value))
  else if (typeof value === 'number') add(ops, String(value))
  else if (value instanceof Hole) ops.push(['text', value.parts])
  else if (value instanceof SafeUrl) add(ops, value.op)
  else if (value instanceof Html) for (const op of value.ops) add(ops, op)
  else for (const one of value) place(ops, one)
}

/** Appends, joining neighbouring literals: what has no binding becomes one string. */
function add(ops: Op[], op: Op): void {
  const last = ops.length - 1
  if (typeof op === 'string' && typeof ops[last] === 'string') ops[last] = (ops[last] as string) + op
  else if (op !== '') ops.push(op)
}

export const nothing: Html = new Html([])
/** Joins pieces into one. */
export const join = (values: readonly Value[]): Html => html`${values}`

/** Passes a URL through the gate, now or when it is known. */
export function url(value: Bound<string>): SafeUrl {
  return new SafeUrl(value instanceof Hole ? ['url', value.parts] : escapeHtml(safeUrl(value)))
}

/** `then` where the value is not empty (null, false, '' and [] are), else `otherwise`. Works for what is known and for holes. */
export function when(value: unknown, then: Value, otherwise: Value = null): Html {
  if (value instanceof Repeat) return when(new Hole([value.of]), then, otherwise)
  if (value instanceof Hole) return new Html([['when', value.parts, join([then]).ops, join([otherwise]).ops]])
  return join([isEmpty(value) ? otherwise : then])
}

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0)

/** The case named by the value, else `otherwise`. */
export function pick(value: Bound<string | number | boolean> | undefined, cases: Readonly<Record<string, Value>>, otherwise: Value = null): Html {
  if (value instanceof Hole) {
    const table = Object.fromEntries(Object.entries(cases).map(([key, one]) => [key, join([one]).ops]))
    return new Html([['pick', value.parts, table, join([otherwise]).ops]])
  }
  const key = String(value)
  return join([Object.hasOwn(cases, key) ? cases[key] : otherwise])
}

/** `render` for each item: of a list that is written down, or of one that is bound to data. */
export function repeat<T>(items: Items<T> | undefined, render: (item: T) => Html): Html {
  if (items instanceof Repeat) return new Html([['each', items.of, render(items.item).ops]])
  return join((items ?? []).map(render))
}
