import { releaseAddress } from './addresses.ts'
import { addressAsks } from './carried.ts'
import type { QueryExpression, Release } from './program.ts'
import { queryOf } from './query-of.ts'

/** The address of a view with the public answers that it carries, some of them set anew. */
export function carriedAddress(
  release: Release,
  view: string,
  locale: string,
  asks: Readonly<Record<string, unknown>>,
  set: QueryExpression['query'] = [],
): string {
  const address = releaseAddress(release, view, locale)
  const query = queryOf({ query: set, only: addressAsks(release, view) }, [])({ asks })
  return address.includes('?') ? address + query.replace('?', '&') : address + query
}
