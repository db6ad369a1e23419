import { Memo } from '../publish/memo.ts'
import { within } from './bounded.ts'

/** A service's answer, kept: our own envelope, because the Cache API honours neither `Vary` nor stale directives. */
export interface AnswerCopy {
  /** epoch milliseconds at which it was answered */
  at: number
  value: unknown
}

/** What an isolate has just read need not be fetched and parsed again for each of many customers: entries, bytes each, ms. */
const near = new Memo<AnswerCopy>(200)
const mostNear = 64 * 1024
const trusted = 2000

const address = (key: string): string => `https://answers.touchlet.invalid/${key}`

/** Answers that are the same for everybody. The key must name brand, service version and the whole input. */
export function openAnswerCopies(cache: Cache | undefined, ms: number) {
  return {
    async read(key: string): Promise<AnswerCopy | null> {
      const known = near.get(key, Date.now())
      if (known) return known
      // What is near needs no time-out: only what is asked for does.
      const text = await within('cache', ms, async () => (await cache?.match(address(key)))?.text())
      if (text === undefined) return null
      const copy = JSON.parse(text) as AnswerCopy
      if (text.length <= mostNear) near.set(key, copy, Date.now() + trusted)
      return copy
    },
    /** `seconds`: how long the copy can be of any use. */
    async keep(key: string, copy: AnswerCopy, seconds: number): Promise<void> {
      near.delete(key)
      const response = new Response(JSON.stringify(copy), { headers: { 'content-type': 'application/json', 'cache-control': `max-age=${seconds}` } })
      await within('cache', ms, async () => cache?.put(address(key), response))
    },
  }
}
