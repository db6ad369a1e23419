import { inLocale } from './format.ts'
import type { Frame } from './frame-state.ts'
import type { Segment } from './run-ops.ts'
import type { Bytes } from './writer.ts'

/** What a stretch still waits for. */
export type Missing = (segment: Pick<Segment, 'waits'>) => readonly Promise<void>[]

/**
 * The parts of a view of which some are late: nothing waits for what it does not need, and no script is asked for. While
 * `patience` lasts they come in order, for what appears and is pushed down a moment later is a jump. Then a declarative shadow
 * root keeps the order, and parts are sent as they are ready, each into the slot of its place, where words stand until then.
 * Where browsers do not know it, they stand in the order they came in. In a host's shadow root a part's wrapper is a slot itself: its name keeps what is the host's out.
 */
export async function* lateParts(parts: readonly Segment[], frame: Frame, missing: Missing, patience?: Promise<unknown>): AsyncGenerator<Bytes> {
  const { out } = frame
  let at = 0
  for (; at < parts.length; at++) {
    const part = parts[at] as Segment
    if (missing(part).length > 0) {
      if (out.length > 0) yield out.piece()
      await Promise.race([Promise.all(missing(part)), patience])
      if (missing(part).length > 0) {
        if (canPass(parts.slice(at), missing)) break
        await Promise.all(missing(part))
      }
    }
    part.run(frame)
  }
  if (out.length > 0) yield out.piece()
  if (at < parts.length) yield* inSlots(parts, at, frame, missing)
}

/** Whether any would come before the first: where all wait for the same there is no order to keep. */
const canPass = ([first, ...others]: readonly Segment[], missing: Missing): boolean => {
  const awaited = new Set(missing(first as Segment))
  return others.some((one) => missing(one).length !== awaited.size || missing(one).some((promise) => !awaited.has(promise)))
}

const coming = { en: 'Loading…', 'zh-CN': '正在加载…' }

async function* inSlots(parts: readonly Segment[], from: number, frame: Frame, missing: Missing): AsyncGenerator<Bytes> {
  const { out } = frame
  // Names that sort as they stand.
  const left = new Map(parts.map((part, i) => [`p${1000 + i}`, part] as const).slice(from))
  const told = new Set<Promise<void>>()
  /** Said once for each that is awaited: the blocks of one answer come together. */
  const waiting = (part: Segment): string => {
    const awaited = missing(part)
    if (awaited.every((promise) => told.has(promise))) return ''
    for (const promise of awaited) told.add(promise)
    return `<small role="status">${inLocale(coming, frame.loaded.program.locale)}</small>`
  }
  // What is in no slot stands before them all: the title, and the parts that came in order. A slot takes no room of its own.
  out.html(
    `<template shadowrootmode="open"><slot></slot>${[...left].map(([name, part]) => `<slot name="${name}">${waiting(part)}</slot>`).join('')}</template>`,
  )
  while (left.size > 0) {
    for (const [name, part] of left) {
      if (missing(part).length > 0) continue
      left.delete(name)
      out.html(`<slot slot="${name}" name="${name}">`)
      part.run(frame)
      out.html('</slot>')
    }
    yield out.piece()
    if (left.size > 0) await Promise.race([...left.values()].flatMap(missing))
  }
}
