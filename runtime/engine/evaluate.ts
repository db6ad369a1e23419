import { type celEnvironment, parseCel } from './cel.ts'
import { runOf } from './cel-run.ts'
import type { Manner } from './format.ts'
import type { Expression } from './program.ts'
import { queryOf } from './query-of.ts'
import { walkPath } from './walk-path.ts'

/** The value of an expression in a scope; undefined where it cannot be had. */
export interface Evaluate {
  (scope: Record<string, unknown>): unknown
  /** the most elements its loop may visit, for the budget; 0 without a loop */
  cost: number
}

/** An expression as a function: a path is walked, the rest is CEL. `before`: those that stand before it. */
export function prepare(expression: Expression, env: ReturnType<typeof celEnvironment>, manner: Manner, before: readonly Evaluate[]): Evaluate {
  if ('query' in expression) return Object.assign(queryOf(expression, before), { cost: 0 })
  if ('path' in expression) return Object.assign(walkPath(expression.path), { cost: 0 })
  const parsed = parseCel(env, expression.cel)
  const run = parsed.ok ? runOf(parsed, manner) : () => undefined
  // A loop visits at most as many elements as the egress lets into a list (1,000); most visit a handful.
  const loops = /\.(?:map|filter|all|exists|exists_one)\(/.test(expression.cel)
  return Object.assign((scope: Record<string, unknown>) => run(scope), { cost: loops ? 1000 : 0 })
}
