export type Rect = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom' | 'width' | 'height'>

/** The rectangle around some; null around none. */
export function union(rects: readonly (Rect | null)[]): Rect | null {
  const seen = rects.filter((rect) => rect !== null)
  if (seen.length === 0) return null
  const [left, top] = [Math.min(...seen.map((r) => r.left)), Math.min(...seen.map((r) => r.top))]
  const [right, bottom] = [Math.max(...seen.map((r) => r.right)), Math.max(...seen.map((r) => r.bottom))]
  return { left, top, right, bottom, width: right - left, height: bottom - top }
}

export const contains = ({ left, right, top, bottom }: Rect, x: number, y: number): boolean => x >= left && x <= right && y >= top && y <= bottom
