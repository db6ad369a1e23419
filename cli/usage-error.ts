import type { Message } from '../schemas/problem.ts'
import { say } from './say.ts'

/** Something the person can put right; its message is all that is printed. */
export class UsageError extends Error {
  constructor(message: Message) {
    super(say(message))
  }
}
