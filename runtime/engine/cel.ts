import { type ASTNode, Environment, type ParseResult } from '@marcbachmann/cel-js'
import { formats, type Manner, mask, plural } from './format.ts'
import { durationText, instantText } from './to-json.ts'

/**
 * The expression language: CEL with what people expect of numbers and dates added, and what can hang or surprise taken
 * away. Sizes are bounded here; loops are bounded by `render` (each view has an iteration budget).
 */
const limits = { maxAstNodes: 400, maxDepth: 40, maxListElements: 100, maxMapEntries: 50, maxCallArguments: 8 }

const macros = new Set(['map', 'filter', 'all', 'exists', 'exists_one'])
/** `matches` runs a JS RegExp, which can take seconds on a short text; the others have no use here and widen the surface. */
const refused = new Set(['matches', 'bytes', 'cel.bind', 'bind', 'dyn', 'json', 'type'])

export function celEnvironment(manner: Manner, typed: boolean): Environment {
  const format = formats(manner)
  const env = new Environment({ unlistedVariablesAreDyn: !typed, homogeneousAggregateLiterals: false, limits })
  for (const [a, b] of [
    ['double', 'int'],
    ['int', 'double'],
  ]) {
    env.registerOperator(`${a} + ${b}: double`, (x: number, y: number) => Number(x) + Number(y))
    env.registerOperator(`${a} - ${b}: double`, (x: number, y: number) => Number(x) - Number(y))
    env.registerOperator(`${a} * ${b}: double`, (x: number, y: number) => Number(x) * Number(y))
    env.registerOperator(`${a} / ${b}: double`, (x: number, y: number) => Number(x) / Number(y))
  }
  // Registers both orders, and `!=`.
  env.registerOperator('double == int', (x: number, y: number) => Number(x) === Number(y))
  env.registerFunction('date(dyn): string', format.date)
  env.registerFunction('dateTime(dyn): string', format.dateTime)
  env.registerFunction('time(dyn): string', format.time)
  env.registerFunction('money(dyn): string', (value: unknown) => format.money(value))
  env.registerFunction('money(dyn, string): string', format.money)
  env.registerFunction('number(dyn): string', (value: unknown) => format.number(value))
  env.registerFunction('number(dyn, int): string', (value: unknown, digits: bigint) => format.number(value, Number(digits)))
  env.registerFunction('percent(dyn): string', format.percent)
  env.registerFunction('mask(dyn): string', mask)
  env.registerFunction('plural(dyn, string, string): string', (n: unknown, one: string, other: string) => plural(manner.locale, n, one, other))
  env.registerFunction('default(ast, ast): dyn', defaultMacro(typed))
  // In JSON every number is a double: seconds since 1970 too.
  env.registerFunction(`timestamp(double): ${timestampType}`, (seconds: number) => instantAt(seconds * 1000))
  env.registerFunction(`string(${timestampType}): string`, instantText)
  env.registerFunction('string(google.protobuf.Duration): string', durationText)
  return env
}

const timestampType = 'google.protobuf.Timestamp'

/** The years 1 to 9999, as CEL has it; others cannot be written as RFC 3339. */
function instantAt(ms: number): Date {
  const whole = Math.round(ms)
  if (!(whole >= -62_135_596_800_000 && whole <= 253_402_300_799_999)) throw new RangeError('no timestamp')
  return new Date(whole)
}

/** `default(x, y)`: y where x is missing, null or cannot be computed. A macro, because a missing field throws before a function is called. */
const defaultMacro =
  (typed: boolean) =>
  ({ args }: { args: readonly ASTNode[] }) => {
    const [first, second] = args as [ASTNode, ASTNode]
    return {
      // biome-ignore lint/suspicious/noExplicitAny: cel-js does not type what it hands to macros
      typeCheck(checker: any, _macro: unknown, ctx: unknown) {
        const type = checker.check(first, ctx)
        const other = checker.check(second, ctx)
        // While it runs nothing is known of the first: taken for the second's type, a double would be compared as if it were an int.
        return typed && String(type) === 'dyn' ? other : type
      },
      // biome-ignore lint/suspicious/noExplicitAny: cel-js does not type what it hands to macros
      evaluate(evaluator: any, _macro: unknown, ctx: unknown) {
        try {
          const value = evaluator.run(first, ctx)
          if (value !== null && value !== undefined) return value
        } catch {}
        return evaluator.run(second, ctx)
      },
    }
  }

export type Refused =
  | { code: 'syntax'; message: string; at?: number }
  | { code: 'nested-macro' | 'refused-function' | 'forbidden-name'; name: string; at: number }

/** Parses within the language's rules. */
export function parseCel(env: Environment, source: string): { ok: true; run: ParseResult; ast: ASTNode } | { ok: false; why: Refused } {
  let run: ParseResult
  try {
    run = env.parse(source)
  } catch (error) {
    const e = error as { summary?: string; message: string; range?: { start: number } }
    return { ok: false, why: { code: 'syntax', message: e.summary ?? e.message.split('\n')[0] ?? '', at: e.range?.start } }
  }
  const why = findRefused(run.ast, false)
  return why ? { ok: false, why } : { ok: true, run, ast: run.ast }
}

/** Names no field may be reached by. */
export const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
/** Words of the language itself (CEL specification, “Syntax”). */
export const keywords: ReadonlySet<string> = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(' '),
)

function findRefused(node: ASTNode, inMacro: boolean): Refused | null {
  if (node.op === '.' && forbiddenNames.has(node.args[1])) return { code: 'forbidden-name', name: node.args[1], at: node.start }
  let inside = inMacro
  if (node.op === 'call' || node.op === 'rcall') {
    const name = node.args[0]
    if (refused.has(name)) return { code: 'refused-function', name, at: node.start }
    if (node.op === 'rcall' && macros.has(name)) {
      // Three nested macros over 200 items took 0.8 s.
      if (inMacro) return { code: 'nested-macro', name, at: node.start }
      const receiver = findRefused(node.args[1], inMacro)
      if (receiver) return receiver
      inside = true
      return firstRefused(node.args[2], inside)
    }
  }
  return firstRefused(children(node), inside)
}

function firstRefused(nodes: readonly ASTNode[], inMacro: boolean): Refused | null {
  for (const one of nodes) {
    const why = findRefused(one, inMacro)
    if (why) return why
  }
  return null
}

/** The nodes below a node. */
export function children(node: ASTNode): ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return []
    case '.':
    case '.?':
      return [node.args[0]]
    case 'call':
      return node.args[1]
    case 'rcall':
      return [node.args[1], ...node.args[2]]
    case 'map':
      return node.args.flat()
    case '!_':
    case '-_':
      return [node.args]
    case 'list':
      return node.args
    default:
      return node.args as ASTNode[]
  }
}

/** The name a macro call binds, if the node is one. */
export function macroVariable(node: ASTNode): string | null {
  if (node.op !== 'rcall' || !macros.has(node.args[0])) return null
  const [variable] = node.args[2]
  return variable?.op === 'id' ? variable.args : null
}

/** The names of a plain path (`order.customer.name`), or null where the expression is more than that. */
export function plainPath(node: ASTNode): string[] | null {
  if (node.op === 'id') return [node.args]
  if (node.op !== '.') return null
  const before = plainPath(node.args[0])
  return before && [...before, node.args[1]]
}
