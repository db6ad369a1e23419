import type { App } from '../../schemas/documents.ts'
import { formCommand, formsOf } from './scope.ts'

/** The views that may answer a command: where its form leads, and what guards show in their place. */
export function viewsAfterCommands(app: App): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { node, view } of formsOf(app)) {
    const next = node.props?.next
    if (formCommand(node)) found.add(typeof next === 'string' && Object.hasOwn(app.views, next) ? next : view)
  }
  for (const view of found) for (const { to } of app.views[view]?.guards ?? []) if (Object.hasOwn(app.views, to)) found.add(to)
  return found
}
