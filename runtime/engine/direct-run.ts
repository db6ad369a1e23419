import type { ASTNode } from '@marcbachmann/cel-js'
import { formats, type Manner, mask } from './format.ts'
import { walkPath } from './walk-path.ts'

/** undefined: it cannot be computed, as CEL would say too; `unsure`: only CEL knows. */
type Run = (scope: Record<string, unknown>) => unknown

/** What a run gives where data are not of the usual kind: then CEL itself is asked. */
export const unsure = Symbol('unsure')

/** A number that CEL takes for a whole one, where it stands: two of them are reckoned by its rules, not by ours. */
interface Node {
  run: Run
  whole?: true
}

/**
 * An expression that has passed CEL's type check, as functions over the data: without the library in between, which takes
 * some ten times as long and answers a missing field with an exception. Says what CEL says, or `unsure`. Null where
 * nothing would be gained (a loop, an index).
 */
export function directRun(ast: ASTNode, manner: Manner): Run | null {
  return nodeOf(ast, manner)?.run ?? null
}

function nodeOf(ast: ASTNode, manner: Manner): Node | null {
  switch (ast.op) {
    case 'value':
      return constant(ast.args)
    case 'id':
      return { run: walkPath([ast.args]) }
    case '.': {
      const path = pathOf(ast)
      return path && { run: walkPath(path) }
    }
    case 'list':
      return ast.args.length === 0 ? { run: () => [] } : null
    case 'call':
      return callOf(ast.args[0], ast.args[1], manner)
    case '?:': {
      const [test, yes, no] = ast.args.map((one) => nodeOf(one, manner) ?? left) as [Node, Node, Node]
      return yes.whole === no.whole ? { ...yes, run: either(test.run, yes.run, no.run) } : null
    }
    case '!_': {
      const of = nodeOf(ast.args, manner)
      return of && { run: not(of.run) }
    }
    case '&&':
    case '||': {
      const [a, b] = ast.args.map((one) => nodeOf(one, manner) ?? left) as [Node, Node]
      return { run: both(a.run, b.run, ast.op === '||') }
    }
    default:
      return isTwoSided(ast.op) ? twoSided(ast.op, ast.args as [ASTNode, ASTNode], manner) : null
  }
}

/** A part that is left to CEL: the whole expression is, where this part is come to. */
const left: Node = { run: () => unsure }

function constant(value: unknown): Node | null {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? { run: () => Number(value), whole: true } : null
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) ? { run: () => value } : null
}

/** The names of `order.customer.name`. */
function pathOf(ast: ASTNode): string[] | null {
  if (ast.op === 'id') return [ast.args]
  const before = ast.op === '.' ? pathOf(ast.args[0]) : null
  return before && [...before, (ast.args as [ASTNode, string])[1]]
}

function callOf(name: string, args: readonly ASTNode[], manner: Manner): Node | null {
  const [first, second] = args
  if (!first) return null
  if (name === 'has' && first.op === '.') {
    const of = pathOf(first.args[0])
    return of && { run: hasField(walkPath(of), first.args[1]) }
  }
  const nodes = args.map((one) => nodeOf(one, manner))
  const [a, b] = nodes
  if (!a) return null
  if (name === 'default') return b && a.whole === b.whole ? { ...a, run: orElse(a.run, b.run) } : null
  if (name === 'size') return { run: sized(a.run), whole: true }
  // CEL hands a whole number on as one, which is another thing for `date`.
  if (a.whole) return null
  if (name === 'number' && b) return b.whole ? { run: called2(formats(manner).number, a.run, b.run) } : null
  if (name === 'money' && b) return { run: called2(formats(manner).money, a.run, text(b.run)) }
  if (second || !oneArgument.has(name)) return null
  const say = { ...formats(manner), mask }[name as 'date']
  return { run: called(say, a.run) }
}

const oneArgument = new Set(['date', 'dateTime', 'time', 'money', 'number', 'percent', 'mask'])

type TwoSided = '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/'
const comparing: Readonly<Record<string, (a: string | number, b: string | number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}
const reckoning: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
}
const isTwoSided = (op: string): op is TwoSided => op === '==' || op === '!=' || Object.hasOwn(comparing, op) || Object.hasOwn(reckoning, op)

function twoSided(op: TwoSided, args: readonly [ASTNode, ASTNode], manner: Manner): Node | null {
  const [a, b] = [nodeOf(args[0], manner), nodeOf(args[1], manner)]
  if (!a || !b || (a.whole && b.whole)) return null
  if (op === '==' || op === '!=') return { run: same(a.run, b.run, op === '==') }
  const compare = comparing[op]
  if (compare) return { run: alike(a.run, b.run, compare, compare) }
  const reckon = reckoning[op] as (a: number, b: number) => number
  return { run: alike(a.run, b.run, reckon, op === '+' ? (x, y) => x + y : null) }
}

/** Of two numbers the one, of two texts the other; CEL knows of more pairs. */
const alike =
  <T>(a: Run, b: Run, ofNumbers: (x: number, y: number) => T, ofTexts: ((x: string, y: string) => T | string) | null): Run =>
  (scope) => {
    const x = a(scope)
    const y = b(scope)
    if (typeof x === 'number' && typeof y === 'number') return ofNumbers(x, y)
    if (typeof x === 'string' && typeof y === 'string' && ofTexts) return ofTexts(x, y)
    return unsure
  }

const same =
  (a: Run, b: Run, wanted: boolean): Run =>
  (scope) => {
    const x = a(scope)
    const y = b(scope)
    return typeof x === typeof y && isPlain(x) ? (x === y) === wanted : unsure
  }

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const either =
  (test: Run, yes: Run, no: Run): Run =>
  (scope) => {
    const holds = test(scope)
    return holds === true ? yes(scope) : holds === false ? no(scope) : unsure
  }

/** `decides`: what one side has to be for the other not to matter. */
const both =
  (a: Run, b: Run, decides: boolean): Run =>
  (scope) => {
    const first = a(scope)
    if (first === decides) return decides
    const second = first === !decides ? b(scope) : unsure
    return typeof second === 'boolean' ? second : unsure
  }

const not =
  (of: Run): Run =>
  (scope) => {
    const value = of(scope)
    return typeof value === 'boolean' ? !value : unsure
  }

const hasField =
  (of: Run, field: string): Run =>
  (scope) => {
    const found = of(scope)
    return found === undefined ? undefined : typeof found === 'object' && found !== null && !Array.isArray(found) && Object.hasOwn(found, field)
  }

const orElse =
  (of: Run, other: Run): Run =>
  (scope) => {
    const value = of(scope)
    return value === undefined || value === null ? other(scope) : value
  }

const sized =
  (of: Run): Run =>
  (scope) => {
    const value = of(scope)
    return Array.isArray(value) ? value.length : unsure
  }

const text =
  (of: Run): Run =>
  (scope) => {
    const value = of(scope)
    return typeof value === 'string' ? value : unsure
  }

const called =
  (say: (value: unknown) => string, of: Run): Run =>
  (scope) => {
    const value = of(scope)
    return value === undefined || value === unsure ? value : say(value)
  }

const called2 =
  <T>(say: (value: unknown, how: T) => string, of: Run, how: Run): Run =>
  (scope) => {
    const value = of(scope)
    const manner = how(scope)
    return value === undefined || value === unsure ? value : manner === undefined || manner === unsure ? unsure : say(value, manner as T)
  }
