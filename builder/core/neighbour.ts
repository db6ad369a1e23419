import type { EditorState } from './command.ts'
import { walkView } from './walk.ts'

/** The node read before (-1) or after (1) the selected one in its view; with none selected the last or the first. Null at the edge. */
export function neighbour({ app, view, selection }: Pick<EditorState, 'app' | 'view' | 'selection'>, by: -1 | 1): string | null {
  const ids = [...walkView(app, view)].map(({ id }) => id)
  const at = selection === null ? -1 : ids.indexOf(selection)
  if (at < 0) return (by === 1 ? ids[0] : ids.at(-1)) ?? null
  return ids[at + by] ?? null
}
