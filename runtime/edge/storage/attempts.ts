import type { DurableObjectNamespace } from '@cloudflare/workers-types'
import type { AttemptsObject, Counted } from './attempts.object.ts'

/** Counters of refused tries, by name: `brand/app`, or that and the mark of a client. */
export function openAttempts(attempts: DurableObjectNamespace<AttemptsObject>) {
  const at = (name: string) => attempts.get(attempts.idFromName(name))
  return {
    /** until when there is no further try, epoch ms; 0 where there is */
    look: async (name: string, cap: number, stretch: number, now: number): Promise<number> => at(name).look(cap, stretch, now),
    /** counts one */
    refused: async (name: string, cap: number, stretch: number, now: number): Promise<Counted> => at(name).refused(cap, stretch, now),
  }
}
