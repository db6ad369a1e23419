import type { Answer } from '../../engine/answer.ts'
import { celRun } from '../../engine/cel.ts'
import type { ServiceSnapshot } from '../../engine/program.ts'
import { fits } from './check-schema.ts'
import type { Fetched } from './fetch-json.ts'

/** What a service's response means: a declared refusal first, then a failure, then the value in the shape of its `output`. */
export function readAnswer(service: ServiceSnapshot, { status, body, json }: Extract<Fetched, { ok: true }>): Answer {
  for (const { when, ...refusal } of service.refusals) {
    if (celRun(when)?.({ status, body }) === true) return { ok: false, refusal }
  }
  if (status < 200 || status > 299) return { ok: false, failure: 'status' }
  // A command may answer 204; whether that will do is for its schema to say.
  if (!json && status !== 204) return { ok: false, failure: 'type' }
  const value = service.map === undefined ? body : celRun(service.map)?.({ status, body })
  if (value === undefined) return { ok: false, failure: 'schema' }
  if (hasLongList(value)) return { ok: false, failure: 'size' }
  return fits(service.output, value) ? { ok: true, value } : { ok: false, failure: 'schema' }
}

/** What one view could show; the engine's budget for loops counts on it. */
const maxItems = 1000

function hasLongList(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value) && value.length > maxItems) return true
  return Object.values(value).some(hasLongList)
}
