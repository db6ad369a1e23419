/** A refusal: an answer in its own words, never an error with a retry. */
export interface Refusal {
  code: string
  say: Readonly<Record<string, string>>
  /** what to do next, in words */
  next?: Readonly<Record<string, string>>
}

/** Why a service could not answer. `number`: one beyond 2⁵³, which would be rounded. `unknown`: a command was sent and nothing came back. */
export type Failure = 'timeout' | 'unreachable' | 'status' | 'type' | 'size' | 'schema' | 'number' | 'input' | 'busy' | 'unknown'

/** What a service said. `wait`: refused by us and not by the service, for so many seconds, because of too many tries. */
export type Answer = { ok: true; value: unknown } | { ok: false; refusal: Refusal; wait?: number } | { ok: false; failure: Failure }

/** Whether a command was sent and nobody can say if it was done. */
export const isUnknown = (answer: Answer): boolean => !answer.ok && 'failure' in answer && answer.failure === 'unknown'
