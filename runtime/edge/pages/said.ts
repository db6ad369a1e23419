import { clientMark } from '../attempts/client-mark.ts'
import { type Context, emptyContext } from '../context/context.ts'
import { sha256Hex } from '../publish/sha256.ts'
import { count } from './count.ts'
import type { OpenApp, PageRequest } from './page-request.ts'

/** The customer's own word on whether this app has solved what they came for: told by a button of this name. */
export const solvedField = '_s'

/** So long one network has one word on a page in which nothing is sealed, ms. */
const wordMs = 10 * 60_000

/**
 * Counts the word once, in whatever isolate it arrives (`Happening.once`): what is sealed in the page says that it was told, and a page
 * that is posted twice (Back, a reload, a double press) brings the same seal. Where nothing is sealed, a network stands for it.
 */
export async function readSaid(
  request: PageRequest,
  app: OpenApp,
  view: string,
  fields: URLSearchParams,
  context: Context,
): Promise<Readonly<Record<string, string>>> {
  const said = fields.get(solvedField)
  if ((said !== 'yes' && said !== 'no') || Object.hasOwn(context.done, '$solved')) return {}
  const whose = context === emptyContext ? await unsealed(request, app, view) : fields.get('_c')
  count(request, app.release, said === 'yes' ? 'solved' : 'unsolved', whose === null ? undefined : await sha256Hex(`said ${whose}`))
  return { $solved: said }
}

async function unsealed(request: PageRequest, { name }: OpenApp, view: string): Promise<string | null> {
  const { url, now } = request
  const mark = await clientMark(request)
  return mark && `${name}/${view}?${url.searchParams} ${mark} ${Math.floor(now / wordMs)}`
}
