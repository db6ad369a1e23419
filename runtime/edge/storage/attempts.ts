import type { DurableObjectNamespace } from '@cloudflare/workers-types'
import type { AppTries, AttemptsObject, Subject } from './attempts.object.ts'

/** Counters of refused tries, by name: `brand/app`, or that and the mark of a client. */
export function openAttempts(attempts: DurableObjectNamespace<AttemptsObject>) {
  const at = (name: string) => attempts.get(attempts.idFromName(name))
  return {
    look: async (name: string, now: number): Promise<AppTries> => at(name).look(now),
    /** counts one; `stretch`: ms. `subject`: what it was about, counted by its app in the same call */
    refused: async (name: string, stretch: number, now: number, subject?: Subject): Promise<AppTries> => at(name).refused(stretch, now, subject),
  }
}
