import type { Op } from '../../blocks/kit/ops.ts'
import type { Evaluate } from './evaluate.ts'
import type { Frame } from './frame-state.ts'
import { joined } from './run-ops.ts'

/** A view's title that holds data. */
export interface BoundTitle {
  /** data it waits for */
  waits: readonly string[]
  text(frame: Frame): string
}

/** Where a datum did not come, or nothing is in it, the app's own title stands there. */
export function boundTitle([, waits, parts, otherwise]: Extract<Op, readonly ['title', ...unknown[]]>, exprs: readonly Evaluate[]): BoundTitle {
  const text = joined(parts, exprs)
  return { waits, text: (frame) => (waits.every((name) => frame.has(name)) && text(frame).replace(/\s+/g, ' ').trim()) || otherwise }
}
