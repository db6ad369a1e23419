import { celEnvironment, parseCel, plainPath } from './cel.ts'
import type { Expression, QueryExpression } from './program.ts'

const env = celEnvironment({ locale: 'en', timeZone: 'UTC', currency: 'USD' }, false)

/** The expressions of a program, each once; ops name them by their place here. */
export class ExpressionTable {
  readonly list: Expression[] = []
  readonly #places = new Map<string, number>()

  /** Takes source that has been checked. */
  add(source: string): number {
    const parsed = parseCel(env, source)
    const path = parsed.ok ? plainPath(parsed.ast) : null
    return this.#keep(path ? { path } : { cel: source })
  }

  /** A path of the renderer's own (`$typed`, `$at`), which no document can name. */
  addPath(...path: string[]): number {
    return this.#keep({ path })
  }

  /** The query of a link to a view. */
  addQuery(query: QueryExpression['query'], to: string): number {
    return this.#keep({ query, to })
  }

  /** Whether an expression is the constant it says (a data block's setting, mostly). */
  isTrue = (place: number): boolean => this.#source(place) === 'true'
  isFalse = (place: number): boolean => this.#source(place) === 'false'

  #source(place: number): string | null {
    const one = this.list[place]
    return one && 'cel' in one ? one.cel : null
  }

  #keep(expression: Expression): number {
    const key = JSON.stringify(expression)
    let place = this.#places.get(key)
    if (place === undefined) {
      place = this.list.length
      this.list.push(expression)
      this.#places.set(key, place)
    }
    return place
  }
}
