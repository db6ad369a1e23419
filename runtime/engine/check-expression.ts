import type { ASTNode } from '@marcbachmann/cel-js'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import type { Message, Problem } from '../../schemas/problem.ts'
import { celEnvironment, children, macroVariable, parseCel, type Refused } from './cel.ts'
import { fits, follow, registerScope, typesOf, type Want } from './schema-types.ts'
import type { Scope } from './scope.ts'

export interface Checked {
  problems: Problem[]
  /** the schema of a plain path's value, or of what CEL says the type is */
  schema: JsonSchema
  /** the names it uses that are not its own */
  names: ReadonlySet<string>
  /** asks it needs answered: used outside `default` and `has` */
  asks: ReadonlySet<string>
}

const neutral = { locale: 'en', timeZone: 'UTC', currency: 'USD' }
/** A typed environment per set of names: making one costs far more than a check. */
const environments = new WeakMap<object, ReturnType<typeof celEnvironment>>()

function environmentFor(scope: Scope): ReturnType<typeof celEnvironment> {
  let env = environments.get(scope.names)
  if (!env) {
    env = celEnvironment(neutral, true)
    registerScope(env, scope.names)
    environments.set(scope.names, env)
  }
  return env
}

/** What was found before, per set of names: an app is compiled after every keystroke, and most of it has not changed. */
const known = new WeakMap<object, Map<string, Checked>>()

/** Checks one expression against the names in scope and the type its place wants. Never throws. */
export function checkExpression(source: string, scope: Scope, want: Want = 'any', path = ''): Checked {
  let checks = known.get(scope.names)
  if (!checks || checks.size > 5000) {
    checks = new Map()
    known.set(scope.names, checks)
  }
  const key = `${source}\n${typeof want === 'string' ? want : typesOf(want).join()}\n${[...scope.sure].join()}`
  let checked = checks.get(key)
  if (!checked) {
    checked = check(source, scope, want)
    checks.set(key, checked)
  }
  return checked.problems.length === 0 ? checked : { ...checked, problems: checked.problems.map((problem) => ({ ...problem, path })) }
}

function check(source: string, scope: Scope, want: Want): Checked {
  const problems: Problem[] = []
  const say = (code: string, message: Message, fix?: Message): void => {
    problems.push({ code, severity: 'error', path: '', message, ...(fix ? { fix } : {}) })
  }
  const env = environmentFor(scope)
  const parsed = parseCel(env, source)
  const walked: Walk = { scope, own: new Set(), sure: new Set(scope.sure), names: new Set(), asks: new Set(), say }
  if (!parsed.ok) {
    say(parsed.why.code, refusedWords(parsed.why, source))
    return { problems, schema: {}, names: walked.names, asks: walked.asks }
  }
  walk(parsed.ast, walked, false)
  if (problems.length > 0) return { problems, schema: {}, names: walked.names, asks: walked.asks }
  const result = env.check(source)
  if (!result.valid) {
    const why = result.error?.summary ?? ''
    say('type', { en: `These do not go together in “${source}”: ${why}.`, 'zh-CN': `“${source}”中的类型不匹配：${why}。` })
    return { problems, schema: {}, names: walked.names, asks: walked.asks }
  }
  const schema = follow(parsed.ast, scope, walked.own)?.schema ?? fromCel(String(result.type))
  const misfit = fits(schema, want)
  if (misfit) say('wrong-type', misfit)
  return { problems, schema, names: walked.names, asks: walked.asks }
}

const fromCel = (type: string): JsonSchema =>
  type === 'string'
    ? { type: 'string' }
    : type === 'double' || type === 'int'
      ? { type: 'number' }
      : type === 'bool'
        ? { type: 'boolean' }
        : type.startsWith('list')
          ? { type: 'array' }
          : {}

interface Walk {
  scope: Scope
  /** variables bound by macros around */
  own: ReadonlySet<string>
  sure: ReadonlySet<string>
  names: Set<string>
  asks: Set<string>
  say(code: string, message: Message, fix?: Message): void
}

function walk(node: ASTNode, at: Walk, mayBeMissing: boolean): void {
  switch (node.op) {
    case 'id':
    case '.':
    case '[]':
      walkPath(node, at, mayBeMissing)
      return
    case '&&': {
      walk(node.args[0], at, false)
      walk(node.args[1], { ...at, sure: union(at.sure, surePaths(node.args[0], true)) }, false)
      return
    }
    case '||': {
      walk(node.args[0], at, false)
      walk(node.args[1], { ...at, sure: union(at.sure, surePaths(node.args[0], false)) }, false)
      return
    }
    case '?:': {
      walk(node.args[0], at, false)
      walk(node.args[1], { ...at, sure: union(at.sure, surePaths(node.args[0], true)) }, mayBeMissing)
      walk(node.args[2], { ...at, sure: union(at.sure, surePaths(node.args[0], false)) }, mayBeMissing)
      return
    }
    case '==':
    case '!=':
      // Comparing a nullable with null is how one asks whether it is there.
      walk(node.args[0], at, isNull(node.args[1]))
      walk(node.args[1], at, isNull(node.args[0]))
      return
    case 'call':
      if (node.args[0] === 'default' && node.args[1].length === 2) {
        walk(node.args[1][0] as ASTNode, at, true)
        walk(node.args[1][1] as ASTNode, at, mayBeMissing)
        return
      }
      // Inside `default(…)` the whole first part may fail, not only a bare path: `default(date(order.eta), '')`.
      walkAll(node.args[1], at, mayBeMissing || node.args[0] === 'has')
      return
    case 'rcall': {
      const variable = macroVariable(node)
      if (variable === null) walkAll(children(node), at, mayBeMissing)
      else {
        walk(node.args[1], at, mayBeMissing)
        walkAll(node.args[2].slice(1), { ...at, own: new Set([...at.own, variable]) }, mayBeMissing)
      }
      return
    }
    default:
      walkAll(children(node), at, mayBeMissing)
  }
}

function walkAll(nodes: readonly ASTNode[], at: Walk, mayBeMissing: boolean): void {
  for (const one of nodes) walk(one, at, mayBeMissing)
}

function walkPath(node: ASTNode, at: Walk, mayBeMissing: boolean): void {
  const found = follow(node, at.scope, at.own)
  if (!found) {
    // Not a path from a name: look inside (an index expression, a call's result).
    for (const one of children(node)) walk(one, at, mayBeMissing)
    return
  }
  if (node.op === '[]') walk(node.args[1], at, false)
  if (found.root !== null) at.names.add(found.root)
  if (found.unknown) {
    const { name, before, known } = found.unknown
    const near = nearest(name, known)
    at.say(
      'unknown-field',
      before === ''
        ? { en: `There is no “${name}” here.`, 'zh-CN': `这里没有“${name}”。` }
        : { en: `“${before}” has no “${name}”.`, 'zh-CN': `“${before}”中没有“${name}”。` },
      near === null ? undefined : { en: `Did you mean “${near}”?`, 'zh-CN': `是否想写“${near}”？` },
    )
    return
  }
  const ask = found.root === 'asks' ? found.steps[1] : undefined
  if (ask !== undefined && !mayBeMissing && !found.missing.includes(`asks.${ask}`)) at.asks.add(ask)
  const gap = mayBeMissing ? undefined : found.missing.find((path) => !at.sure.has(path))
  if (gap !== undefined) {
    at.say(
      'optional-field',
      { en: `“${gap}” may be missing.`, 'zh-CN': `“${gap}”可能没有值。` },
      { en: `Write default(${gap}, …), or show this only when has(${gap}).`, 'zh-CN': `请写成 default(${gap}, …)，或仅在 has(${gap}) 时显示。` },
    )
  }
}

/** Paths that are there when a condition is true (or false). */
function surePaths(node: ASTNode, whenTrue: boolean): string[] {
  if (node.op === '!_') return surePaths(node.args, !whenTrue)
  if (whenTrue ? node.op === '&&' : node.op === '||') return (node.args as [ASTNode, ASTNode]).flatMap((one) => surePaths(one, whenTrue))
  if (whenTrue && node.op === 'call' && node.args[0] === 'has') return node.args[1].flatMap(pathText)
  if (node.op === (whenTrue ? '!=' : '==')) {
    const [a, b] = node.args as [ASTNode, ASTNode]
    return isNull(b) ? pathText(a) : isNull(a) ? pathText(b) : []
  }
  // A comparison that came out true has read its fields.
  if (whenTrue && ['==', '<', '<=', '>', '>='].includes(node.op)) return (node.args as [ASTNode, ASTNode]).flatMap(pathText)
  return []
}

function pathText(node: ASTNode): string[] {
  const steps: string[] = []
  let one = node
  while (one.op === '.') {
    steps.unshift(one.args[1])
    one = one.args[0]
  }
  if (one.op !== 'id') return []
  steps.unshift(one.args)
  return steps.slice(1).map((_, i) => steps.slice(0, i + 2).join('.'))
}

const isNull = (node: ASTNode): boolean => node.op === 'value' && node.args === null
const union = (a: ReadonlySet<string>, b: readonly string[]): ReadonlySet<string> => (b.length === 0 ? a : new Set([...a, ...b]))

/** The paths a `when` makes sure of for what stands under it. */
export function sureWhen(source: string, scope: Scope): string[] {
  const parsed = parseCel(environmentFor(scope), source)
  return parsed.ok ? surePaths(parsed.ast, true) : []
}

function refusedWords(why: Refused, source: string): Message {
  switch (why.code) {
    case 'syntax':
      return {
        en: `“${source}” cannot be read${why.at === undefined ? '' : ` at character ${why.at + 1}`}: ${why.message}.`,
        'zh-CN': `无法读懂“${source}”${why.at === undefined ? '' : `（第 ${why.at + 1} 个字符处）`}：${why.message}。`,
      }
    case 'nested-macro':
      return { en: `A “${why.name}” inside another one takes too long. Use one of them only.`, 'zh-CN': `“${why.name}”不能嵌套使用，请只保留一层。` }
    case 'refused-function':
      return { en: `“${why.name}” cannot be used here.`, 'zh-CN': `此处不能使用“${why.name}”。` }
    case 'forbidden-name':
      return { en: `“${why.name}” cannot be used as a name.`, 'zh-CN': `不能使用名称“${why.name}”。` }
  }
}

/** The known name at most two letters away. */
function nearest(name: string, known: readonly string[]): string | null {
  let best: string | null = null
  let least = 3
  for (const one of known) {
    const d = distance(name.toLowerCase(), one.toLowerCase())
    if (d < least) {
      least = d
      best = one
    }
  }
  return best
}

function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length] as number
}
