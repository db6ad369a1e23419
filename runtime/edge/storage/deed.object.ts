import { DurableObject } from 'cloudflare:workers'
import { type Answer, isUnknown } from '../../engine/answer.ts'
import type { Env } from '../env.ts'

/** A version of a request, under an idempotency key. */
export interface DeedInput {
  /** tells it from another version (`pages/fingerprint.ts`) */
  fingerprint: string
  /** what the customer gave, sealed (`context/original.ts`) */
  original: string
}

/** What is known of a deed. `unknown`: it was sent, and nobody can say whether it was done. `since` tells one try from the next. */
export type Deed = {
  /** the fingerprint of its input */
  input: string
  original?: string
  /** how many versions have been refused before this one: each is another request to the backend */
  refused?: number
  since: number
} & ({ state: 'pending' } | { state: 'ended'; answer: Answer })

/** `mine`: the caller is the one to do it, and must call `end`. */
export interface Begun {
  mine: boolean
  deed: Deed
}

/** Longer than an idempotency key lives after it was last shown (`context/deed-key.ts`), so that a key can never be used a second time. */
const rememberMs = 48 * 3600 * 1000

/** One object per idempotency key: whoever comes first does the deed, everyone else is told how it ended. */
export class DeedObject extends DurableObject<Env> {
  /** Whoever began longer than `patience` (ms) ago will not come back. */
  async begin({ fingerprint, original }: DeedInput, now: number, patience: number): Promise<Begun> {
    const known = await this.look(now, patience)
    // Each time: a page that tells of an unknown outcome carries the key on, for another day.
    await this.ctx.storage.setAlarm(now + rememberMs)
    const corrected = known !== null && mayStart(known, fingerprint)
    if (known && !corrected) return { mine: false, deed: known }
    const deed: Deed = { state: 'pending', input: fingerprint, original, since: now, ...(known && { refused: (known.refused ?? 0) + 1 }) }
    await this.ctx.storage.put('deed', deed)
    return { mine: true, deed }
  }

  async look(now: number, patience: number): Promise<Deed | null> {
    const deed = await this.ctx.storage.get<Deed>('deed')
    if (!deed) return null
    const lost = deed.state === 'pending' && now - deed.since > patience
    return lost ? { ...deed, state: 'ended', answer: { ok: false, failure: 'unknown' } } : deed
  }

  /** How the try that began at `since` ended, and whether this is news: what the backend has said once stands. */
  async end(since: number, answer: Answer | 'absent'): Promise<boolean> {
    const deed = await this.ctx.storage.get<Deed>('deed')
    if (!deed || deed.since !== since || (deed.state === 'ended' && !isUnknown(deed.answer))) return false
    // Nothing was done, so the same key may try again.
    if (answer === 'absent' || (!answer.ok && 'failure' in answer && !isUnknown(answer))) await this.ctx.storage.delete('deed')
    else await this.ctx.storage.put<Deed>('deed', { ...deed, state: 'ended', answer })
    return true
  }

  async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll()
  }
}

/** A refusal had no effect: the customer may correct what was refused and send the form again. */
function mayStart(deed: Deed, input: string): boolean {
  return deed.state === 'ended' && !deed.answer.ok && 'refusal' in deed.answer && deed.input !== input
}
