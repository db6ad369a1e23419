import type { Problem } from '../../schemas/problem.ts'

/** Where a problem takes a person: a node and its prop (`items[2].label`), else a view. */
export function placeOfProblem({ node, path }: Pick<Problem, 'node' | 'path'>): { node?: string; view?: string; prop?: string } {
  const view = /^views\.([a-zA-Z]\w*)/.exec(path)?.[1]
  const inside = path.lastIndexOf('.props.')
  const own = /\.(when|each)$/.exec(path)?.[1]
  const prop = inside >= 0 ? path.slice(inside + '.props.'.length) : own
  return { ...(node === undefined ? {} : { node }), ...(view === undefined ? {} : { view }), ...(prop === undefined ? {} : { prop }) }
}
