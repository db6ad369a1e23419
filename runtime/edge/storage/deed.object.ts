import { DurableObject } from 'cloudflare:workers'
import type { Answer } from '../../engine/answer.ts'
import type { Env } from '../env.ts'

/** What is known of a deed. `unknown`: it was sent, and nobody can say whether it was done. */
export type Deed = { state: 'pending'; input: string; since: number } | { state: 'ended'; input: string; answer: Answer }

/** Longer than an idempotency key lives after it was last shown (`context/deed-key.ts`), so that a key can never be used a second time. */
const rememberMs = 48 * 3600 * 1000
/** A Worker that began and never came back: longer than any service may take. */
const lostAfterMs = 20_000

/** One object per idempotency key: whoever comes first does the deed, everyone else is told how it ended. */
export class DeedObject extends DurableObject<Env> {
  /** Null: the caller is the one to do it, and must call `end`. `input` is a hash of what is sent. */
  async begin(input: string, now: number): Promise<Deed | null> {
    const deed = await this.ctx.storage.get<Deed>('deed')
    // Each time: a page that tells of an unknown outcome carries the key on, for another day.
    await this.ctx.storage.setAlarm(now + rememberMs)
    if (deed && !mayStart(deed, input)) {
      return deed.state === 'pending' && now - deed.since > lostAfterMs
        ? { state: 'ended', input: deed.input, answer: { ok: false, failure: 'unknown' } }
        : deed
    }
    await this.ctx.storage.put<Deed>('deed', { state: 'pending', input, since: now })
    return null
  }

  async look(): Promise<Deed | null> {
    return (await this.ctx.storage.get<Deed>('deed')) ?? null
  }

  async end(input: string, answer: Answer): Promise<void> {
    // Nothing was done, so the same key may try again.
    if (!answer.ok && 'failure' in answer && answer.failure !== 'unknown') await this.ctx.storage.delete('deed')
    else await this.ctx.storage.put<Deed>('deed', { state: 'ended', input, answer })
  }

  async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll()
  }
}

/** A refusal had no effect: the customer may correct what was refused and send the form again. */
function mayStart(deed: Deed, input: string): boolean {
  return deed.state === 'ended' && !deed.answer.ok && 'refusal' in deed.answer && deed.input !== input
}
