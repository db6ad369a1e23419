import type { Place } from '../core/locate.ts'
import type { Rect } from './rect.ts'

/** One place to drop at, and the line that shows it. */
export interface Gap {
  place: Place
  /** in client coordinates */
  line: { x1: number; y1: number; x2: number; y2: number }
}

/** Something with places to drop: a view, a slot. */
export interface Container {
  rect: Rect
  /** the deeper one wins */
  depth: number
  gaps: readonly Gap[]
}

/** The gap a pointer means: of the deepest container it is in, the nearest. At the very edge of a container the one around it is meant. */
export function nearest(containers: readonly Container[], x: number, y: number): Gap | null {
  let best: Container | null = null
  for (const one of containers) {
    const { rect, depth } = one
    const rim = depth === 0 ? 0 : Math.min(8, rect.height / 6)
    const inside = x >= rect.left && x <= rect.right && y >= rect.top + rim && y <= rect.bottom - rim
    if (inside && (!best || depth >= best.depth)) best = one
  }
  // Beside or below everything the view itself is meant.
  best ??= containers.find(({ depth }) => depth === 0) ?? null
  let gap: Gap | null = null
  let least = Number.POSITIVE_INFINITY
  for (const one of best?.gaps ?? []) {
    const { x1, x2, y1, y2 } = one.line
    const distance = Math.hypot(x - clamp(x, x1, x2), y - clamp(y, y1, y2))
    if (distance < least) [gap, least] = [one, distance]
  }
  return gap
}

const clamp = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max)
