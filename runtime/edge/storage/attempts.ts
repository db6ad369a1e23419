import type { DurableObjectNamespace } from '@cloudflare/workers-types'
import type { AttemptsObject, Tries } from './attempts.object.ts'

/** Counters of refused tries, by name: `brand/app`, or that and the mark of a client. */
export function openAttempts(attempts: DurableObjectNamespace<AttemptsObject>) {
  const at = (name: string) => attempts.get(attempts.idFromName(name))
  return {
    look: async (name: string, now: number): Promise<Tries> => at(name).look(now),
    /** counts one; `stretch`: ms */
    refused: async (name: string, stretch: number, now: number): Promise<Tries> => at(name).refused(stretch, now),
  }
}
