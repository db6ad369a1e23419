/** A bounded map that forgets what was used longest ago, and each entry at its time. Per isolate. */
export class Memo<T> {
  readonly #entries = new Map<string, { value: T; until: number }>()

  constructor(private readonly size: number) {}

  get(key: string, now: number): T | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    if (entry.until <= now) return undefined
    // A Map keeps the order of insertion: what is used moves to the end.
    this.#entries.set(key, entry)
    return entry.value
  }

  /** `until`: epoch ms; forever without it. */
  set(key: string, value: T, until = Number.POSITIVE_INFINITY): void {
    this.#entries.delete(key)
    this.#entries.set(key, { value, until })
    if (this.#entries.size > this.size) this.#entries.delete(this.#entries.keys().next().value as string)
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }
}
