import { celEnvironment } from './cel.ts'
import { type Evaluate, prepare } from './evaluate.ts'
import type { Manner } from './format.ts'
import type { Expression, Program, Release } from './program.ts'
import { inOrder, type Run, runOps, type Segment, segments } from './run-ops.ts'

/** One language of a release, prepared: expressions parsed, operations turned into functions. Kept per isolate. */
export interface Loaded {
  release: Release
  program: Program
  exprs: readonly Evaluate[]
  views: Readonly<Record<string, { title: string; whole: Run; segments: readonly Segment[] }>>
  /** expressions of data and command inputs */
  inputs: readonly Evaluate[]
}

/** Prepares one language; the default one where the release does not have it. */
export function load(release: Release, locale: string): Loaded {
  const program = release.programs[locale] ?? (release.programs[release.locales[0] as string] as Program)
  const manner: Manner = { locale: program.locale, timeZone: release.timeZone, currency: release.currency }
  const env = celEnvironment(manner, false)
  const prepared = (expressions: readonly Expression[]): Evaluate[] => {
    const made: Evaluate[] = []
    for (const one of expressions) made.push(prepare(one, env, manner, made))
    return made
  }
  const exprs = prepared(program.exprs)
  const inputs = prepared(release.exprs)
  const views = Object.fromEntries(
    Object.entries(program.views).map(([id, { title, ops }]) => [id, { title, whole: runOps(inOrder(ops), exprs), segments: segments(ops, exprs) }]),
  )
  return { release, program, exprs, inputs, views }
}
