import { checkExpression } from './check-expression.ts'
import type { ExpressionTable } from './expression-table.ts'
import type { Problems } from './problems.ts'
import type { PropsTemplate, ServiceSnapshot } from './program.ts'
import { isBinding } from './props.ts'
import type { Scope } from './scope.ts'

/** What a service's input asks of the customer. */
export class InputFindings {
  /** asks that must be answered first */
  readonly needs = new Set<string>()
  /** all asks it mentions */
  readonly asks = new Set<string>()
}

/** The input of a data fetch or a command, checked against the service's schema. */
export function compileInputs(
  input: Record<string, unknown>,
  service: ServiceSnapshot,
  scope: Scope,
  table: ExpressionTable,
  path: string,
  problems: Problems,
  findings: InputFindings,
  node?: string,
): PropsTemplate {
  const known = service.input.properties ?? {}
  const required = service.input.required ?? []
  const template: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(input)) {
    const schema = Object.hasOwn(known, name) ? known[name] : undefined
    if (!schema) {
      problems.say('unknown-input', `${path}.${name}`, name, node)
      continue
    }
    if (!isBinding(value)) {
      template[name] = value
      continue
    }
    const checked = checkExpression(value.$, scope, schema, `${path}.${name}`)
    // An input the service can do without may come from a question that may be left open.
    const wrong = checked.problems.filter((problem) => required.includes(name) || problem.code !== 'optional-field')
    for (const problem of wrong) problems.add({ ...problem, ...(node === undefined ? {} : { node }) })
    if (wrong.length > 0) continue
    for (const ask of checked.asks) findings.needs.add(ask)
    for (const [, ask] of value.$.matchAll(/\basks\.([A-Za-z]\w*)/g)) findings.asks.add(ask as string)
    template[name] = { $: table.add(value.$) }
  }
  for (const name of required) if (!Object.hasOwn(input, name)) problems.say('missing-input', `${path}.${name}`, name, node)
  return template
}
