/** A bounded map that forgets what was used longest ago, and each entry at its time. Per isolate. */
export class Memo<T> {
  readonly #entries = new Map<string, { value: T; until: number }>()
  #deleted = 0

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
    this.#deleted++
  }

  /** What it holds, else what is read now, kept for so many ms; not where something was deleted meanwhile: what was read may be from before. */
  async kept(key: string, now: number, ms: number, read: () => Promise<T>): Promise<T> {
    const known = this.get(key, now)
    if (known !== undefined) return known
    const deleted = this.#deleted
    const value = await read()
    if (deleted === this.#deleted) this.set(key, value, now + ms)
    return value
  }
}
