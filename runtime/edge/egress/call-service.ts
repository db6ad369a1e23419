import type { Brand } from '../../../schemas/documents.ts'
import type { Answer, Failure } from '../../engine/answer.ts'
import { fits } from '../../engine/check-schema.ts'
import type { ServiceSnapshot } from '../../engine/program.ts'
import { log } from '../http/log.ts'
import { canonicalJson } from '../publish/canonical-json.ts'
import { sha256Hex } from '../publish/sha256.ts'
import type { BoundSecret, Settings } from '../settings.ts'
import type { Storage } from '../storage/storage.ts'
import { Breaker } from './breaker.ts'
import { type BuiltRequest, buildRequest, secretsOf } from './build-request.ts'
import type { CallInput } from './call-input.ts'
import { collapse } from './collapse.ts'
import { type Deadline, startDeadline } from './deadline.ts'
import { type Fetched, fetchJson } from './fetch-json.ts'
import { originOf } from './origins.ts'
import { readAnswer } from './read-answer.ts'
import { redact, secretsIn } from './redact.ts'

export interface Caller {
  settings: Settings
  storage: Storage
  brand: Brand
  /** keeps the isolate alive for work that outlives the response */
  later(work: Promise<unknown>): void
}

export interface Call {
  service: ServiceSnapshot
  input: CallInput
  /** of a command: the same key is the same deed */
  idempotencyKey?: string
}

const breaker = new Breaker()

const failure = (why: Failure): Answer => ({ ok: false, failure: why })

/** The one way out: every call to a backend goes through here. Never throws. */
export async function callService(call: Call, caller: Caller): Promise<Answer> {
  try {
    const { service, input } = call
    if (!fits(service.input, input)) return told(call, failure('input'))
    return service.kind === 'query' && service.cache.scope === 'shared' ? await askShared(call, caller) : await send(call, caller)
  } catch {
    return told(call, failure(call.service.kind === 'command' ? 'unknown' : 'unreachable'))
  }
}

/** A question whose answer is everybody's: kept by its policy, and asked once however many wait. */
async function askShared(call: Call, caller: Caller): Promise<Answer> {
  const { service, input } = call
  const { fresh, whileRevalidate, ifError } = service.cache
  const key = `${caller.brand.id}/${service.id}@${service.version}/${await sha256Hex(canonicalJson(input))}`
  const usable = fresh + Math.max(whileRevalidate, ifError)
  const copy = usable > 0 ? await caller.storage.answers.read(key).catch(() => null) : null
  const age = copy ? (Date.now() - copy.at) / 1000 : Number.POSITIVE_INFINITY
  const ask = async (): Promise<Answer> => {
    const answer = await send(call, caller)
    if (answer.ok && usable > 0) caller.later(caller.storage.answers.keep(key, { at: Date.now(), value: answer.value }, usable))
    return answer
  }
  if (copy && age < fresh) return { ok: true, value: copy.value }
  if (copy && age < fresh + whileRevalidate) {
    caller.later(collapse(key, ask, service.timeout, caller.later))
    return { ok: true, value: copy.value }
  }
  const answer = await collapse(key, ask, service.timeout, caller.later)
  if (!answer.ok && 'failure' in answer && copy && age < fresh + ifError) return { ok: true, value: copy.value }
  return answer
}

async function send(call: Call, { settings, brand }: Caller): Promise<Answer> {
  const { service, input, idempotencyKey } = call
  const origin = originOf(brand, service.system, settings)
  const request = origin && buildRequest(service, input, origin, settings.secrets, brand.id, idempotencyKey)
  if (!request) return told(call, failure('input'))
  // By service, not by system: one bad question must not silence the others. And by the origin that is called, which differs by environment.
  const key = `${brand.id}/${service.id}@${service.version}/${origin.called}`
  const passage = breaker.enter(key, Date.now(), service.timeout + trialSlackMs)
  if (passage === null) return told(call, failure('busy'))
  const deadline = startDeadline(service.timeout)
  try {
    const fetched = withoutSecrets(
      await exchange(service, request, deadline, passage === 'trial'),
      service,
      secretsOf(settings.secrets, origin.approved, brand.id),
    )
    const answer = fetched.ok ? readAnswer(service, fetched) : failure(fetched.failure)
    if (isDown(fetched, answer)) breaker.failed(key, passage, Date.now())
    else breaker.succeeded(key)
    return told(call, service.kind === 'command' ? afterSending(answer, fetched) : answer, deadline)
  } finally {
    deadline.end()
  }
}

/** What a backend says back of our own secrets is gone before anything else sees it. */
function withoutSecrets(fetched: Fetched, service: ServiceSnapshot, secrets: readonly BoundSecret[]): Fetched {
  const pattern = fetched.ok && fetched.body !== null ? secretsIn(secrets) : null
  if (pattern === null || !fetched.ok) return fetched
  const body = redact(fetched.body, pattern)
  if (body === fetched.body) return fetched
  log('secret-in-answer', { service: `${service.id}@${service.version}` })
  return { ...fetched, body }
}

/** A trial has reported long before: its deadline ends it, and reading an answer takes no time. */
const trialSlackMs = 1000

/** What stands before a backend answers with these where the backend cannot be reached (RFC 9110, 15.6.3 to 15.6.5). */
const gateway = new Set([502, 503, 504])

/**
 * Whether the backend could not be reached, as Envoy tells `consecutive_gateway_failure` from `consecutive_5xx`: no connection,
 * no answer in time, a gateway's word for either. A 500 was answered, perhaps to what one customer typed, and a declared
 * refusal is an answer whatever its status.
 */
function isDown(fetched: Fetched, answer: Answer): boolean {
  if (!fetched.ok) return fetched.failure === 'timeout' || fetched.failure === 'unreachable'
  return gateway.has(fetched.status) && !('refusal' in answer)
}

const mayPass = (fetched: Fetched): boolean => (fetched.ok ? fetched.status >= 500 : fetched.failure === 'unreachable')

/** A second try must be worth it: less is left than a backend usually needs. */
const worthwhileMs = 250

/** One try, and for a question whose failure may pass a second one, if the budget has room for it. A command is sent once, and so is a trial. */
async function exchange(service: ServiceSnapshot, request: BuiltRequest, deadline: Deadline, once: boolean): Promise<Fetched> {
  const first = await fetchJson(request, deadline)
  if (once || service.kind === 'command' || !mayPass(first)) return first
  const pauseMs = 50 + Math.random() * 100
  if (deadline.left() < pauseMs + worthwhileMs) return first
  await new Promise((resolve) => setTimeout(resolve, pauseMs))
  return fetchJson(request, deadline)
}

/** What a gateway says when it heard nothing from the backend behind it. */
const unheard = new Set([502, 504])

/**
 * A command that was sent may have been done. Only what the backend itself said of it (a refusal, an error status) is an
 * answer; everything else leaves the outcome unknown, which is a state of its own.
 */
function afterSending(answer: Answer, fetched: Fetched): Answer {
  if (answer.ok || 'refusal' in answer) return answer
  return fetched.ok && fetched.status >= 400 && !unheard.has(fetched.status) ? answer : failure('unknown')
}

/** Leaves a line for whoever runs this: which service, what went wrong, nothing of what was asked or answered. */
function told({ service }: Call, answer: Answer, deadline?: Deadline): Answer {
  if (!answer.ok && 'failure' in answer) {
    log('service-failed', {
      service: `${service.id}@${service.version}`,
      failure: answer.failure,
      ms: deadline && Math.round(service.timeout - deadline.left()),
    })
  }
  return answer
}
