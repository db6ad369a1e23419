import type { Service } from '../../schemas/documents.ts'
import { celRun } from './cel-run.ts'

/** What came back from a backend. */
interface Came {
  status: number
  body: unknown
}

/** The first declared refusal whose condition holds. */
export const refusalOf = <R extends { when: string }>(refusals: readonly R[], came: Came): R | undefined =>
  refusals.find(({ when }) => celRun(when)?.({ status: came.status, body: came.body }) === true)

/** The body through `map`, or itself where there is none; undefined where the expression gives nothing. */
export const mappedBody = (map: string | undefined, { status, body }: Came): unknown => (map === undefined ? body : celRun(map)?.({ status, body }))

/** Whether all numbers in a value are themselves: beyond 2⁵³ they may stand for their neighbours. */
export function isExact(value: unknown): boolean {
  if (typeof value === 'bigint') return false
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER
  return typeof value !== 'object' || value === null || Object.values(value).every(isExact)
}

/** The answer that a sample stands for: its `output`, or what `map` makes of its raw `body`. */
export const sampleOutput = ({ map }: Service, { status = 200, body, output }: Service['samples'][number]): unknown =>
  output === undefined && body !== undefined ? mappedBody(map, { status, body }) : output
