import type { Evaluate } from './evaluate.ts'
import type { QueryExpression } from './program.ts'
import { valueText } from './value-text.ts'

/** Writes the query of a link: what it sets, then the answers so far. `lang` and the answers' own names are all that stands in it. */
export function queryOf({ query, only }: QueryExpression, exprs: readonly Evaluate[]): (scope: Record<string, unknown>) => string {
  const set = new Set(query.map(([name]) => name))
  return (scope) => {
    const params = new URLSearchParams()
    for (const [name, parts] of query) {
      const text = parts.map((part) => (typeof part === 'string' ? part : valueText(exprs[part]?.(scope)))).join('')
      if (text !== '') params.append(name, text)
    }
    for (const [name, value] of Object.entries(scope.asks as Record<string, unknown>))
      if (!set.has(name) && (!only || only.includes(name))) for (const one of Array.isArray(value) ? value : [value]) params.append(name, valueText(one))
    return params.size > 0 ? `?${params}` : ''
  }
}
