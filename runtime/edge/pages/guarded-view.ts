import type { Context } from '../context/context.ts'
import { inputValues } from './fill-input.ts'
import type { OpenApp } from './page-request.ts'

/** The view to show in place of one: the first of its guards that holds says which, and that one's guards are asked in turn. */
export function guardedView({ loaded, release }: OpenApp, view: string, context: Context, now: number): string {
  // Most views have none.
  if (!release.views[view]?.guards) return view
  const scope = inputValues(loaded, context, now)
  const seen = new Set([view])
  let here = view
  for (;;) {
    const to = release.views[here]?.guards?.find(({ when }) => loaded.inputs[when]?.(scope) === true)?.to
    // Guards that lead back show the view itself: a redirect to the next one of them would never end.
    if (to === view) return view
    if (to === undefined || seen.has(to)) return here
    seen.add(to)
    here = to
  }
}
