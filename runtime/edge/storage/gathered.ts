const pauseMs = 250
/** What is kept while nothing can be sent. */
const mostKept = 1000

/**
 * What many requests of an isolate have to say within a moment, sent together by the first of them (the platform keeps it alive
 * for that, see `Platform.later`). Should it be ended before, or the sending fail, the next to come after a while sends what it left:
 * perhaps a second time, so each has to carry an id that its receiver knows it by.
 */
export function gathered<T>(most: number, send: (all: readonly T[]) => Promise<unknown>): (one: T) => Promise<void> {
  let waiting: T[] = []
  let since = 0
  return async (one) => {
    waiting.push(one)
    if (waiting.length > 1 && Date.now() - since < 4 * pauseMs) return
    since = Date.now()
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    const all = waiting
    waiting = []
    for (let at = 0; at < all.length; at += most) {
      try {
        await send(all.slice(at, at + most))
      } catch (error) {
        waiting = [...all.slice(at), ...waiting].slice(0, mostKept)
        throw error
      }
    }
  }
}
