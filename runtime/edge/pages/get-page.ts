import { releaseAddress } from '../../engine/addresses.ts'
import { readForm, readGiven } from '../../engine/form.ts'
import type { Release } from '../../engine/program.ts'
import { type Context, emptyContext } from '../context/context.ts'
import { count } from './count.ts'
import { holdsIn } from './fill-input.ts'
import { besides, earliestAsking, formOfMissingDeed, missingAsks } from './flow.ts'
import { guardedView } from './guarded-view.ts'
import { commonHeaders, embedHeaders } from './page-headers.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import { showView } from './show-view.ts'

/** Shows a view; public answers may stand in the address. */
export async function getPage(request: PageRequest, app: OpenApp, view: string): Promise<Response> {
  const { release, locale } = app
  const form = openForm(app, view, request.url.searchParams)
  const given = openAnswers(release, request.url.searchParams, request.now)
  let context: Context = Object.keys(given).length > 0 ? { asks: given, done: {} } : emptyContext
  if (form !== undefined) {
    const others = besides(release.forms[form]!, given)
    const { values, typed, errors, more } = readForm(
      release,
      form,
      (name) => request.url.searchParams.getAll(name),
      locale,
      holdsIn(app, { asks: others, done: {} }, request.now),
      request.now,
    )
    if (Object.keys(errors).length > 0)
      return showView(request, app, { view: release.forms[form]!.view, context, status: 422, typed, errors, failed: { [form]: true } })
    context = { asks: { ...others, ...values }, done: {} }
    if (more) return showView(request, app, { view: release.forms[form]!.view, context, status: 200, typed })
  }
  const guarded = guardedView(app, view, context, request.now)
  // Where the other view would lead straight back for what it needs, there is no end to it: this one asks.
  const lacking = guarded === view ? [] : missingAsks(release, guarded, context.asks)
  if (guarded !== view && (lacking.length === 0 || earliestAsking(release, lacking) !== view)) return seeOther(request, app, guarded)
  const missing = missingAsks(release, view, context.asks)
  if (missing.length > 0) {
    const earliest = earliestAsking(release, missing)
    // Not to itself: a view that needs what it asks would send customers in a circle.
    if (earliest !== view) return seeOther(request, app, earliest)
  }
  const undone = formOfMissingDeed(release, view, context.done)
  if (undone !== undefined) return seeOther(request, app, undone)
  if (view === release.start && request.method === 'GET' && form === undefined && !fromOwnPage(request, app)) count(request, release, 'visit')
  return showView(request, app, { view, context, status: 200 })
}

/** Who comes back to the start from another of the app’s views has not come a second time. */
function fromOwnPage({ url, headers }: PageRequest, { release }: OpenApp): boolean {
  const from = headers.get('referer')
  if (!from || !URL.canParse(from)) return false
  const { origin, pathname } = new URL(from)
  return origin === url.origin && (pathname === url.pathname || pathname.startsWith(`/${release.brand}/${release.app}/`))
}

/** Public answers that stand in the query of an address. */
export function openAnswers(release: Release, query: URLSearchParams, now: number): Record<string, unknown> {
  const open = Object.keys(release.asks).filter((name) => release.asks[name]?.sensitivity === 'public')
  return readGiven(release, open, (name) => query.getAll(name), now)
}

/** What is public and stands in the address goes along; a post says nothing in one. */
export function seeOther(request: PageRequest, app: OpenApp, view: string): Response {
  const { url, method } = request
  const query = new URLSearchParams(method === 'POST' ? '' : url.search)
  for (const name of [...query.keys()]) if (app.release.asks[name]?.sensitivity !== 'public') query.delete(name)
  const path = releaseAddress(app.release, view, app.locale)
  return redirect(request, app, query.size === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`)
}

export const redirect = ({ url, headers }: PageRequest, app: OpenApp, location: string): Response =>
  new Response(null, {
    status: 303,
    headers: { ...commonHeaders(url), ...embedHeaders(headers.get('origin'), app.brand), location, 'cache-control': 'private, no-cache' },
  })

/** The form of public asks that leads to this view and whose answers are in the address. */
function openForm({ release }: OpenApp, view: string, query: URLSearchParams): string | undefined {
  const named = query.get('_f')
  return Object.entries(release.forms).find(
    ([id, form]) => form.method === 'get' && form.next === view && (named === null ? form.asks.some((ask) => query.has(ask)) : named === id),
  )?.[0]
}
