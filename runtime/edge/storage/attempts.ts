import type { DurableObjectNamespace } from '@cloudflare/workers-types'
import type { AttemptsObject, Subject, SubjectTries } from './attempts.object.ts'

/** Counters of refused tries, by name: `brand/app`, that and the mark of a client, `brand?` and the first letter of what was asked about by its mark; and of commands that were sent: `brand|sent`, `brand/app|sent`, that and the mark of a client. */
export function openAttempts(attempts: DurableObjectNamespace<AttemptsObject>) {
  const at = (name: string) => attempts.get(attempts.idFromName(name))
  return {
    look: async (name: string, now: number): Promise<SubjectTries> => at(name).look(now),
    /** counts one; `stretch`: ms. `subject`: what it was about */
    refused: async (name: string, stretch: number, now: number, subject?: Subject): Promise<SubjectTries> => at(name).refused(stretch, now, subject),
  }
}
