import type { DurableObjectNamespace } from '@cloudflare/workers-types'
import type { Answer } from '../../engine/answer.ts'
import type { Begun, Deed, DeedInput, DeedObject } from './deed.object.ts'

export function openDeeds(deeds: DurableObjectNamespace<DeedObject>) {
  const at = (key: string) => deeds.get(deeds.idFromName(key))
  return {
    begin: async (key: string, input: DeedInput, now: number, patience: number): Promise<Begun> => (await at(key).begin(input, now, patience)) as Begun,
    look: async (key: string, now: number, patience: number): Promise<Deed | null> => (await at(key).look(now, patience)) as Deed | null,
    end: async (key: string, since: number, answer: Answer | 'absent'): Promise<boolean> => at(key).end(since, answer),
  }
}
