/** A time by which something must have happened, for a fetch and for the reading of its body alike. */
export interface Deadline {
  signal: AbortSignal
  /** what is left, ms */
  left(): number
  /** the work's value, or 'timeout' */
  race<T>(work: Promise<T>): Promise<T | 'timeout'>
  end(): void
}

export function startDeadline(ms: number): Deadline {
  const controller = new AbortController()
  const until = Date.now() + ms
  let expire: (value: 'timeout') => void = () => {}
  const expired = new Promise<'timeout'>((resolve) => {
    expire = resolve
  })
  const timer = setTimeout(() => {
    expire('timeout')
    controller.abort()
  }, ms)
  return {
    signal: controller.signal,
    left: () => until - Date.now(),
    race: (work) => {
      // Whoever loses the race may still fail; nobody is left to hear of it.
      work.catch(() => {})
      return Promise.race([work, expired])
    },
    end: () => clearTimeout(timer),
  }
}
