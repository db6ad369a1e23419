import type { Context } from '../context/context.ts'
import { count } from './count.ts'
import type { OpenApp, PageRequest } from './page-request.ts'

/** The customer's own word on whether this app has solved what they came for: told by a button of this name, counted once. */
export const solvedField = '_s'

export function readSaid(request: PageRequest, { release }: OpenApp, fields: URLSearchParams, { done }: Context): Readonly<Record<string, string>> {
  const said = fields.get(solvedField)
  if ((said !== 'yes' && said !== 'no') || Object.hasOwn(done, '$solved')) return {}
  count(request, release, said === 'yes' ? 'solved' : 'unsolved')
  return { $solved: said }
}
