/** How a call got through: as always, or as the one trial of a breaker that is half open. */
export type Passage = 'closed' | 'trial'

interface State {
  /** failures in a row */
  count: number
  /** nobody is sent there before, epoch ms */
  openUntil: number
  /** the trial under way counts as lost from then on: its isolate's request may have been cancelled, and would never report */
  trialUntil: number
}

/**
 * A circuit breaker, per isolate: spares a backend that cannot be reached, and the customers who would wait for it. After so
 * many failures in a row nobody is sent there for a while; then exactly one call is, and how it ends decides.
 */
export class Breaker {
  readonly #states = new Map<string, State>()

  constructor(
    private readonly limit = 5,
    private readonly restMs = 5000,
  ) {}

  /** How a call may go, or null. `patience`: ms after which a trial that has not reported is lost. */
  enter(key: string, now: number, patience: number): Passage | null {
    const state = this.#states.get(key)
    if (!state || state.count < this.limit) return 'closed'
    if (now < state.openUntil || now < state.trialUntil) return null
    state.trialUntil = now + patience
    return 'trial'
  }

  succeeded(key: string): void {
    this.#states.delete(key)
  }

  failed(key: string, passage: Passage, now: number): void {
    const { count, trialUntil } = this.#states.get(key) ?? { count: 0, trialUntil: 0 }
    this.#states.delete(key)
    // A call that was under way when the breaker opened says nothing of the trial.
    this.#states.set(key, { count: count + 1, openUntil: now + this.restMs, trialUntil: passage === 'trial' ? 0 : trialUntil })
    if (this.#states.size > 1000) this.#states.delete(this.#states.keys().next().value as string)
  }
}
