/** Where a part of a ring begins and ends, as shares of the whole (0–1). */
export interface Share {
  from: number
  to: number
}

/** The path of a part of a ring, clockwise from the top; `from` and `to` are shares of the whole (0–1). */
export function ringArc(from: number, to: number, { at, radius }: { at: number; radius: number }): string {
  const point = (share: number): string => {
    const angle = 2 * Math.PI * share
    return `${round(at + radius * Math.sin(angle))} ${round(at - radius * Math.cos(angle))}`
  }
  // An arc that ends where it begins is nothing: a whole ring is two halves.
  if (to - from > 0.9999) return `M${point(0)}A${radius} ${radius} 0 1 1 ${point(0.5)}A${radius} ${radius} 0 1 1 ${point(0)}`
  return `M${point(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)}`
}

/** The shares of the parts, one after the other. What is below zero or no number is no part of a whole. */
export function shares(values: readonly number[]): Share[] {
  const parts = values.map((value) => (Number.isFinite(value) && value > 0 ? value : 0))
  const sum = parts.reduce((all, one) => all + one, 0) || 1
  let at = 0
  return parts.map((part) => {
    const from = at
    at += part / sum
    return { from, to: at }
  })
}

const round = (n: number): number => Math.round(n * 100) / 100
