import { clientMark } from '../attempts/client-mark.ts'
import type { Context } from '../context/context.ts'
import { Memo } from '../publish/memo.ts'
import { count } from './count.ts'
import type { OpenApp, PageRequest } from './page-request.ts'

/** The customer's own word on whether this app has solved what they came for: told by a button of this name. */
export const solvedField = '_s'

/** Words of the last minutes, by whose and of what page. In this isolate's memory and nowhere else. */
const heard = new Memo<true>(2000)
const heardMs = 10 * 60_000

/**
 * Counts the word once: what is sealed in the page says that it was told. An app that seals nothing forgets it with the next
 * view, so that a page posted twice (Back, a reload, a double press) would count twice: there the same place, at the same page, is one word.
 */
export async function readSaid(
  request: PageRequest,
  app: OpenApp,
  view: string,
  fields: URLSearchParams,
  { done }: Context,
): Promise<Readonly<Record<string, string>>> {
  const said = fields.get(solvedField)
  if ((said !== 'yes' && said !== 'no') || Object.hasOwn(done, '$solved')) return {}
  const mark = await clientMark(request.headers, request.settings.contextKeys[0], request.now)
  const page = `${app.name}/${view}?${request.url.searchParams}|${mark}`
  if (mark === null || heard.get(page, request.now) === undefined) count(request, app.release, said === 'yes' ? 'solved' : 'unsolved')
  heard.set(page, true, request.now + heardMs)
  return { $solved: said }
}
