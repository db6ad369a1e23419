import { isEmpty } from '../../blocks/kit/html.ts'
import type { Op, Part } from '../../blocks/kit/ops.ts'
import { safeUrl } from '../../blocks/kit/url.ts'
import { runCall } from './call.ts'
import type { Evaluate } from './evaluate.ts'
import { fallback } from './fallback.ts'
import type { Frame } from './frame-state.ts'
import { replayNotice } from './replay-notice.ts'
import { sealFields } from './seal-fields.ts'
import { boundTitle } from './title.ts'
import { valueText } from './value-text.ts'
import { type Bytes, encode } from './writer.ts'

/** Operations, ready to run: they write HTML to the frame's writer. */
export type Run = (frame: Frame) => void

/** A stretch of a view, and the data it has to wait for. */
export interface Segment {
  waits: readonly string[]
  run: Run
  /** where its parts need not wait for each other */
  parts?: readonly Segment[]
}

/** A view's operations in stretches, so that what comes before a pending datum can be sent before it. */
export function segments(ops: readonly Op[], exprs: readonly Evaluate[]): Segment[] {
  const found: { waits: string[]; ops: Op[]; parts?: Segment[] }[] = []
  for (const op of ops) {
    const waits = typeof op === 'string' ? [] : [...new Set(waitsIn(op))]
    const last = found.at(-1)
    if (typeof op !== 'string' && op[0] === 'parts') found.push({ waits, ops: [op], parts: op[1].map((part) => whole(part, exprs)) })
    else if (last && !last.parts && waits.length === 0 && last.waits.length === 0) last.ops.push(op)
    else found.push({ waits, ops: [op] })
  }
  return found.map(({ waits, ops, parts }) => ({ waits, run: runOps(ops, exprs), ...(parts && { parts }) }))
}

const whole = (ops: readonly Op[], exprs: readonly Evaluate[]): Segment => ({ waits: [...new Set(ops.flatMap(waitsIn))], run: runOps(ops, exprs) })

/** The same operations with their parts one after the other, so that literals between them are one. */
export const inOrder = (ops: readonly Op[]): Op[] => ops.flatMap((op) => (typeof op !== 'string' && op[0] === 'parts' ? op[1].flat() : [op]))

function waitsIn(op: Op): string[] {
  if (typeof op === 'string') return []
  const below = (ops: readonly Op[]): string[] => ops.flatMap(waitsIn)
  switch (op[0]) {
    case 'need':
      return [...op[1], ...below(op[2])]
    case 'title':
      return [...op[1]]
    case 'when':
      return [...below(op[2]), ...below(op[3])]
    case 'pick':
      return [...Object.values(op[2]).flatMap(below), ...below(op[3])]
    case 'each':
      return below(op[2])
    case 'parts':
      return op[1].flatMap(below)
    case 'call':
      return Object.values(op[3]).flatMap(below)
    default:
      return []
  }
}

const kept = new WeakMap<readonly Op[], Run>()

/** Turns operations into one function, once. */
export function runOps(ops: readonly Op[], exprs: readonly Evaluate[]): Run {
  let run = kept.get(ops)
  if (!run) {
    run = sequence(ops, exprs)
    kept.set(ops, run)
  }
  return run
}

function sequence(ops: readonly Op[], exprs: readonly Evaluate[]): Run {
  // Literal and operation in turn: `before[i] + run[i]` …, then `after`.
  const before: Bytes[] = []
  const runs: Run[] = []
  let literal = ''
  for (const op of ops) {
    if (typeof op === 'string') literal += op
    else {
      before.push(encode(literal))
      runs.push(one(op, exprs))
      literal = ''
    }
  }
  const after = encode(literal)
  const count = runs.length
  return (frame) => {
    const { out } = frame
    for (let i = 0; i < count; i++) {
      out.put(before[i] as Bytes)
      ;(runs[i] as Run)(frame)
    }
    out.put(after)
  }
}

function one(op: Exclude<Op, string>, exprs: readonly Evaluate[]): Run {
  switch (op[0]) {
    case 'text': {
      const text = joined(op[1], exprs)
      return (frame) => frame.out.text(text(frame))
    }
    case 'url': {
      const text = joined(op[1], exprs)
      return (frame) => frame.out.text(safeUrl(text(frame)))
    }
    case 'when': {
      const shown = whenShown(op, exprs)
      if (shown) return shown
      const test = condition(op[1], exprs)
      const then = runOps(op[2], exprs)
      const otherwise = runOps(op[3], exprs)
      return (frame) => (test(frame) ? then(frame) : otherwise(frame))
    }
    case 'pick': {
      const text = joined(op[1], exprs)
      const cases = new Map(Object.entries(op[2]).map(([key, ops]) => [key, runOps(ops, exprs)]))
      const otherwise = runOps(op[3], exprs)
      return (frame) => (cases.get(text(frame)) ?? otherwise)(frame)
    }
    case 'each':
      return each(op[1], runOps(op[2], exprs), exprs)
    case 'need':
      return need(op[1], runOps(op[2], exprs), op[3])
    case 'call':
      return (frame) => runCall(op, frame)
    case 'parts':
      return sequence(op[1].flat(), exprs)
    case 'title': {
      const { text } = boundTitle(op, exprs)
      return (frame) => frame.out.text(text(frame))
    }
    case 'seal':
      return (frame) => frame.out.html(sealFields(op[1], frame))
    case 'replay':
      return (frame) => frame.out.html(replayNotice(frame))
  }
}

/**
 * What is shown where there is something to show: `<p>`, the text the condition is about, `</p>`. Most conditions are of this
 * kind, so the text is computed once and not once more for the condition. Null for every other kind.
 */
function whenShown([, parts, then, otherwise]: Extract<Op, readonly ['when', ...unknown[]]>, exprs: readonly Evaluate[]): Run | null {
  const at = then.findIndex((op) => typeof op !== 'string')
  const shown = then[at]
  if (shown?.[0] !== 'text' || !sameParts(shown[1] as readonly Part[], parts)) return null
  const around = [...then.slice(0, at), ...then.slice(at + 1)]
  if (!around.every((op) => typeof op === 'string')) return null
  const before = encode(then.slice(0, at).join(''))
  const after = encode(then.slice(at + 1).join(''))
  const none = runOps(otherwise, exprs)
  const some = ({ out }: Frame, value: string) => {
    out.put(before)
    out.text(value)
    out.put(after)
  }
  if (parts.length === 1 && typeof parts[0] === 'number') {
    const evaluate = exprs[parts[0]] as Evaluate
    return (frame) => {
      const value = frame.value(evaluate)
      return isEmpty(value) ? none(frame) : some(frame, valueText(value))
    }
  }
  const text = joined(parts, exprs)
  return (frame) => {
    const value = text(frame)
    return value === '' ? none(frame) : some(frame, value)
  }
}

const sameParts = (a: readonly Part[], b: readonly Part[]): boolean => a.length === b.length && a.every((part, i) => part === b[i])

/** Parts joined as text. Most are a single expression. */
export function joined(parts: readonly Part[], exprs: readonly Evaluate[]): (frame: Frame) => string {
  if (parts.length === 1 && typeof parts[0] === 'number') {
    const evaluate = exprs[parts[0]] as Evaluate
    return (frame) => valueText(frame.value(evaluate))
  }
  return (frame) => {
    let out = ''
    for (const part of parts) out += typeof part === 'string' ? part : valueText(frame.value(exprs[part] as Evaluate))
    return out
  }
}

function condition(parts: readonly Part[], exprs: readonly Evaluate[]): (frame: Frame) => boolean {
  if (parts.length === 1 && typeof parts[0] === 'number') {
    const evaluate = exprs[parts[0]] as Evaluate
    return (frame) => !isEmpty(frame.value(evaluate))
  }
  const text = joined(parts, exprs)
  return (frame) => text(frame) !== ''
}

function each(list: number, body: Run, exprs: readonly Evaluate[]): Run {
  const evaluate = exprs[list] as Evaluate
  return (frame) => {
    const items = frame.value(evaluate)
    if (!Array.isArray(items)) return
    const { scope } = frame
    const { item, index, $at } = scope
    for (let i = 0; i < items.length && frame.spend(1); i++) {
      scope.item = items[i]
      scope.index = i
      scope.$at = $at === undefined ? String(i) : `${$at}-${i}`
      body(frame)
    }
    scope.item = item
    scope.index = index
    scope.$at = $at
  }
}

function need(names: readonly string[], body: Run, form: string | undefined): Run {
  return (frame) => {
    for (const name of names) if (!frame.has(name)) return frame.out.html(fallback(name, frame, form))
    body(frame)
  }
}
