import type { ASTNode, ParseResult } from '@marcbachmann/cel-js'
import { celEnvironment, parseCel } from './cel.ts'
import { directRun, unsure } from './direct-run.ts'
import type { Manner } from './format.ts'

type Run = (scope: Record<string, unknown>) => unknown

const neutral: Manner = { locale: 'en', timeZone: 'UTC', currency: 'USD' }
let plain: ReturnType<typeof celEnvironment> | undefined
const compiled = new Map<string, Run | null>()

/** A service's own expression (`map`, a refusal's `when`), prepared once: its value, or undefined where it cannot be computed. Null: not valid. */
export function celRun(source: string): Run | null {
  let run = compiled.get(source)
  if (run === undefined) {
    plain ??= celEnvironment(neutral, false)
    const parsed = parseCel(plain, source)
    run = parsed.ok ? runOf(parsed, neutral) : null
    if (compiled.size >= 500) compiled.clear()
    compiled.set(source, run)
  }
  return run
}

/** Runs what has been parsed, directly where that is possible; undefined where it cannot be computed. */
export function runOf({ ast, run }: { ast: ASTNode; run: ParseResult }, manner: Manner): Run {
  const direct = directRun(ast, manner)
  const asked = guarded(run)
  if (!direct) return asked
  return (scope) => {
    const value = direct(scope)
    return value === unsure ? asked(scope) : value
  }
}

/** Runs without throwing; CEL integers (BigInt) become numbers, as everything outside expressions is JSON. */
export function guarded(run: ParseResult): Run {
  return (scope) => {
    try {
      return toJson(run(scope))
    } catch {
      return undefined
    }
  }
}

function toJson(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.some((v) => typeof v === 'bigint' || typeof v === 'object') ? value.map(toJson) : value
  if (value instanceof Map) return Object.fromEntries([...value].map(([k, v]) => [String(k), toJson(v)]))
  return value
}
