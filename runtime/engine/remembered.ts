/**
 * Remembers what it said of the last values: a day, a price or a quantity is on many pages, and formatting costs far more than
 * the look-up. Safe to share between requests, because what is said depends on the value alone: who knows it had to know the
 * value. Neither says whose it was, and a full memory is emptied.
 */
export function remembered<V, T>(say: (value: V) => T, most = 2000): (value: V) => T {
  const said = new Map<V, T>()
  return (value) => {
    const known = said.get(value)
    if (known !== undefined) return known
    const now = say(value)
    // 0 and -0 are one key and two texts; a long text is no date.
    if ((typeof value === 'number' && value !== 0) || (typeof value === 'string' && value.length <= 40)) {
      if (said.size >= most) said.clear()
      said.set(value, now)
    }
    return now
  }
}
