/** A refusal: an answer in its own words, never an error with a retry. */
export interface Refusal {
  code: string
  say: Readonly<Record<string, string>>
  /** what to do next, in words */
  next?: Readonly<Record<string, string>>
}

/** Why a service could not answer. `unknown`: a command was sent and nothing came back. */
export type Failure = 'timeout' | 'unreachable' | 'status' | 'type' | 'size' | 'schema' | 'input' | 'busy' | 'unknown'

/** What a service said. */
export type Answer = { ok: true; value: unknown } | { ok: false; refusal: Refusal } | { ok: false; failure: Failure }
