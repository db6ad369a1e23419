import { releaseAddress } from '../../engine/addresses.ts'
import type { FaultCode } from '../http/status.ts'
import { loadRelease } from '../publish/loaded-releases.ts'
import type { FoundApp } from './find-app.ts'
import { getPage } from './get-page.ts'
import { allow, embedHeaders } from './page-headers.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import { postPage } from './post-page.ts'
import { readFormBody } from './read-form-body.ts'

/** Answers a request for an app that is there; else why not, and where the app starts. `asked`: the view its address names. */
export async function answerApp(
  request: PageRequest,
  raw: Request,
  found: FoundApp,
  asked: string | undefined,
): Promise<Response | { code: FaultCode; start: string }> {
  const app = inItsLanguage(request, found)
  const { method } = request
  const start = releaseAddress(app.release, app.release.start, app.locale)
  const view = asked ?? app.release.start
  if (!Object.hasOwn(app.release.views, view)) return { code: 'not-found', start }
  if (method === 'GET' || method === 'HEAD') return getPage(request, app, view)
  if (method === 'OPTIONS')
    return new Response(null, {
      status: 204,
      headers: { ...embedHeaders(request.headers.get('origin'), app.brand), 'access-control-allow-methods': 'GET, POST', allow },
    })
  if (method !== 'POST') return { code: 'method', start }
  const body = await readFormBody(raw, app.release)
  if (!body.ok) return { code: body.code, start }
  const page = await postPage(request, app, view, body.value)
  return page instanceof Response ? page : { code: page.code, start }
}

/** The language comes from the address or is the app's own: never from a header. */
function inItsLanguage({ url }: PageRequest, found: FoundApp): OpenApp {
  const { release, hash } = found
  const asked = url.searchParams.get('lang')
  const locale = asked !== null && release.locales.includes(asked) ? asked : (release.locales[0] as string)
  return { ...found, loaded: loadRelease(release, hash, locale), locale }
}
