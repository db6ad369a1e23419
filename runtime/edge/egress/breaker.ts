/**
 * Spares a service that is down, and the customers who would wait for it: after so many failures in a row nobody is sent
 * there for a while; then one caller tries. Per isolate.
 */
export class Breaker {
  readonly #failures = new Map<string, { count: number; openUntil: number }>()

  constructor(
    private readonly limit = 5,
    private readonly restMs = 5000,
  ) {}

  allows(key: string, now: number): boolean {
    const state = this.#failures.get(key)
    if (!state || state.count < this.limit) return true
    if (now < state.openUntil) return false
    // The one who tries: until it is known how that went, others are still turned away.
    state.openUntil = now + this.restMs
    return true
  }

  succeeded(key: string): void {
    this.#failures.delete(key)
  }

  failed(key: string, now: number): void {
    const count = (this.#failures.get(key)?.count ?? 0) + 1
    this.#failures.delete(key)
    this.#failures.set(key, { count, openUntil: now + this.restMs })
    if (this.#failures.size > 1000) this.#failures.delete(this.#failures.keys().next().value as string)
  }
}
