import { celEnvironment, guarded, parseCel } from './cel.ts'
import type { Expression, Program, Release } from './program.ts'
import { type Run, runOps, type Segment, segments } from './run-ops.ts'

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
  const env = celEnvironment({ locale: program.locale, timeZone: release.timeZone, currency: release.currency }, false)
  const exprs = program.exprs.map((one) => prepare(one, env))
  const inputs = release.exprs.map((one) => prepare(one, env))
  const views = Object.fromEntries(
    Object.entries(program.views).map(([id, { title, ops }]) => [id, { title, whole: runOps(ops, exprs), segments: segments(ops, exprs) }]),
  )
  return { release, program, exprs, inputs, views }
}

function prepare(expression: Expression, env: ReturnType<typeof celEnvironment>): Evaluate {
  if ('path' in expression) return Object.assign(walkPath(expression.path), { cost: 0 })
  const parsed = parseCel(env, expression.cel)
  const run = parsed.ok ? guarded(parsed.run) : () => undefined
  // A loop visits at most as many elements as the egress lets into a list (1,000); most visit a handful.
  const loops = /\.(?:map|filter|all|exists|exists_one)\(/.test(expression.cel)
  return Object.assign((scope: Record<string, unknown>) => run(scope), { cost: loops ? 1000 : 0 })
}

/** Most expressions are plain paths, most of them two or three steps: those are walked without a loop. */
function walkPath(path: readonly string[]): (scope: Record<string, unknown>) => unknown {
  const [a, b, c] = path as [string, string, string]
  if (path.length === 1) return (scope) => scope[a]
  if (path.length === 2) return (scope) => field(scope[a], b)
  if (path.length === 3) return (scope) => field(field(scope[a], b), c)
  return (scope) => path.reduce<unknown>(field, scope)
}

const field = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined)
