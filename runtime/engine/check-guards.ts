import type { App } from '../../schemas/documents.ts'
import { checkExpression } from './check-expression.ts'
import type { ExpressionTable } from './expression-table.ts'
import type { Problems } from './problems.ts'
import type { FormMeta, ServiceSnapshot, ViewMeta } from './program.ts'
import type { FormCommand, Scope } from './scope.ts'

/** A view's guards, checked: each leads to a view of the app. An answer that is not there yet makes a condition false. */
export function guardsOf(app: App, view: string, scope: Scope, table: ExpressionTable, problems: Problems): Pick<ViewMeta, 'guards'> {
  const guards: { when: number; to: string }[] = []
  for (const [i, { when, to }] of (app.views[view]?.guards ?? []).entries()) {
    const path = `views.${view}.guards[${i}]`
    if (!Object.hasOwn(app.views, to)) problems.say('unknown-view', `${path}.to`, to)
    const checked = checkExpression(when, scope, { type: 'boolean' }, `${path}.when`)
    for (const problem of checked.problems) problems.add(problem)
    if (checked.problems.length === 0) guards.push({ when: table.add(when), to })
  }
  return guards.length > 0 ? { guards } : {}
}

/** The views that a command's refusals lead to, checked: each is a refusal of the service and a view of the app. */
export function refusedViews(
  app: App,
  { refused }: FormCommand,
  refusals: ServiceSnapshot['refusals'],
  path: string,
  node: string,
  problems: Problems,
): Pick<NonNullable<FormMeta['command']>, 'refused'> {
  if (refused === undefined) return {}
  for (const [code, view] of Object.entries(refused)) {
    if (!refusals.some((one) => one.code === code)) problems.say('unknown-refusal', `${path}.refused.${code}`, code, node)
    if (!Object.hasOwn(app.views, view)) problems.say('unknown-view', `${path}.refused.${code}`, view, node)
  }
  return { refused }
}
