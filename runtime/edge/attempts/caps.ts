import type { ServiceSnapshot } from '../../engine/program.ts'

/** How many refused tries are answered, in so many minutes. */
export interface Caps {
  perClient: number
  /** of all clients; beyond it, each has `perClientBeyond` */
  perApp: number
  /** about one thing (an order), whoever asks; the pause is then twice as long each time, up to an hour */
  perKey: number
  minutes: number
}

const usual: Caps = { perClient: 10, perApp: 300, perKey: 20, minutes: 10 }

/** What is left to a client while its app is beyond its cap: who types it right the first or the second time is not concerned. */
export const perClientBeyond = 2
/** An app is closed for everyone at so many times its cap: that takes more than a thousand networks, and the wait is shorter than the search. */
export const closedAt = 10

/**
 * The caps of a service as it is asked; null where there are none. A question is guessable where something personal is asked
 * with and it can be refused; of a command only its publisher knows (a code that was sent by message is).
 */
export function capsOf({ kind, attempts, refusals }: ServiceSnapshot, personal: boolean): Caps | null {
  const guessable = kind === 'query' && personal && refusals.length > 0
  if (!attempts && !guessable) return null
  const { key: _, ...said } = attempts ?? {}
  return { ...usual, ...said }
}
