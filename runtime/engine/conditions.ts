import type { ASTNode } from '@marcbachmann/cel-js'
import type { BlockNode } from '../../schemas/documents.ts'
import { celEnvironment, parseCel, plainPath } from './cel.ts'
import { checkExpression } from './check-expression.ts'
import type { ExpressionTable } from './expression-table.ts'
import { asksOf, asksOfNode } from './form-node.ts'
import type { AskMeta, FormMeta } from './program.ts'
import { typesOf } from './schema-types.ts'
import type { Scope } from './scope.ts'

/**
 * Whether a condition inside a form reacts to the form's own questions: it speaks of answers alone, and of one at least
 * that is asked beside it. Such a node is on the page whatever was answered, hidden while its condition does not hold.
 */
export function isReactive(source: string, scope: Scope, formAsks: ReadonlySet<string>): boolean {
  return speaksOfAsksAlone(source, scope) && [...source.matchAll(/\basks\.([A-Za-z]\w*)/g)].some(([, ask]) => formAsks.has(ask as string))
}

const speaksOfAsksAlone = (source: string, scope: Scope): boolean => {
  const { names } = checkExpression(source, scope, { type: 'boolean' })
  return names.size === 1 && names.has('asks')
}

/**
 * The questions of a form that are not always asked, for whoever reads what was posted: the conditions (all must hold) and
 * the reactive nodes around, which say with the post that they were shown. `when` null: it depended on data, so nobody
 * can say afterwards; what is missing is not missed.
 */
export function conditionsOf(form: BlockNode, scope: Scope, table: ExpressionTable): FormMeta['conditions'] {
  const formAsks = new Set(asksOf(form))
  const found: Record<string, { when: readonly number[] | null; nodes: readonly string[] }> = {}
  const walk = (nodes: readonly BlockNode[], whens: readonly BlockNode[]): void => {
    for (const node of nodes) {
      const around = node.when === undefined ? whens : [...whens, node]
      for (const { ask } of around.length > 0 ? asksOfNode(node) : []) {
        const all = around.map(({ when }) => when as string)
        const known = all.every((when) => speaksOfAsksAlone(when, scope))
        found[ask] = {
          when: known ? all.map((when) => table.add(when)) : null,
          nodes: around.filter(({ when }) => isReactive(when as string, scope, formAsks)).map(({ id }) => id),
        }
      }
      for (const slot of Object.values(node.slots ?? {})) walk(slot, around)
    }
  }
  walk(Object.values(form.slots ?? {}).flat(), [])
  return Object.keys(found).length > 0 ? found : undefined
}

const env = celEnvironment({ locale: 'en', timeZone: 'UTC', currency: 'USD' }, false)

/** A condition as the page’s script runs it (`client/condition-holds.ts`); null where only the server can. */
export function clientCondition(source: string, asks: Readonly<Record<string, AskMeta>>, formAsks: ReadonlySet<string>): unknown {
  const parsed = parseCel(env, source)
  return parsed.ok ? translate(parsed.ast, asks, formAsks) : null
}

function translate(node: ASTNode, asks: Readonly<Record<string, AskMeta>>, formAsks: ReadonlySet<string>): unknown {
  const all = (op: string, nodes: readonly ASTNode[]): unknown => {
    const parts = nodes.map((one) => translate(one, asks, formAsks))
    return parts.includes(null) ? null : [op, ...parts]
  }
  const path = plainPath(node)
  if (path) {
    const [root, ask = '', ...more] = path
    if (root !== 'asks' || more.length > 0 || !formAsks.has(ask)) return null
    return [kindOf(asks[ask]), ask, ...bounds(asks[ask])]
  }
  switch (node.op) {
    case 'value':
      return typeof node.args === 'bigint' ? ['v', Number(node.args)] : ['string', 'number', 'boolean'].includes(typeof node.args) ? ['v', node.args] : null
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '&&':
    case '||':
    case 'in':
      return all(node.op, node.args as ASTNode[])
    case '!_':
      return all('!', [node.args])
    case 'list':
      return all('[', node.args)
    case 'call':
      return ['default', 'has'].includes(node.args[0]) ? all(node.args[0], node.args[1]) : null
    default:
      return null
  }
}

/** Of a number: the least, the most, and whether it is whole. The browser knows none of them: its control is one for texts. */
function bounds(ask: AskMeta | undefined): unknown[] {
  const { minimum = null, maximum = null, type } = ask?.schema ?? {}
  return kindOf(ask) === 'n' ? [minimum, maximum, type === 'integer' ? 1 : 0] : []
}

const kindOf = (ask: AskMeta | undefined): string => {
  const type = typesOf(ask?.schema ?? {}).find((one) => one !== 'null')
  return type === 'number' || type === 'integer' ? 'n' : type === 'boolean' ? 'b' : type === 'array' ? 'l' : 's'
}
