/** Ids for new nodes: a letter that says what it is and a number, unique in the app. */
export class ShortIds {
  readonly #used = new Map<string, number>()

  next(letter: string): string {
    const n = (this.#used.get(letter) ?? 0) + 1
    this.#used.set(letter, n)
    return `${letter}${n}`
  }
}
