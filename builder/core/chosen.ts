import type { EditorState } from './command.ts'
import { type Located, locate } from './locate.ts'

/** The node a command is about: the one named, else the selected one. */
export function chosen(state: EditorState, id?: string): Located | null {
  const wanted = id ?? state.selection
  return wanted === null ? null : locate(state.app, wanted)
}
