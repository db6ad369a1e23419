/** Where a bar begins and how long it is, in hundredths of the width; `zero` is where nothing is. */
export interface BarExtent {
  from: number
  length: number
}

/** One scale for all bars, which begin at zero whatever the values are. What is not a number is drawn as nothing. */
export function barExtents(values: readonly number[]): { zero: number; bars: BarExtent[] } {
  const all = values.map((value) => (Number.isFinite(value) ? value : 0))
  const low = Math.min(0, ...all)
  const span = Math.max(0, ...all) - low || 1
  const at = (value: number): number => Math.round(((value - low) / span) * 10000) / 100
  const zero = at(0)
  const bars = all.map((value) => ({ from: Math.min(zero, at(value)), length: Math.round(Math.abs(at(value) - zero) * 100) / 100 }))
  return { zero, bars }
}
