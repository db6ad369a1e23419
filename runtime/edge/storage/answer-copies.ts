/** A service's answer, kept: our own envelope, because the Cache API honours neither `Vary` nor stale directives (DESIGN §7.5). */
export interface AnswerCopy {
  /** epoch milliseconds at which it was answered */
  at: number
  value: unknown
}

const address = (key: string): string => `https://answers.touchlet.invalid/${key}`

/** Answers that are the same for everybody. The key must name brand, service version and the whole input. */
export function openAnswerCopies(cache: Cache | undefined) {
  return {
    async read(key: string): Promise<AnswerCopy | null> {
      const kept = await cache?.match(address(key)).catch(() => undefined)
      return kept ? ((await kept.json()) as AnswerCopy) : null
    },
    /** `seconds`: how long the copy can be of any use. */
    async keep(key: string, copy: AnswerCopy, seconds: number): Promise<void> {
      const response = new Response(JSON.stringify(copy), { headers: { 'content-type': 'application/json', 'cache-control': `max-age=${seconds}` } })
      await cache?.put(address(key), response).catch(() => undefined)
    },
  }
}
