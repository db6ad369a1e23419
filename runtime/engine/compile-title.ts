import type { Op, Part } from '../../blocks/kit/ops.ts'
import type { JsonSchema } from '../../schemas/json-schema.ts'
import { answerKey, anyAnswer, usedIn } from './carried.ts'
import { celEnvironment, parseCel, plainPath } from './cel.ts'
import { type Checked, checkExpression } from './check-expression.ts'
import type { Language, ViewFindings } from './compile-view.ts'
import { isBinding } from './props.ts'
import type { Scope } from './scope.ts'
import { isTemplate, readTemplate } from './text-template.ts'
import { findVersion } from './world.ts'

export interface CompiledTitle {
  /** what stands there without data */
  title: string
  bound?: Extract<Op, readonly ['title', ...unknown[]]>
}

/** A view's title, which may hold data that everybody may know. `otherwise`: the app's, where the data do not come. */
export function compileTitle(
  text: string,
  otherwise: string,
  view: string,
  path: string,
  scope: Scope,
  language: Language,
  findings: ViewFindings,
): CompiledTitle {
  if (!isTemplate(text)) return { title: text }
  const { problems, table, app } = language
  const parts = readTemplate(text)
  if (!parts) {
    problems.say('open-braces', path)
    return { title: otherwise }
  }
  const waits = new Set<string>()
  const compiled: Part[] = []
  for (const part of parts) {
    if (typeof part === 'string') {
      compiled.push(part)
      continue
    }
    const checked = checkExpression(part.source, scope, 'text', path)
    for (const problem of checked.problems) problems.add(problem)
    if (checked.problems.length > 0) continue
    if (!isPublic(part.source, checked, view, language)) problems.say('private-title', path, part.source)
    for (const ask of checked.asks) findings.needs.add(ask)
    for (const key of usedIn(part.source, language.deeds)) findings.flow.uses.add(key)
    for (const name of checked.names) if (Object.hasOwn(app.views[view]?.data ?? {}, name)) waits.add(name)
    compiled.push(table.add(part.source))
  }
  return { title: otherwise, bound: ['title', [...waits].sort(), compiled, otherwise] }
}

/** Whether everybody may know it: a title stands in the tab, in the history and on the card of a page that is shared. */
function isPublic(source: string, { names }: Checked, view: string, language: Language): boolean {
  if (!publicAnswers(source, language)) return false
  const { app, world } = language
  return [...names].every((name) => {
    if (name === 'asks' || name === 'brand' || name === 'now' || name === 'touchpoint') return true
    const datum = app.views[view]?.data?.[name]
    const service = datum && findVersion(world.services, datum.service)
    // What is not a datum of the view is the customer's: what a deed answered, or who they are.
    if (!datum || !service) return false
    const asked = Object.values(datum.input).every((value) => !isBinding(value) || publicAnswers(value.$, language))
    return asked && service.cache?.scope !== 'customer' && publicFields(source, name, service.output)
  })
}

const publicAnswers = (source: string, { asks, deeds }: Language): boolean =>
  usedIn(source, deeds).every((key) =>
    key === anyAnswer ? Object.values(asks).every(isOpen) : Object.entries(asks).some(([name, ask]) => answerKey(name) === key && isOpen(ask)),
  )

const isOpen = ({ sensitivity }: { sensitivity: string }): boolean => sensitivity === 'public'

const env = celEnvironment({ locale: 'en', timeZone: 'UTC', currency: 'USD' }, false)

/** Of a plain path what the schema says along it; an expression may read whatever is in the answer. */
function publicFields(source: string, name: string, output: JsonSchema): boolean {
  const parsed = parseCel(env, source)
  const path = parsed.ok ? plainPath(parsed.ast) : null
  if (path?.[0] !== name) return !/"x-sensitivity":"(?:personal|sensitive)"/.test(JSON.stringify(output))
  let schema: JsonSchema | undefined = output
  for (const step of path.slice(1)) {
    if (isWithheld(schema)) return false
    schema = schema?.properties?.[step]
  }
  return !isWithheld(schema)
}

const isWithheld = (schema: JsonSchema | undefined): boolean => schema?.['x-sensitivity'] === 'personal' || schema?.['x-sensitivity'] === 'sensitive'
