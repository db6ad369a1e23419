import { celEnvironment, parseCel, plainPath } from './cel.ts'
import type { Expression } from './program.ts'

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
