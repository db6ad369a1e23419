import { checkExpression } from '../../../runtime/engine/check-expression.ts'
import { itemScope, type Scope, viewScope } from '../../../runtime/engine/scope.ts'
import type { World } from '../../../runtime/engine/world.ts'
import type { App } from '../../../schemas/documents.ts'
import type { JsonSchema } from '../../../schemas/json-schema.ts'
import { locate } from '../../core/locate.ts'

/** The names an expression at a node may use, for a check while it is being written. */
export function scopeAt(app: App, world: World, view: string, id: string): Scope {
  const found = locate(app, id)
  let scope = viewScope(app, world, view)
  for (const node of found ? [...found.ancestors, found.node] : []) {
    if (node.each === undefined) continue
    scope = itemScope(scope, checkExpression(node.each, scope, { type: 'array' }).schema.items ?? {})
  }
  return scope
}

/** The schema of a plain path in a scope. */
export function schemaOfPath(scope: Scope, path: string): JsonSchema | undefined {
  const [name, ...steps] = path.split('.')
  let schema = name !== undefined && Object.hasOwn(scope.names, name) ? scope.names[name] : undefined
  for (const step of steps) schema = schema?.properties && Object.hasOwn(schema.properties, step) ? schema.properties[step] : undefined
  return schema
}
