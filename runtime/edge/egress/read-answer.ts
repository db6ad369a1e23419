import type { Answer } from '../../engine/answer.ts'
import { fits } from '../../engine/check-schema.ts'
import type { ServiceSnapshot } from '../../engine/program.ts'
import { isExact, mappedBody, refusalOf } from '../../engine/service-answer.ts'
import type { Fetched } from './fetch-json.ts'

/** What a service's response means: a declared refusal first, then a failure, then the value in the shape of its `output`. */
export function readAnswer(service: ServiceSnapshot, came: Extract<Fetched, { ok: true }>): Answer {
  const { status, json } = came
  const refused = refusalOf(service.refusals, came)
  if (refused) {
    const { when: _, ...refusal } = refused
    return { ok: false, refusal }
  }
  if (status < 200 || status > 299) return { ok: false, failure: 'status' }
  // A command may answer 204; whether that will do is for its schema to say.
  if (!json && status !== 204) return { ok: false, failure: 'type' }
  const value = mappedBody(service.map, came)
  if (value === undefined) return { ok: false, failure: 'schema' }
  if (isTooLarge(value)) return { ok: false, failure: 'size' }
  if (!isExact(value)) return { ok: false, failure: 'number' }
  return fits(service.output, value) ? { ok: true, value } : { ok: false, failure: 'schema' }
}

/** Items are what one view could show; the engine's budget for loops counts on it. Letters and values are what a body may hold. */
const most = { items: 1000, values: 50_000, letters: 1024 * 1024, name: 256 }

/** A body is bounded already; a `map` can make much of little, by naming the same long text again and again. */
function isTooLarge(root: unknown): boolean {
  let values = 0
  let letters = 0
  const walk = (value: unknown): boolean => {
    if (typeof value === 'string') letters += value.length
    if (++values > most.values || letters > most.letters) return true
    if (typeof value !== 'object' || value === null) return false
    if (Array.isArray(value)) return value.length > most.items || value.some(walk)
    return Object.entries(value).some(([name, one]) => name.length > most.name || walk(one))
  }
  return walk(root)
}
