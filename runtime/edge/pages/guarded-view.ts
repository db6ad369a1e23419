import type { Context } from '../context/context.ts'
import { inputScope } from './fill-input.ts'
import type { OpenApp } from './page-request.ts'

/** The view to show in place of one: the first of its guards that holds says which, and that one's guards are asked in turn. */
export function guardedView({ loaded, release }: OpenApp, view: string, context: Context, now: number): string {
  // Most views have none.
  if (!release.views[view]?.guards) return view
  const scope = inputScope(loaded, context, now)
  const seen = new Set([view])
  let here = view
  for (;;) {
    const to = release.views[here]?.guards?.find(({ when }) => loaded.inputs[when]?.(scope) === true)?.to
    // A circle of guards ends where it began to repeat.
    if (to === undefined || seen.has(to)) return here
    seen.add(to)
    here = to
  }
}
