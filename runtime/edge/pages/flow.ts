import type { FormMeta, Release } from '../../engine/program.ts'

/** Asks a view needs that have not been answered. */
export const missingAsks = (release: Release, view: string, asks: Readonly<Record<string, unknown>>): string[] =>
  (release.views[view]?.needs ?? []).filter((name) => !Object.hasOwn(asks, name))

/** Answers to what a form does not ask. What it does ask is told by it alone: a field that was emptied takes back what it once said. */
export const besides = ({ asks }: FormMeta, given: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !asks.includes(name)))

/** The earliest view that asks one of these, in the order customers go; the start view where none does. */
export function earliestAsking(release: Release, names: readonly string[]): string {
  for (const view of inOrder(release)) {
    if (release.views[view]?.forms.some((form) => release.forms[form]?.asks.some((ask) => names.includes(ask)))) return view
  }
  return release.start
}

/** Where to go instead of a view that tells of a deed nobody has done yet: the form that does it. */
export function formOfMissingDeed({ views, forms }: Release, view: string, done: Readonly<Record<string, unknown>>): string | undefined {
  const after = views[view]?.after
  const told = Object.values(forms).some(({ next, command }) => next === view && command?.as !== undefined && Object.hasOwn(done, command.as))
  return told || after === view ? undefined : after
}

/** Views by how many forms lead to them from the start. */
function inOrder({ start, views, forms }: Release): Set<string> {
  const order = new Set([start])
  for (const view of order) for (const form of views[view]?.forms ?? []) if (forms[form]) order.add(forms[form].next)
  for (const view of Object.keys(views)) order.add(view)
  return order
}
