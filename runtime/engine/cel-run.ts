import type { ASTNode, ParseResult } from '@marcbachmann/cel-js'
import { celEnvironment, children, parseCel } from './cel.ts'
import { directRun, unsure } from './direct-run.ts'
import type { Manner } from './format.ts'
import { type ToJson, toJson } from './to-json.ts'

type Run = (scope: Record<string, unknown>) => unknown

const neutral: Manner = { locale: 'en', timeZone: 'UTC', currency: 'USD' }
let plain: ReturnType<typeof celEnvironment> | undefined
const compiled = new Map<string, Run | null>()

/**
 * A service's own expression (`map`, a refusal's `when`), prepared once: its value, or undefined where it cannot be computed. Null:
 * not valid. A whole number beyond 2⁵³ is still a BigInt in what it gives (`engine/service-answer.ts` refuses it in words).
 */
export function celRun(source: string): Run | null {
  let run = compiled.get(source)
  if (run === undefined) {
    plain ??= celEnvironment(neutral, false)
    const parsed = parseCel(plain, source)
    run = parsed.ok ? runOf(parsed, neutral, true) : null
    if (compiled.size >= 500) compiled.clear()
    compiled.set(source, run)
  }
  return run
}

/** Runs what has been parsed, directly where that is possible; undefined where it cannot be computed. `lenient`: see `ToJson`. */
export function runOf({ ast, run }: { ast: ASTNode; run: ParseResult }, manner: Manner, lenient = false): Run {
  const direct = directRun(ast, manner)
  const asked = guarded(run, { makesObjects: makesObjects(ast), lenient })
  if (!direct) return asked
  return (scope) => {
    const value = direct(scope)
    return value === unsure ? asked(scope) : value
  }
}

/** Runs without throwing; what it gives is JSON, or undefined. */
export function guarded(run: ParseResult, how: ToJson = { makesObjects: true }): Run {
  return (scope) => {
    try {
      return toJson(run(scope), how)
    } catch {
      return undefined
    }
  }
}

const makesObjects = (node: ASTNode): boolean => node.op === 'map' || children(node).some(makesObjects)
