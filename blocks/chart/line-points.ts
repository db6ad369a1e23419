/** A point of a line in hundredths of width and height, from the top left. */
export interface LinePoint {
  x: number
  y: number
}

/** Room at both ends, so that the first and the last point are whole. */
const margin = 2

/**
 * Points at equal distances. The scale holds zero where the values change sign or come near to it (the lowest is under
 * a third of the highest); where they stay far from it, a scale from zero would hide the change. `zero` is the height of
 * zero if it is inside; `lowest` and `highest` are the places of the values that are.
 */
export function linePoints(values: readonly number[]): { points: LinePoint[]; zero: number | null; lowest: number; highest: number } {
  const all = values.map((value) => (Number.isFinite(value) ? value : 0))
  const least = Math.min(...all)
  const most = Math.max(...all)
  const near = least <= 0 ? most >= 0 || most > least / 3 : least < most / 3
  const low = near ? Math.min(0, least) : least
  const high = near ? Math.max(0, most) : most
  const round = (n: number): number => Math.round(n * 100) / 100
  // Values that are all the same lie in the middle.
  const y = (value: number): number => (high === low ? 50 : round(100 - ((value - low) / (high - low)) * 100))
  const step = all.length > 1 ? (100 - 2 * margin) / (all.length - 1) : 0
  const points = all.map((value, i) => ({ x: round(all.length === 1 ? 50 : margin + step * i), y: y(value) }))
  return { points, zero: low <= 0 && high >= 0 ? y(0) : null, lowest: all.indexOf(least), highest: all.indexOf(most) }
}
