import { blocks } from '../../blocks/generated/registry.ts'
import type { App, BlockNode } from '../../schemas/documents.ts'
import { isFileSchema } from '../../schemas/file-rules.ts'
import { startView } from './addresses.ts'
import type { ViewFindings } from './compile-view.ts'
import { askNodes, asksOfNode } from './form-node.ts'
import { namedIn } from './named-in.ts'
import type { Problems } from './problems.ts'
import type { AskMeta } from './program.ts'
import { formCommand, formsOf } from './scope.ts'

/** Where views lead, what forms ask: what no single block can see. */
export function checkFlow(app: App, asks: Readonly<Record<string, AskMeta>>, found: Readonly<Record<string, ViewFindings>>, problems: Problems): void {
  for (const [id, view] of Object.entries(app.views)) {
    walk(view.blocks, `views.${id}.blocks`, null, (node, path, form) => {
      checkReferences(node, path, app, problems)
      for (const { ask, prop } of asksOfNode(node)) {
        const asked = Object.hasOwn(asks, ask) ? asks[ask] : undefined
        if (asked && isFileSchema(asked.schema) !== (node.type === 'file')) problems.say('file-question', `${path}.props.${prop}`, ask, node.id)
        if (asked && asked.sensitivity !== 'public' && blocks[node.type]?.onlyPublic) problems.say('not-public', `${path}.props.${prop}`, ask, node.id)
        if (form === null) problems.say('ask-outside-form', path, '', node.id)
      }
      if (node.type !== 'form') return
      if (form !== null) problems.say('nested-form', path, '', node.id)
      const names = askNodes(node).map((one) => one.ask)
      if (names.length === 0 && node.props?.command === undefined) problems.say('empty-form', path, '', node.id, 'warning')
      for (const [i, name] of names.entries()) if (names.indexOf(name) < i) problems.say('asked-twice', path, name, node.id)
    })
  }
  const reached = new Set([startView(app)])
  for (const view of reached) for (const next of [...(found[view]?.leads ?? []), ...leadsElsewhere(app, view)]) reached.add(next)
  for (const id of Object.keys(app.views)) if (!reached.has(id)) problems.say('unreachable-view', `views.${id}`, id, undefined, 'warning')
  for (const [name, handoff] of Object.entries(app.handoffs ?? {})) {
    for (const [i, fact] of handoff.gives.entries()) {
      if (!Object.values(asks).some((ask) => ask.fact === fact)) problems.say('unknown-handoff', `handoffs.${name}.gives[${i}]`, fact)
    }
  }
}

/** Where guards and refusals lead. */
function leadsElsewhere(app: App, view: string): string[] {
  const guarded = (app.views[view]?.guards ?? []).map(({ to }) => to)
  const refused = formsOf(app).flatMap(({ node, view: at }) => (at === view ? Object.values(formCommand(node)?.refused ?? {}) : []))
  return [...guarded, ...refused].filter((one) => Object.hasOwn(app.views, one))
}

function walk(nodes: readonly BlockNode[], path: string, form: string | null, visit: (node: BlockNode, path: string, form: string | null) => void): void {
  for (const [i, node] of nodes.entries()) {
    const here = `${path}[${i}]`
    visit(node, here, form)
    for (const [name, slot] of Object.entries(node.slots ?? {})) walk(slot, `${here}.slots.${name}`, node.type === 'form' ? node.id : form, visit)
  }
}

/** What props name has to be there. */
function checkReferences(node: BlockNode, path: string, app: App, problems: Problems): void {
  const schema = blocks[node.type]?.schema ?? {}
  for (const { at, name } of namedIn(node.props, schema, 'view'))
    if (!Object.hasOwn(app.views, name)) problems.say('unknown-view', `${path}.props${at}`, name, node.id)
  for (const { at, name } of [...namedIn(node.props, schema, 'ask'), ...namedIn(node.props, schema, 'answer')])
    if (!Object.hasOwn(app.asks, name)) problems.say('unknown-ask', `${path}.props${at}`, name, node.id)
}
