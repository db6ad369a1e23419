import type { DurableObjectNamespace } from '@cloudflare/workers-types'
import type { Answer } from '../../engine/answer.ts'
import type { Deed, DeedObject } from './deed.object.ts'

export function openDeeds(deeds: DurableObjectNamespace<DeedObject>) {
  const at = (key: string) => deeds.get(deeds.idFromName(key))
  return {
    begin: async (key: string, input: string, now: number): Promise<Deed | null> => (await at(key).begin(input, now)) as Deed | null,
    look: async (key: string): Promise<Deed | null> => (await at(key).look()) as Deed | null,
    end: async (key: string, input: string, answer: Answer): Promise<void> => at(key).end(input, answer),
  }
}
