import type { ParseArgsConfig } from 'node:util'
import type { Message } from '../schemas/problem.ts'

export type Options = Readonly<Record<string, string | boolean | undefined>>

export interface Command {
  /** how it is called, after `touchlet` */
  usage: string
  summary: Message
  /** what stands below the summary in its own help */
  help: Message
  options: NonNullable<ParseArgsConfig['options']>
  /** gives the exit code */
  run(targets: readonly string[], options: Options): Promise<number>
}

export const defineCommand = (command: Command): Command => command
