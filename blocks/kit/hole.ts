import type { Expr, Part } from './ops.ts'

/** A prop whose value is known only when the view is rendered. It can be placed, tested and chosen by, not read. */
export class Hole {
  constructor(readonly parts: readonly Part[]) {}
}

/** A list prop bound to data: `item` is rendered once and repeated for each element of the list `of`. */
export class Repeat<T> {
  constructor(
    readonly of: Expr,
    readonly item: T,
  ) {}
}

/** A prop that may be bound to data. */
export type Bound<T> = T | Hole
export type Text = Bound<string>
export type Items<T> = readonly T[] | Repeat<T>
