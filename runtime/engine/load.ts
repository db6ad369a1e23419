import { celEnvironment, guarded, parseCel } from './cel.ts'
import { directCall } from './direct-call.ts'
import type { Manner } from './format.ts'
import type { Expression, Program, Release } from './program.ts'
import { type Run, runOps, type Segment, segments } from './run-ops.ts'
import { walkPath } from './walk-path.ts'

/** The value of an expression in a scope; undefined where it cannot be had. */
export interface Evaluate {
  (scope: Record<string, unknown>): unknown
  /** the most elements its loop may visit, for the budget; 0 without a loop */
  cost: number
}

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
  const exprs = program.exprs.map((one) => prepare(one, env, manner))
  const inputs = release.exprs.map((one) => prepare(one, env, manner))
  const views = Object.fromEntries(
    Object.entries(program.views).map(([id, { title, ops }]) => [id, { title, whole: runOps(ops, exprs), segments: segments(ops, exprs) }]),
  )
  return { release, program, exprs, inputs, views }
}

function prepare(expression: Expression, env: ReturnType<typeof celEnvironment>, manner: Manner): Evaluate {
  if ('path' in expression) return Object.assign(walkPath(expression.path), { cost: 0 })
  const direct = directCall(expression.cel, manner)
  if (direct) return Object.assign(direct, { cost: 0 })
  const parsed = parseCel(env, expression.cel)
  const run = parsed.ok ? guarded(parsed.run) : () => undefined
  // A loop visits at most as many elements as the egress lets into a list (1,000); most visit a handful.
  const loops = /\.(?:map|filter|all|exists|exists_one)\(/.test(expression.cel)
  return Object.assign((scope: Record<string, unknown>) => run(scope), { cost: loops ? 1000 : 0 })
}
