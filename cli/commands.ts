import type { Command } from './command.ts'
import ask from './commands/ask.ts'
import publish from './commands/publish.ts'
import push from './commands/push.ts'
import validate from './commands/validate.ts'

export const commands: Readonly<Record<string, Command>> = { validate, push, publish, ask }
