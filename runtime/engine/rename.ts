import type { ASTNode } from '@marcbachmann/cel-js'
import { celEnvironment, children, macroVariable, parseCel } from './cel.ts'

const env = celEnvironment({ locale: 'en', timeZone: 'UTC', currency: 'USD' }, false)

/** How names inside a data block become names of the view: inputs are renamed, settings become their values. */
export interface Rename {
  inputs: Readonly<Record<string, string>>
  settings: Readonly<Record<string, unknown>>
}

/** Rewrites an expression at the places of its names; source that cannot be read is returned as it is. */
export function rename(source: string, { inputs, settings }: Rename): string {
  const parsed = parseCel(env, source)
  if (!parsed.ok) return source
  const edits: { start: number; end: number; text: string }[] = []
  const visit = (node: ASTNode, own: ReadonlySet<string>): void => {
    if (node.op === '.' && node.args[0].op === 'id' && node.args[0].args === 'settings' && !own.has('settings')) {
      edits.push({ start: node.start, end: node.end, text: literal(settings[node.args[1]]) })
      return
    }
    if (node.op === 'id') {
      const to = own.has(node.args) || !Object.hasOwn(inputs, node.args) ? undefined : inputs[node.args]
      if (to !== undefined) edits.push({ start: node.start, end: node.end, text: to })
      return
    }
    const variable = macroVariable(node)
    if (variable !== null && node.op === 'rcall') {
      visit(node.args[1], own)
      for (const one of node.args[2].slice(1)) visit(one, new Set([...own, variable]))
      return
    }
    for (const one of children(node)) visit(one, own)
  }
  visit(parsed.ast, new Set())
  return edits.sort((a, b) => b.start - a.start).reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source)
}

function literal(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return value < 0 ? `(${value})` : String(value)
  return typeof value === 'boolean' ? String(value) : 'null'
}
