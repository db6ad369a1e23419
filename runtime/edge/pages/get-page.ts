import { readForm } from '../../engine/form.ts'
import { type Context, emptyContext } from '../context/context.ts'
import { count } from './count.ts'
import { earliestAsking, formOfMissingDeed, missingAsks } from './flow.ts'
import { viewPath } from './open-app.ts'
import { commonHeaders, embedHeaders } from './page-headers.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import { showView } from './show-view.ts'

/** Shows a view; its asks, if they are public, may stand in the address. */
export async function getPage(request: PageRequest, app: OpenApp, view: string): Promise<Response> {
  const { release, locale } = app
  const form = openForm(app, view, request.url.searchParams)
  let context: Context = emptyContext
  if (form !== undefined) {
    const { values, typed, errors } = readForm(release, form, (name) => request.url.searchParams.getAll(name), locale)
    if (Object.keys(errors).length > 0)
      return showView(request, app, { view: release.forms[form]!.view, context, status: 422, typed, errors, failed: { [form]: true } })
    context = { asks: values, done: {} }
  }
  const missing = missingAsks(release, view, context.asks)
  if (missing.length > 0) {
    const earliest = earliestAsking(release, missing)
    // Not to itself: a view that needs what it asks would send customers in a circle.
    if (earliest !== view) return seeOther(request, app, earliest)
  }
  const undone = formOfMissingDeed(release, view, context.done)
  if (undone !== undefined) return seeOther(request, app, undone)
  if (view === release.start && request.method === 'GET' && form === undefined) count(request, release, 'visit')
  return showView(request, app, { view, context, status: 200 })
}

export function seeOther({ url, headers }: PageRequest, app: OpenApp, view: string): Response {
  const location = viewPath(app, view)
  return new Response(null, {
    status: 303,
    headers: { ...commonHeaders(url), ...embedHeaders(headers.get('origin'), app.brand), location, 'cache-control': 'private, no-cache' },
  })
}

/** The form of public asks that leads to this view and whose answers are in the address. */
function openForm({ release }: OpenApp, view: string, query: URLSearchParams): string | undefined {
  const named = query.get('_f')
  return Object.entries(release.forms).find(
    ([id, form]) => form.method === 'get' && form.next === view && (named === null ? form.asks.some((ask) => query.has(ask)) : named === id),
  )?.[0]
}
