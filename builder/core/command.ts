import type { World } from '../../runtime/engine/world.ts'
import type { App } from '../../schemas/documents.ts'
import type { Message } from '../../schemas/problem.ts'
import type { IconName } from '../elements/ui-icon/icons.ts'
import type { Standing } from './history.ts'
import type { Transaction } from './transaction.ts'

/** All a command may know. */
export interface EditorState extends Standing {
  app: App
  world: World
  /** the language of the app that is being worked on */
  locale: string
}

/**
 * An act of the editor. `plan` is pure: it says what would be done, or null where the act does not apply here,
 * so that one function answers "can I?" and "do it", and no command ever writes an undo.
 */
export interface Command<Args = Record<string, never>> {
  label: Message
  icon?: IconName
  /** `Mod-d`: Mod is ⌘ on a Mac and Ctrl elsewhere; the first is the one that is shown */
  keys?: readonly string[]
  plan(state: EditorState, args: Args): Transaction | null
}

export const defineCommand = <Args = Record<string, never>>(command: Command<Args>): Command<Args> => command

/** The arguments a command may be run with; those that only have optional ones may be left out. */
export type ArgsOf<C> = C extends Command<infer Args> ? Args : never
