const atOnce = 2

/** Starts the stages in their order, two at a time, those that want the machine for themselves after all others. Gives a promise for each by name. */
export function inTurn(stages, since) {
  const settle = new Map()
  const results = new Map(stages.map(({ name }) => [name, new Promise((resolve, reject) => settle.set(name, { resolve, reject }))]))
  const waiting = [...stages.filter(({ alone }) => !alone), ...stages.filter(({ alone }) => alone)]
  let running = 0
  const next = () => {
    while (waiting.length > 0 && running < (waiting[0].alone ? 1 : atOnce)) {
      const { name, run } = waiting.shift()
      const { resolve, reject } = settle.get(name)
      const began = performance.now()
      running++
      run(since)
        .then((result) => resolve({ ...result, took: performance.now() - began }), reject)
        .finally(() => {
          running--
          next()
        })
    }
  }
  next()
  return results
}
