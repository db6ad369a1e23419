import { blocks } from '../../blocks/generated/registry.ts'
import type { App, BlockNode } from '../../schemas/documents.ts'
import type { AskMeta } from './program.ts'
import { formCommand, formsOf } from './scope.ts'

/** The props of a block that name the questions it asks; most have one, `ask`. */
export function askProps(type: string): readonly string[] {
  const properties = Object.hasOwn(blocks, type) ? (blocks[type]?.schema.properties ?? {}) : {}
  return Object.keys(properties).filter((name) => properties[name]?.['x-control'] === 'ask')
}

/** The questions a node asks. Where it asks several, each control's id ends in the name of its prop. */
export function asksOfNode({ id, type, props = {} }: BlockNode): { id: string; prop: string; ask: string }[] {
  return askProps(type).flatMap((prop) => {
    const ask = props[prop]
    return typeof ask === 'string' ? [{ id: prop === 'ask' ? id : `${id}-${prop}`, prop, ask }] : []
  })
}

/** The questions under a form node, in order. */
export function askNodes(form: BlockNode): { id: string; ask: string }[] {
  const found: { id: string; ask: string }[] = []
  const walk = (nodes: readonly BlockNode[]): void => {
    for (const one of nodes) {
      found.push(...asksOfNode(one))
      for (const slot of Object.values(one.slots ?? {})) walk(slot)
    }
  }
  walk(Object.values(form.slots ?? {}).flat())
  return found
}

/** The names of the questions under a form node. */
export const asksOf = (form: BlockNode): string[] => askNodes(form).map(({ ask }) => ask)

/** Whether all an app keeps of a customer may stand in an address: its questions are public, and it remembers no deed. */
export const isOpen = (app: App, asks: Readonly<Record<string, AskMeta>>): boolean =>
  Object.values(asks).every(({ sensitivity }) => sensitivity === 'public') && formsOf(app).every(({ node }) => formCommand(node)?.as === undefined)

/** Whether a form may be a GET, so that its result can be shared: all it asks is public, it does nothing, and the next view needs no more. */
export function formMethod({ app, asks }: { app: App; asks: Readonly<Record<string, AskMeta>> }, form: BlockNode): boolean {
  if (form.props?.command !== undefined) return false
  const here = askNodes(form).map(({ ask }) => ask)
  const others = Object.values(asks).some(({ sensitivity }) => sensitivity !== 'public')
  return here.length > 0 && !others && Object.keys(app.asks).every((name) => here.includes(name) || asks[name]?.optional)
}
