import { locate } from '../../core/locate.ts'
import type { EditorSession } from '../../core/session.ts'
import { fieldsAt } from '../tl-inspector/panel.ts'
import { jsonPlaces, pathAt } from './json-position.ts'
import { nodeOnPath } from './node-on-path.ts'

/** What an expression at a place in the text may name: the fields of the node it stands in, else of its view. */
export function fieldsAtOffset({ app, world, view, selection }: EditorSession, text: string, offset: number) {
  const root = jsonPlaces(text)
  const path = root ? pathAt(root, offset) : []
  const node = nodeOnPath(app, path) ?? selection
  const found = node === null ? null : locate(app, node)
  const at = path[0] === 'views' && typeof path[1] === 'string' && Object.hasOwn(app.views, path[1]) ? path[1] : (found?.view ?? view)
  return fieldsAt(app, world, found && found.view === at ? { view: at, node: found.node.id } : { view: at })
}
