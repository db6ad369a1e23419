import { type Context, emptyContext } from '../context/context.ts'
import { earliestAsking, missingAsks } from './flow.ts'
import { seeOther } from './get-page.ts'
import { guardedView } from './guarded-view.ts'
import { notice } from './notices.ts'
import type { OpenApp, PageRequest } from './page-request.ts'
import { showView } from './show-view.ts'

/** The view, or the way to the one that asks what is missing. */
export async function showOrAsk(request: PageRequest, app: OpenApp, to: string, context: Context, lost: boolean): Promise<Response> {
  const view = guardedView(app, to, context, request.now)
  const missing = missingAsks(app.release, view, context.asks)
  if (missing.length === 0) return showView(request, app, { view, context, status: 200 })
  return lost ? startAgain(request, app) : seeOther(request, app, earliestAsking(app.release, missing))
}

/** What was sealed is too old, or was never ours: the customer begins anew and is told why. */
export function startAgain(request: PageRequest, app: OpenApp): Promise<Response> {
  const { start, views } = app.release
  const form = views[start]?.forms[0]
  return showView(request, app, {
    view: start,
    context: emptyContext,
    status: 422,
    ...(form !== undefined && { notices: notice(form, 'context-lost', app.locale) }),
  })
}
