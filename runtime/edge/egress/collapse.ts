import type { Answer } from '../../engine/answer.ts'

interface UnderWay {
  answer: Answer | null
  /** epoch ms from which it counts as lost */
  until: number
}

/** Questions under way in this isolate, each asked once for all who wait for it. */
const underWay = new Map<string, UnderWay>()

const lookEveryMs = 15

/**
 * Asks, or waits for whoever is asking the same. What is shared is a plain value that those who wait look at by their own
 * clock: awaiting another request's promise hung now and then (seen on workerd: 1 of 480 who waited, once 29 of 30), as does everything that
 * belongs to a request whose customer has gone.
 */
export async function collapse(key: string, ask: () => Promise<Answer>, timeout: number, later: (work: Promise<unknown>) => void): Promise<Answer> {
  const until = Date.now() + timeout + 100
  const known = underWay.get(key)
  if (known && known.until > Date.now()) {
    while (known.answer === null && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
    return known.answer ?? { ok: false, failure: 'timeout' }
  }
  const mine: UnderWay = { answer: null, until }
  underWay.set(key, mine)
  const asked = ask()
    .then((answer) => {
      mine.answer = answer
      return answer
    })
    .finally(() => {
      if (underWay.get(key) === mine) underWay.delete(key)
    })
  // The customer who asked first may leave; the others still want to know.
  later(asked)
  return asked
}
