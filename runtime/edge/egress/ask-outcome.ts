import type { Answer } from '../../engine/answer.ts'
import type { ServiceSnapshot } from '../../engine/program.ts'
import { type Caller, callService } from './call-service.ts'

/** How a deed ended, as the backend says; `absent`: it never arrived there. Null: nobody can say. */
export type DeedOutcome = Extract<Answer, { ok: true } | { refusal: unknown }> | 'absent' | null

/** Asks a command's backend how the deed with a key ended. By the one way out, as a question of its own: with its own breaker, checks and budget. */
export async function askOutcome(service: ServiceSnapshot, key: string, caller: Caller): Promise<DeedOutcome> {
  const question = questionOf(service)
  if (!question) return null
  const answer = await callService({ service: question, input: { key }, idempotencyKey: key }, caller)
  if (answer.ok) return answer
  if (!('refusal' in answer)) return null
  if (answer.refusal.code === underWay) return null
  return answer.refusal.code === absent ? 'absent' : answer
}

/** No codes of a service's own look like these. */
const absent = '$absent'
const underWay = '$under-way'
const keyInput = { type: 'object', required: ['key'], properties: { key: { type: 'string', maxLength: 64 } } }

const questions = new WeakMap<ServiceSnapshot, ServiceSnapshot>()

function questionOf(service: ServiceSnapshot): ServiceSnapshot | undefined {
  const { outcome, http } = service
  if (!outcome) return undefined
  let question = questions.get(service)
  if (!question) {
    const { url, query, headers = http.headers } = outcome
    question = {
      ...service,
      id: `${service.id}#outcome`,
      kind: 'query',
      http: { method: 'GET', url, ...(query && { query }), ...(headers && { headers }) },
      input: keyInput,
      // A refusal that was given may have come with a 404 too; `check-service` sees to it that one without a body is none.
      refusals: [{ code: underWay, when: 'status == 202', say: {} }, ...service.refusals, { code: absent, when: 'status == 404', say: {} }],
      cache: { scope: 'none', fresh: 0, whileRevalidate: 0, ifError: 0 },
      timeout: Math.min(service.timeout, 2000),
    }
    questions.set(service, question)
  }
  return question
}
