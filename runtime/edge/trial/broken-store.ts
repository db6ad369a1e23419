/** How a store fails. */
export type Fault = 'throws' | 'hangs'

/** What only names what is asked for, and asks nothing. */
const naming = new Set(['prepare', 'bind', 'idFromName'])

/** A binding that fails in one way whatever is asked of it. `namespace`: its `get` gives an object of its own. */
export function brokenStore<T>(fault: Fault, namespace = false): T {
  const broken: object = new Proxy(Object, {
    get(_, name) {
      // A binding is no promise.
      if (name === 'then') return undefined
      if (typeof name === 'string' && (naming.has(name) || (namespace && name === 'get'))) return () => broken
      return () => {
        if (fault === 'throws') throw new TypeError('Network connection lost.')
        return new Promise(() => {})
      }
    },
  })
  return broken as T
}
